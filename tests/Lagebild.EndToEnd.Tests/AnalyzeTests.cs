using System.Text.Json;
using Xunit;

namespace Lagebild.EndToEnd.Tests;

public sealed class AnalyzeTests : IDisposable
{
    private static readonly string[] Members = ["id", "name", "title", "url", "publisher", "author", "language", "published", "text", "blocks", "repairs"];
    private static readonly string[] Unreadable = ["leer.txt", "bild.png", "zeilen.jsonl:2", "fehlt.txt"];

    private readonly LagebildRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Each_report_is_one_line_in_the_order_of_the_inputs()
    {
        var files = Reports.PutAll(_run);

        var (exitCode, output, error) = _run.Run(["analyze", files[1], files[2], files[0], "--format", "jsonl", "--threads", "2"]);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(["kopie.txt", "april.txt", "montag.txt"], Documents(output).Select(document => document.GetProperty("name").GetString()));
    }

    [Fact]
    public void A_report_has_the_members_and_words_of_the_contract()
    {
        _run.Put("montag.txt", Reports.Monday);

        var document = Documents(_run.Run("analyze", "montag.txt").Output).Single();

        Assert.Matches("^sha256:[0-9a-f]{64}$", document.GetProperty("id").GetString());
        Assert.All(new[] { "name", "title", "url", "publisher", "author", "language", "published", "text", "blocks", "repairs" }, name => Assert.True(document.TryGetProperty(name, out _), name));
        Assert.False(document.TryGetProperty("tokens", out _));
        Assert.Contains("boilerplate", document.GetProperty("blocks").EnumerateArray().Select(block => block.GetProperty("kind").GetString()));
        var text = document.GetProperty("text").GetString()!;
        foreach (var block in document.GetProperty("blocks").EnumerateArray())
        {
            var span = block.GetProperty("span");
            var (made, received) = (span.GetProperty("text"), span.GetProperty("source"));
            Assert.Equal(Reports.Monday[received[0].GetInt32()..received[1].GetInt32()], text[made[0].GetInt32()..made[1].GetInt32()]);
        }
    }

    [Fact]
    public void Only_the_layers_asked_for_are_written_and_rules_are_told_on_request()
    {
        _run.Put("montag.txt", Reports.Monday);

        var document = Documents(_run.Run("analyze", "montag.txt", "--layers", "blocks", "--explain").Output).Single();

        Assert.False(document.TryGetProperty("repairs", out _));
        Assert.All(document.GetProperty("blocks").EnumerateArray(), block => Assert.NotEqual("", block.GetProperty("rule").GetString()));
    }

    [Fact]
    public void Standard_input_and_JSON_Lines_are_read()
    {
        var line = JsonSerializer.Serialize(new { id = "n1", title = "Ein Titel", text = Reports.April, published = "2024-04-23" });

        var (exitCode, output, _) = LagebildRun.Run(_run.Folder, line + "\n", "analyze", "-");

        var document = Documents(output).Single();
        Assert.Equal(0, exitCode);
        Assert.Equal(("n1", "2024-04-23"), (document.GetProperty("name").GetString(), document.GetProperty("published").GetProperty("value").GetString()));
    }

    [Fact]
    public void The_day_given_counts_where_a_source_has_none()
    {
        _run.Put("kopie.txt", Reports.Copy);

        var published = Documents(_run.Run("analyze", "kopie.txt", "--published", "2024-05-06").Output).Single().GetProperty("published");

        Assert.Equal(("2024-05-06", "given"), (published.GetProperty("value").GetString(), published.GetProperty("basis").GetString()));
    }

    [Fact]
    public void What_cannot_be_read_is_named_with_the_reason_and_the_rest_is_done()
    {
        _run.Put("gut.txt", Reports.Monday);
        _run.Put("leer.txt", "");
        _run.Put("bild.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
        _run.Put("zeilen.jsonl", "{\"id\":\"a\",\"text\":\"Ein Satz.\"}\n{kaputt\n");

        var (exitCode, output, error) = _run.Run("analyze", "gut.txt", "leer.txt", "bild.png", "zeilen.jsonl", "fehlt.txt");

        Assert.Equal(1, exitCode);
        Assert.Equal(["gut.txt", "a"], Documents(output).Select(document => document.GetProperty("name").GetString()));
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.All(Unreadable.Zip(lines), pair => Assert.StartsWith(pair.First + ": ", pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("analyze")]
    [InlineData("analyze", "x", "--layers", "nichts")]
    [InlineData("analyze", "x", "--format", "xml")]
    [InlineData("analyze", "x", "--threads", "0")]
    [InlineData("build", "x")]
    [InlineData("build", "x", "--out", "y", "--published", "gestern")]
    [InlineData("verify", "x")]
    [InlineData("eval", "nichts", "x")]
    [InlineData("tanze")]
    public void Wrong_usage_has_its_exit_code_and_a_message(params string[] arguments)
    {
        var (exitCode, output, error) = _run.Run(arguments);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.NotEqual("", error);
    }

    private static IEnumerable<JsonElement> Documents(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);
}

using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Lagebild.EndToEnd.Tests;

public sealed class BuildTests : IDisposable
{
    private static readonly string[] Files = ["documents.csv", "entities.csv", "events.csv", "figures.csv", "picture.json", "positions.csv", "report.html", "report.md", "statements.csv", "timeline.csv", "transfers.csv"];
    private static readonly string[] Members = ["documents", "entities", "origins", "stories", "storylines", "utterances", "figures", "events", "transfers", "positions", "contradictions", "timeline", "summary", "run"];
    private static readonly string[] Grounded = ["entities", "events", "transfers", "timeline", "summary"];

    private readonly LagebildRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void I_can_open_the_passage_behind_a_claim()
    {
        Reports.PutAll(_run);

        var (exitCode, output, error) = _run.Run("build", "quellen", "--out", "bild");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("report.html", output, StringComparison.Ordinal);
        var page = Page("bild");
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        var links = page.Descendants("a").Attributes("href").Select(href => href.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains(links, link => Regex.IsMatch(link, "^#d1-p[0-9]+-[0-9]+$"));
        Assert.All(links, link => Assert.Contains(link[1..], ids));
        foreach (var evidence in Evidence(Picture("bild").GetProperty("summary")))
        {
            Assert.Contains(page.Descendants("span"), span => (string?)span.Attribute("id") is { } id && id.EndsWith($"-p{evidence.GetProperty("text")[0]}-{evidence.GetProperty("text")[1]}", StringComparison.Ordinal) && span.Value == evidence.GetProperty("exact").GetString());
        }
    }

    [Fact]
    public void Every_promised_file_is_there()
    {
        Reports.PutAll(_run);

        _run.Run("build", "quellen", "--out", "bild");

        Assert.Equal(
            Files,
            Directory.GetFiles(_run.At("bild")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_reports_in_any_order_and_on_any_number_of_threads_give_the_same_bytes()
    {
        var files = Reports.PutAll(_run);

        _run.Run(["build", .. files, "--out", "eins", "--threads", "1"]);
        _run.Run(["build", files[2], files[0], files[1], "--out", "zwei", "--threads", "2"]);

        foreach (var file in Directory.GetFiles(_run.At("eins")))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_run.At("zwei"), Path.GetFileName(file))));
        }
    }

    [Fact]
    public void Two_names_of_the_same_bytes_are_one_report_whatever_comes_first()
    {
        var (first, second) = (_run.Put("a.txt", Reports.Monday), _run.Put("b.txt", Reports.Monday));

        _run.Run("build", first, second, "--out", "eins");
        _run.Run("build", second, first, "--out", "zwei");

        Assert.Equal(1, Picture("eins").GetProperty("documents").GetArrayLength());
        Assert.Equal(File.ReadAllBytes(_run.At("eins/picture.json")), File.ReadAllBytes(_run.At("zwei/picture.json")));
    }

    [Fact]
    public void A_picture_holds_what_the_contract_names()
    {
        Reports.PutAll(_run);
        _run.Run("build", "quellen", "--out", "bild");

        var picture = Picture("bild");

        Assert.All(
            Members,
            name => Assert.True(picture.TryGetProperty(name, out _), name));
        foreach (var list in Grounded)
        {
            Assert.All(picture.GetProperty(list).EnumerateArray(), element => Assert.NotEqual(0, element.GetProperty("evidence").GetArrayLength()));
        }
    }

    [Fact]
    public void Verify_is_content_with_untouched_sources_and_finds_one_changed_character_in_any_of_them()
    {
        var files = Reports.PutAll(_run);
        _run.Run("build", "quellen", "--out", "bild");

        Assert.Equal(0, _run.Run("verify", "bild/picture.json", "--sources", "quellen").ExitCode);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(file, text[..40] + (text[40] == 'x' ? 'y' : 'x') + text[41..]);

            var (exitCode, _, error) = _run.Run("verify", "bild/picture.json", "--sources", "quellen");

            Assert.Equal(1, exitCode);
            Assert.Contains(Path.GetFileName(file), error, StringComparison.Ordinal);
            File.WriteAllText(file, text);
        }
    }

    [Fact]
    public void An_old_result_survives_a_run_that_cannot_be_done()
    {
        Reports.PutAll(_run);
        _run.Run("build", "quellen", "--out", "bild");
        var before = File.ReadAllBytes(_run.At("bild/picture.json"));

        Assert.Equal(3, _run.Run("build", "fehlt.txt", "--out", "bild").ExitCode);

        Assert.Equal(before, File.ReadAllBytes(_run.At("bild/picture.json")));
        Assert.DoesNotContain(Directory.GetFiles(_run.At("bild")), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_failure_before_the_work_begins()
    {
        _run.Put("quellen/montag.txt", Reports.Monday);
        _run.Put("bild", "eine Datei");

        Assert.Equal(3, _run.Run("build", "quellen", "--out", "bild").ExitCode);
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        _run.Put("quellen/a.txt", "<script>alert(1)</script> \"><img src=x onerror=alert(2)>\n\nAnna Roth sagte: „</p></body><script>alert(3)</script>“. Das sei \u202eegnafuz\u202c, so Roth.\n\n" + new string('„', 5000) + "\n\n" + new string('x', 20000));
        _run.Put("quellen/b.html", "<html><head><title>=1+1</title></head><body><article><h1>=HYPERLINK(\"x\")</h1><p>Die Ministerin Anna Roth sagte am Montag, sie komme &lt;script&gt;nicht&lt;/script&gt;.</p></article></body></html>");

        Assert.Equal(0, _run.Run("build", "quellen", "--out", "bild").ExitCode);

        var page = Page("bild");
        Assert.Single(page.Descendants("script"));
        Assert.Empty(page.Descendants("img"));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Equal(0, _run.Run("verify", "bild", "--sources", "quellen").ExitCode);
    }

    [Fact]
    public void The_samples_give_a_picture_that_stands_in_its_sources()
    {
        var samples = Path.Combine(Repository(), "samples", "nordkorea-2024");

        Assert.Equal(0, _run.Run("build", samples, "--out", "bild").ExitCode);
        Assert.Equal(0, _run.Run("verify", "bild", "--sources", samples).ExitCode);
        Page("bild");
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Lagebild.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }

    private static IEnumerable<JsonElement> Evidence(JsonElement elements) => elements.EnumerateArray().SelectMany(element => element.GetProperty("evidence").EnumerateArray());

    private JsonElement Picture(string folder) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_run.At(folder), "picture.json"))).RootElement;

    /// <summary>Reads the page as XML, which is stricter than any browser; style and script are emptied first.</summary>
    private XDocument Page(string folder)
    {
        var markup = Regex.Replace(File.ReadAllText(Path.Combine(_run.At(folder), "report.html")), "<(style|script)>.*?</\\1>", "<$1></$1>", RegexOptions.Singleline);
        return XDocument.Parse(markup.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), LoadOptions.PreserveWhitespace);
    }
}

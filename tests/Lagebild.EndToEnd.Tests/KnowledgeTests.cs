using System.Text.Json;
using Xunit;

namespace Lagebild.EndToEnd.Tests;

public sealed class KnowledgeTests : IDisposable
{
    private readonly LagebildRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void My_own_persons_are_known_and_a_bad_line_is_named()
    {
        _run.Put("bericht.txt", "Am Montag sprach Mara Lindqvist in Stockholm. Die Bürgermeisterin lobte die Feuerwehr.");
        _run.Put("eigene.tsv", "# unsere\nperson\tMara Lindqvist\tf\tse\t\t-\tmayor@stockholm 2024-01-01..\nperson\tohne alles\n");

        var (exitCode, output, error) = _run.Run("analyze", "bericht.txt", "--published", "2024-11-13", "--kb", "eigene.tsv");

        Assert.Equal(1, exitCode);
        Assert.Contains("eigene.tsv, line 3", error, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(output);
        var known = Assert.Single(document.RootElement.GetProperty("entities").EnumerateArray(), entity => entity.GetProperty("kb").GetString() == "person:mara-lindqvist");
        Assert.Contains("Bürgermeisterin", known.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()));
    }

    [Fact]
    public void A_file_of_entries_that_is_missing_stops_the_run()
    {
        _run.Put("bericht.txt", "Am Montag sprach Mara Lindqvist in Stockholm.");

        var (exitCode, _, error) = _run.Run("analyze", "bericht.txt", "--kb", "fehlt.tsv");

        Assert.Equal(3, exitCode);
        Assert.Contains("fehlt.tsv", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_I_join_is_one_in_every_run()
    {
        _run.Put("quellen/a.txt", "Am Montag eröffnete Holger Brandes die Schau. Brandes lobte die Züchter.");
        _run.Put("quellen/b.txt", "Die Züchter dankten Holger Brandis für die Schau.");
        _run.Put("wer.txt", "join Holger Brandis = Holger Brandes # ein Druckfehler\n");

        Assert.Equal(2, Named("ohne", "Brand").Count);
        var joined = Assert.Single(Named("mit", "Brand", "--decisions", "wer.txt"));
        Assert.Equal("Holger Brandes", joined.GetProperty("name").GetString());
        Assert.Equal(2, joined.GetProperty("evidence").GetArrayLength());

        _run.Put("quellen/c.txt", "Gegen Abend ging Holger Brandis nach Hause.");
        Assert.Equal(3, Assert.Single(Named("spaeter", "Brand", "--decisions", "wer.txt")).GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public void What_I_split_stays_apart()
    {
        _run.Put("quellen/a.txt", "Am Montag sprach Joe Biden im Kongress. Biden dankte den Helfern.");
        _run.Put("quellen/b.txt", "Auf dem Hof in Emden backt Joe Biden seit Jahren Brot.");
        _run.Put("wer.txt", "split Joe Biden in b.txt\nspalte alles\n");

        Assert.Single(Named("ohne", "Joe Biden"));
        var apart = Named("mit", "Joe Biden", "--decisions", "wer.txt");

        Assert.Equal(["person:joe-biden", null], apart.Select(entity => entity.GetProperty("kb").GetString()).OrderDescending(StringComparer.Ordinal));
        Assert.Contains("wer.txt, line 2", _run.Run("build", "quellen", "--out", "mit", "--decisions", "wer.txt").Error, StringComparison.Ordinal);
    }

    private List<JsonElement> Named(string folder, string start, params string[] options)
    {
        _run.Run(["build", "quellen", "--out", folder, .. options]);
        var picture = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_run.At(folder), "picture.json"))).RootElement;
        return [.. picture.GetProperty("entities").EnumerateArray().Where(entity => entity.GetProperty("name").GetString()!.Contains(start, StringComparison.Ordinal))];
    }
}

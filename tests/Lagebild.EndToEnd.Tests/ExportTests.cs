using Xunit;

namespace Lagebild.EndToEnd.Tests;

/// <summary><c>lagebild export</c>.</summary>
public sealed class ExportTests
{
    [Fact]
    public void Reports_and_their_picture_give_the_same_export()
    {
        using var run = new LagebildRun();
        run.Put("berichte/a.txt", "Hamburg, 13. November 2024. Die Hafenarbeiter haben die Arbeit niedergelegt. „Wir warten“, sagte Petra Ahlers.");
        Assert.Equal(0, run.Run("build", "berichte", "--out", "bild").ExitCode);

        var (code, fromPicture, _) = run.Run("export", "bild", "--format", "csv");
        Assert.Equal(0, code);
        Assert.Contains("„Wir warten“", fromPicture, StringComparison.Ordinal);
        Assert.Equal(fromPicture, run.Run("export", "berichte", "--format", "csv").Output);
        Assert.Equal(fromPicture, run.Run("export", "bild/picture.json", "--format", "csv").Output);

        Assert.Equal(0, run.Run("export", "bild", "--format", "csv", "--out", "neu/tabelle.csv").ExitCode);
        Assert.Equal(fromPicture, File.ReadAllText(run.At("neu/tabelle.csv")));
    }

    [Fact]
    public void A_format_that_is_not_there_is_wrong_usage_and_a_broken_picture_names_itself()
    {
        using var run = new LagebildRun();
        run.Put("picture.json", """{"documents":[{"id":"a","name":"a"}],"run":{}}""");

        var (usage, _, formats) = run.Run("export", "picture.json", "--format", "pdf");
        Assert.Equal(2, usage);
        Assert.Contains("jsonld", formats, StringComparison.Ordinal);

        var (failure, _, reason) = run.Run("export", "picture.json", "--format", "jsonld");
        Assert.Equal(3, failure);
        Assert.Contains("picture.json: documents[0].text is missing.", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_become_universal_dependencies()
    {
        using var run = new LagebildRun();
        run.Put("a.txt", "Petra Ahlers wartet. Die Kräne\nstehen still.");
        var (code, text, _) = run.Run("export", "a.txt", "--format", "conllu");
        Assert.Equal(0, code);
        var lines = text.Split('\n');
        Assert.StartsWith("# newdoc id = sha256:", lines[0], StringComparison.Ordinal);
        Assert.Equal("# text = Petra Ahlers wartet.", lines[2]);
        Assert.Equal("3\twartet\twarten\tVERB\t_\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No|start_char=13|end_char=19", lines[5]);
        Assert.Contains("# text = Die Kräne stehen still.", lines);
        Assert.Equal(text, run.Run("export", "a.txt", "--format", "conllu").Output);
    }
}

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
}

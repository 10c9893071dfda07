using System.Text.Json;
using Xunit;

namespace Lagebild.EndToEnd.Tests;

/// <summary><c>lagebild ask</c> and <c>lagebild diff</c>.</summary>
public sealed class AskAndDiffTests
{
    private const string Monday = "Hamburg, 11. November 2024. Die Hafenarbeiter haben die Arbeit niedergelegt. „Wir warten seit Wochen auf ein Angebot“, sagte Petra Ahlers.";
    private const string Tuesday = "Hamburg, 12. November 2024. Die Reeder in Hamburg haben ein Angebot vorgelegt. Verbandschef Klaus Timmermann sprach von einem fairen Vorschlag.";

    [Fact]
    public void A_question_is_answered_with_its_passage_or_not_at_all()
    {
        using var run = new LagebildRun();
        run.Put("a/1.txt", Monday);
        Assert.Equal(0, run.Run("build", "a", "--out", "bild").ExitCode);

        var (code, text, _) = run.Run("ask", "bild", "Was sagte Petra Ahlers?");
        Assert.Equal(0, code);
        Assert.Contains("„Wir warten seit Wochen auf ein Angebot“", text, StringComparison.Ordinal);
        Assert.Contains("1.txt: ", text, StringComparison.Ordinal);

        var json = JsonDocument.Parse(run.Run("ask", "bild", "Wer regiert Frankreich?", "--format", "json").Output).RootElement;
        Assert.False(json.GetProperty("answered").GetBoolean());
        Assert.Equal(0, json.GetProperty("answers").GetArrayLength());
    }

    [Fact]
    public void A_report_more_is_told()
    {
        using var run = new LagebildRun();
        run.Put("a/1.txt", Monday);
        run.Put("b/1.txt", Monday);
        run.Put("b/2.txt", Tuesday);
        Assert.Equal(0, run.Run("build", "a", "--out", "alt").ExitCode);
        Assert.Equal(0, run.Run("build", "b", "--out", "neu").ExitCode);

        var (code, text, _) = run.Run("diff", "alt", "neu");
        Assert.Equal(0, code);
        Assert.Contains("2.txt", text, StringComparison.Ordinal);
        Assert.Equal("Nichts hat sich geändert.\n", run.Run("diff", "neu", "neu").Output);
        Assert.Equal(3, run.Run("diff", "alt", "a/1.txt").ExitCode);
    }
}

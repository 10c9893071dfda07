using Xunit;

namespace Lagebild.EndToEnd.Tests;

/// <summary><c>lagebild frames</c>, and the table of events that frames make.</summary>
public sealed class FramesTests
{
    [Fact]
    public void Frames_that_fired_show_their_parts_and_near_misses_say_what_they_lack()
    {
        using var run = new LagebildRun();
        run.Put("a.txt", "Olaf Scholz besuchte Warschau. Der Händler liefert seine Ware.");

        var (code, all, _) = run.Run("frames", "a.txt", "--published", "2024-11-14");
        Assert.Equal(0, code);
        Assert.Contains("\tbesuchte\tfired\tevents:besuchen (besucht)\tactor = Olaf Scholz; recipient = Warschau; reality = Actual\n", all, StringComparison.Ordinal);
        Assert.Contains("\tliefert\tmissed\tevents:liefern (geliefert)\tnothing fit for actor: subj 'Der Händler' is no agent\n", all, StringComparison.Ordinal);

        var (_, fired, _) = run.Run("frames", "a.txt", "--published", "2024-11-14", "--fired");
        Assert.DoesNotContain("\tmissed\t", fired, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_may_be_given_on_the_line_and_a_verb_without_a_frame_is_named()
    {
        using var run = new LagebildRun();

        var (code, all, _) = run.Run("frames", "--text", "Die Miliz umzingelte am Montag die Stadt Goma.");
        Assert.Equal(0, code);
        Assert.Contains("\tumzingelte\tnone\t\tno frame has the verb 'umzingeln'\n", all, StringComparison.Ordinal);

        var (usage, _, error) = run.Run("frames");
        Assert.Equal(2, usage);
        Assert.Contains("--text", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_leave_as_the_table_that_researchers_know()
    {
        using var run = new LagebildRun();
        run.Put("a.txt", "Olaf Scholz besuchte am Montag Warschau.");

        var (code, table, _) = run.Run("export", "a.txt", "--published", "2024-11-14", "--format", "plover-tsv");
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, code);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("event_id\tevent_date\tactor_name", lines[0], StringComparison.Ordinal);
        Assert.Contains("\t2024-11-11\tOlaf Scholz\t", lines[1], StringComparison.Ordinal);
        Assert.Contains("\tCONSULT\tvisit\t", lines[1], StringComparison.Ordinal);
    }
}

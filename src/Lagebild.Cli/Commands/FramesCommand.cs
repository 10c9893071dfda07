using System.CommandLine;
using System.Globalization;
using System.Text;
using Lagebild.Cli.Outputs;
using Lagebild.Documents;
using Lagebild.Frames;

namespace Lagebild.Cli.Commands;

/// <summary><c>lagebild frames INPUT…</c>: which frames of events, transfers and positions fired, and why the near misses did not.</summary>
internal static class FramesCommand
{
    /// <summary>Returns the command.</summary>
    public static Command Create()
    {
        var command = new Command("frames", "Lists every word that a frame of events, transfers or positions could begin at: what fired with which parts, and what a near miss lacked.");
        var run = new RunOptions(command, needsInput: false);
        var fired = new Option<bool>("--fired") { Description = "Leave out the near misses and the verbs without a frame." };
        var given = new Option<string>("--text") { Description = "The text itself, in place of inputs.", HelpName = "TEXT" };
        command.Options.Add(fired);
        command.Options.Add(given);
        command.Validators.Add(result =>
        {
            if (run.Inputs(result).Length == 0 == (result.GetValue(given) is null))
            {
                result.AddError("frames: give inputs or --text, one of the two.");
            }
        });
        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(given);
            return ReportLines.Write(
                null, text is null ? run.Inputs(parsed) : ["-"], run.Sources(parsed), run.Threads(parsed), GermanPipeline.Build(),
                output => output.Write("document\tstart\ttrigger\tverdict\tframe\twhy\n"),
                document => Lines(document, parsed.GetValue(fired)),
                text is null ? null : () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
        });
        return command;
    }

    private static StringBuilder Lines(Document document, bool firedOnly)
    {
        var lines = new StringBuilder();
        foreach (var trace in FrameInspection.Inspect(document).Where(trace => trace.Fired || !firedOnly))
        {
            string[] cells =
            [
                document.Metadata.Name, trace.Trigger.Start.ToString(CultureInfo.InvariantCulture), document[trace.Trigger].ToString(),
                trace.Fired ? "fired" : trace.Frame.Length > 0 ? "missed" : "none", trace.Frame, trace.Why,
            ];
            lines.AppendJoin('\t', cells.Select(cell => cell.Replace('\t', ' ').ReplaceLineEndings(" "))).Append('\n');
        }

        return lines;
    }
}

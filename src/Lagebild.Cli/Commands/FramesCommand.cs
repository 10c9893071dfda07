using System.CommandLine;
using System.Globalization;
using System.Text;
using Lagebild.Cli.Inputs;
using Lagebild.Cli.Outputs;
using Lagebild.Documents;
using Lagebild.Frames;
using Lagebild.Sources;

namespace Lagebild.Cli.Commands;

/// <summary><c>lagebild frames INPUT…</c>: which frames of events, transfers and positions fired, and why the near misses did not.</summary>
internal static class FramesCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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
        command.SetAction(parsed => Run(run.Inputs(parsed), parsed.GetValue(given), run.Sources(parsed), run.Threads(parsed), parsed.GetValue(fired)));
        return command;
    }

    private static int Run(string[] inputs, string? given, SourceOptions sources, int threads, bool firedOnly)
    {
        Func<Stream>? standardInput = given is null ? null : () => new MemoryStream(Utf8.GetBytes(given));
        var exitCode = ExitCode.Success;
        OutputFile.Write(null, output =>
        {
            using var text = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
            text.Write("document\tstart\ttrigger\tverdict\tframe\twhy\n");
            foreach (var (failure, lines) in ReportAnalysis.Run(given is null ? inputs : ["-"], sources, threads, GermanPipeline.Build(), document => Lines(document, firedOnly), standardInput))
            {
                if (failure is null)
                {
                    text.Write(lines);
                }
                else
                {
                    Console.Error.WriteLine(failure);
                    exitCode = ExitCode.Incomplete;
                }
            }
        });
        return exitCode;
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

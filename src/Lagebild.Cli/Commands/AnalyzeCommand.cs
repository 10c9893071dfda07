using System.CommandLine;
using Lagebild.Cli.Inputs;
using Lagebild.Pipelines;
using Lagebild.Reports.Json;

namespace Lagebild.Cli.Commands;

/// <summary><c>lagebild analyze INPUT… --format jsonl</c>: one JSON object per document on standard output, in input order.</summary>
internal static class AnalyzeCommand
{
    /// <summary>Returns the command.</summary>
    public static Command Create()
    {
        var command = new Command("analyze", "Writes one JSON object per document to standard output, in input order.");
        var run = new RunOptions(command);
        var known = new KnowledgeOptions(command, hasPicture: false);
        var format = new Option<string>("--format") { Description = "The output format.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var layers = new Option<string?>("--layers") { Description = $"The layers to write, joined by commas: {string.Join(' ', DocumentLayerNames.All)}, or all. Default: all but tokens.", HelpName = "NAMES" };
        layers.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !DocumentLayerNames.TryParse(token.Value, out _, out var unknown))
            {
                result.AddError($"--layers: there is no layer '{unknown}'; there are {string.Join(", ", DocumentLayerNames.All)}.");
            }
        });
        var explain = new Option<bool>("--explain") { Description = "Name the rule behind each annotation." };
        command.Options.Add(format);
        command.Options.Add(layers);
        command.Options.Add(explain);
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(layers) is { } names && DocumentLayerNames.TryParse(names, out var some, out _) ? some : DocumentLayers.Default;
            var writer = new DocumentWriter(chosen, parsed.GetValue(explain));
            var complete = true;
            var pipeline = GermanPipeline.Build(known.Knowledge(parsed, ref complete));
            var exitCode = Run(run.Inputs(parsed), run.Published(parsed), run.Threads(parsed), pipeline, writer);
            return exitCode == ExitCode.Success && !complete ? ExitCode.Incomplete : exitCode;
        });
        return command;
    }

    private static int Run(IReadOnlyList<string> inputs, DateOnly? published, int threads, Pipeline pipeline, DocumentWriter writer)
    {
        var exitCode = ExitCode.Success;
        using var output = Console.OpenStandardOutput();
        var results = ReportAnalysis.Run(inputs, published, threads, pipeline, writer.ToLine);
        foreach (var (failure, line) in results)
        {
            if (failure is null)
            {
                output.Write(line.Span);
            }
            else
            {
                Console.Error.WriteLine(failure);
                exitCode = ExitCode.Incomplete;
            }
        }

        return exitCode;
    }
}

using System.CommandLine;
using System.Globalization;
using Lagebild.Cli.Inputs;
using Lagebild.Cli.Outputs;
using Lagebild.Pictures;
using Lagebild.Reports.Html;
using Lagebild.Reports.Json;
using Lagebild.Reports.Markdown;
using Lagebild.Reports.Tables;
using Lagebild.Sources;

namespace Lagebild.Cli.Commands;

/// <summary><c>lagebild build INPUT… --out DIR</c>: one picture of all sources, as JSON, page, Markdown and tables.</summary>
internal static class BuildCommand
{
    /// <summary>Returns the command.</summary>
    public static Command Create()
    {
        var command = new Command("build", "Builds one picture of all sources: picture.json, report.html, report.md and tables.");
        var run = new RunOptions(command);
        var known = new KnowledgeOptions(command, hasPicture: true);
        var output = new Option<string>("--out") { Description = "The folder for the results; made where it is missing.", HelpName = "DIR", Required = true };
        var tables = new Option<string>("--csv") { Description = "How tables are written: german (semicolons, decimal comma, for spreadsheets) or plain (RFC 4180).", HelpName = "DIALECT", DefaultValueFactory = _ => "german" };
        tables.AcceptOnlyFromAmong("german", "plain");
        var explain = new Option<bool>("--explain") { Description = "Name the rule behind each annotation in picture.json." };
        command.Options.Add(output);
        command.Options.Add(tables);
        command.Options.Add(explain);
        command.SetAction(parsed =>
        {
            var complete = true;
            var (knowledge, decisions) = (known.Knowledge(parsed, ref complete), known.Decisions(parsed, ref complete));
            var exitCode = Run(
                done => SetAnalysis.Build(run.Inputs(parsed), run.Published(parsed), run.Threads(parsed), done, knowledge, decisions),
                new(run.Published(parsed), known.Hashes(parsed)),
                parsed.GetRequiredValue(output),
                parsed.GetValue(tables) == "plain" ? CsvDialect.Plain : CsvDialect.German,
                parsed.GetValue(explain));
            return exitCode == ExitCode.Success && !complete ? ExitCode.Incomplete : exitCode;
        });
        return command;
    }

    private static int Run(Func<Action<int>, (Picture? Picture, List<SourceFailure> Failures)> build, RunManifest manifest, string folder, CsvDialect dialect, bool explain)
    {
        // Before the work: a folder that cannot be written should not cost an hour.
        using var output = new OutputFolder(folder);
        var (picture, failures) = RunProgress.Show("Reports read", build);
        foreach (var failure in failures)
        {
            Console.Error.WriteLine(failure);
        }

        if (picture is null)
        {
            Console.Error.WriteLine("lagebild build: no source could be read; nothing was written.");
            return ExitCode.Failure;
        }

        output.Write("picture.json", stream => new PictureWriter(manifest, explain: explain).Write(stream, picture));
        output.Write("report.html", stream => HtmlReport.Write(stream, picture));
        output.Write("report.md", stream => MarkdownReport.Write(stream, picture));
        foreach (var (name, write) in PictureTables.All)
        {
            output.Write(name, stream => write(stream, picture, dialect));
        }

        output.Commit();
        Summarise(picture, folder);
        return failures.Count == 0 ? ExitCode.Success : ExitCode.Incomplete;
    }

    private static void Summarise(Picture picture, string folder)
    {
        Console.WriteLine(picture.Storylines is [var first, ..] ? first.Title : "Lagebild");
        foreach (var (count, what) in new[]
        {
            (picture.Documents.Length, "reports"), (picture.Origins.Length, "origins"), (picture.Stories.Length, "stories"), (picture.Utterances.Length, "utterances"),
            (picture.Timeline.Length, "dates in the timeline"), (picture.Transfers.Length, "transfers"), (picture.Figures.Length, "figures"), (picture.Positions.Length, "claims with positions"), (picture.Contradictions.Length, "contradictions"),
        })
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,6}  {what}"));
        }

        Console.WriteLine($"Open {Path.Combine(folder, "report.html")}");
    }
}

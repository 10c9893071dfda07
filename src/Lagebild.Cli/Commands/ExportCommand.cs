using System.CommandLine;
using System.Text;
using Lagebild.Cli.Inputs;
using Lagebild.Cli.Outputs;
using Lagebild.Reports.Exports;
using Lagebild.Reports.Json;
using Lagebild.Reports.Reading;
using Lagebild.Sources;

namespace Lagebild.Cli.Commands;

/// <summary><c>lagebild export PICTURE|INPUT… --format F</c>: a picture, or reports, in a format that other programs read.</summary>
internal static class ExportCommand
{
    /// <summary>Returns the command.</summary>
    public static Command Create()
    {
        var command = new Command("export", "Writes a picture (picture.json, or the folder that holds it) or reports in a format of other programs.");
        var run = new RunOptions(command);
        var format = new Option<string>("--format") { Description = $"One of: {string.Join("; ", ExportFormats.All.Select(export => $"{export.Format} ({export.Description})"))}.", HelpName = "FORMAT", Required = true };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && ExportFormats.Find(token.Value) is null)
            {
                result.AddError($"--format: there is no format '{token.Value}'; there are {string.Join(", ", ExportFormats.All.Select(export => export.Format))}.");
            }
        });
        var output = new Option<string?>("--out") { Description = "The file to write. Default: standard output.", HelpName = "FILE" };
        command.Options.Add(format);
        command.Options.Add(output);
        command.SetAction(parsed => Run(run.Inputs(parsed), run.Sources(parsed), run.Threads(parsed), ExportFormats.Find(parsed.GetRequiredValue(format))!, parsed.GetValue(output)));
        return command;
    }

    private static int Run(string[] inputs, SourceOptions sources, int threads, IExport export, string? file)
    {
        if (inputs is [var path] && PictureFile.IsPicture(path))
        {
            return Stored(path, export, file);
        }

        return export is IDocumentExport ofReports
            ? ReportLines.Write(file, inputs, sources, threads, GermanPipeline.Build(), ofReports.Begin, document => Text(ofReports, document))
            : Built(inputs, sources, threads, (IPictureExport)export, file);
    }

    private static int Stored(string path, IExport export, string? file)
    {
        if (export is not IPictureExport ofPicture)
        {
            Console.Error.WriteLine($"lagebild export: {export.Format} is made of the reports themselves, which a picture does not hold; name the reports instead of {path}.");
            return ExitCode.Usage;
        }

        try
        {
            var picture = PictureFile.Read(path);
            OutputFile.Write(file, output => ofPicture.Write(output, picture));
            return ExitCode.Success;
        }
        catch (FormatException failure)
        {
            Console.Error.WriteLine($"lagebild export: {failure.Message}");
            return ExitCode.Failure;
        }
    }

    private static int Built(string[] inputs, SourceOptions sources, int threads, IPictureExport export, string? file)
    {
        var (picture, failures) = RunProgress.Show("Reports read", done => SetAnalysis.Build(inputs, sources, threads, done));
        failures.ForEach(Console.Error.WriteLine);
        if (picture is null)
        {
            Console.Error.WriteLine("lagebild export: no source could be read; nothing was written.");
            return ExitCode.Failure;
        }

        // Through the JSON, so that an export of reports and an export of their picture are the same bytes.
        using var json = new MemoryStream();
        new PictureWriter(new RunManifest(sources.Published)).Write(json, picture);
        json.Position = 0;
        var stored = PictureReader.Read(json);
        OutputFile.Write(file, output => export.Write(output, stored));
        return failures.Count == 0 ? ExitCode.Success : ExitCode.Incomplete;
    }

    /// <summary>Returns one report in the format.</summary>
    private static StringBuilder Text(IDocumentExport export, Documents.Document document)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        export.Write(text, document);
        return text.GetStringBuilder();
    }
}

using System.CommandLine;
using Lagebild.Cli.Inputs;
using Lagebild.Cli.Outputs;
using Lagebild.Reports.Differences;

namespace Lagebild.Cli.Commands;

/// <summary><c>lagebild diff OLD NEW</c>: what is new, changed and withdrawn between two pictures.</summary>
internal static class DiffCommand
{
    /// <summary>Returns the command.</summary>
    public static Command Create()
    {
        var command = new Command("diff", "Tells what changed between two pictures: new, changed, withdrawn.");
        var old = new Argument<string>("OLD") { Description = "The earlier picture.json, or the folder that holds it." };
        var now = new Argument<string>("NEW") { Description = "The later one." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        command.Arguments.Add(old);
        command.Arguments.Add(now);
        command.Options.Add(format);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(old), parsed.GetRequiredValue(now), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(string old, string now, bool asJson)
    {
        try
        {
            var difference = PictureDifference.Between(PictureFile.Read(old), PictureFile.Read(now));
            OutputFile.Write(null, output =>
            {
                if (asJson)
                {
                    DifferenceWriter.WriteJson(output, difference);
                }
                else
                {
                    DifferenceWriter.WriteText(output, difference);
                }
            });
            return ExitCode.Success;
        }
        catch (FormatException failure)
        {
            Console.Error.WriteLine($"lagebild diff: {failure.Message}");
            return ExitCode.Failure;
        }
    }
}

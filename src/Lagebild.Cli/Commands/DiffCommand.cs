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
        var more = new Argument<string[]>("MORE") { Description = "Pictures after it, in order: then the history of each element is told.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        command.Arguments.Add(old);
        command.Arguments.Add(now);
        command.Arguments.Add(more);
        command.Options.Add(format);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(old), parsed.GetRequiredValue(now), parsed.GetValue(more) ?? [], parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(string old, string now, string[] more, bool asJson)
    {
        try
        {
            if (more.Length > 0)
            {
                var history = PictureHistory.Of([.. more.Prepend(now).Prepend(old).Select(PictureFile.Read)]);
                OutputFile.Write(null, output => Write(output, asJson, history, DifferenceWriter.WriteJson, DifferenceWriter.WriteText));
                return ExitCode.Success;
            }

            var difference = PictureDifference.Between(PictureFile.Read(old), PictureFile.Read(now));
            OutputFile.Write(null, output => Write(output, asJson, difference, DifferenceWriter.WriteJson, DifferenceWriter.WriteText));
            return ExitCode.Success;
        }
        catch (FormatException failure)
        {
            Console.Error.WriteLine($"lagebild diff: {failure.Message}");
            return ExitCode.Failure;
        }
    }

    private static void Write<T>(Stream output, bool asJson, T what, Action<Stream, T> json, Action<Stream, T> text) => (asJson ? json : text)(output, what);
}

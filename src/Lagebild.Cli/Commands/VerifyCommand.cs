using System.CommandLine;
using Lagebild.Cli.Inputs;
using Lagebild.Reports.Verification;
using Lagebild.Sources;

namespace Lagebild.Cli.Commands;

/// <summary><c>lagebild verify PICTURE --sources DIR</c>: checks that every piece of evidence stands verbatim in its source.</summary>
internal static class VerifyCommand
{
    /// <summary>Returns the command.</summary>
    public static Command Create()
    {
        var command = new Command("verify", "Checks that every piece of evidence in a picture stands verbatim in its source.");
        var picture = new Argument<string>("PICTURE") { Description = "picture.json, or the folder that holds it." };
        var sources = new Option<string[]>("--sources") { Description = "The folder or files with the sources.", HelpName = "DIR", Required = true, AllowMultipleArgumentsPerToken = true };
        command.Arguments.Add(picture);
        command.Options.Add(sources);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(picture), parsed.GetRequiredValue(sources)));
        return command;
    }

    private static int Run(string path, IReadOnlyList<string> inputs)
    {
        try
        {
            var verifier = PictureVerifier.Verify(PictureFile.Read(path), Sources(inputs));
            foreach (var failure in verifier.Failures)
            {
                Console.Error.WriteLine(failure.Passage is null ? $"{failure.Document}: {failure.Reason}" : $"{failure.Document}: \"{failure.Passage}\": {failure.Reason}");
            }

            Console.WriteLine(verifier.Failures.Count == 0
                ? $"All well: {verifier.Checked} passages in {verifier.Documents} documents stand verbatim in their sources."
                : $"{verifier.Failures.Count} of {verifier.Checked + verifier.Documents} checks failed.");
            return verifier.Failures.Count == 0 ? ExitCode.Success : ExitCode.Incomplete;
        }
        catch (FormatException failure)
        {
            Console.Error.WriteLine($"lagebild verify: {failure.Message}");
            return ExitCode.Failure;
        }
    }

    private static IEnumerable<PresentSource> Sources(IReadOnlyList<string> inputs)
    {
        foreach (var item in new SourceReader().Read(inputs))
        {
            if (item.Received is { } received)
            {
                yield return new(received.Id.Value, received.Metadata.Name, received.Source);
            }
            else
            {
                Console.Error.WriteLine(item.Failure);
            }
        }
    }
}

using System.CommandLine;

namespace Lagebild.Cli.Commands;

/// <summary>The command <c>lagebild</c> with all its subcommands.</summary>
internal static class LagebildCommand
{
    /// <summary>Runs one command line and returns the exit code.</summary>
    public static int Run(string[] args)
    {
        var root = new RootCommand("Reads German news reports and builds one situation picture in which every element leads to its passage.")
        {
            BuildCommand.Create(),
            AnalyzeCommand.Create(),
            VerifyCommand.Create(),
            ExportCommand.Create(),
            FramesCommand.Create(),
            EvalCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine(error.Message);
            }

            Console.Error.WriteLine("Try 'lagebild --help'.");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            Console.Error.WriteLine($"lagebild: {failure.Message}");
            return ExitCode.Failure;
        }
        catch (Exception fault)
        {
            Console.Error.WriteLine($"lagebild: this is a fault of the program, please report it: {fault}");
            return ExitCode.Failure;
        }
    }
}

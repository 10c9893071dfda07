using System.CommandLine;
using System.Globalization;

namespace Lagebild.Cli.Commands;

/// <summary>What the commands that read sources have in common: inputs, day of publication, threads.</summary>
internal sealed class RunOptions
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "A file, folder or glob, or - for standard input. Plain text, HTML or JSON Lines; the content decides.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<DateOnly?> _published = new("--published")
    {
        Description = "The day of publication (2024-11-13) of sources that have none.",
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"--published: '{result.Tokens[0].Value}' is no day such as 2024-11-13.");
            return null;
        },
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "At most this many threads; the result does not depend on it.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>Adds the options to a command.</summary>
    public RunOptions(Command command)
    {
        _threads.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 1024))
            {
                result.AddError($"--threads: '{token.Value}' is no number from 1 to 1024.");
            }
        });
        command.Arguments.Add(_inputs);
        command.Options.Add(_published);
        command.Options.Add(_threads);
    }

    /// <summary>Returns the inputs as the user named them.</summary>
    public string[] Inputs(ParseResult parsed) => parsed.GetValue(_inputs) ?? [];

    /// <summary>Returns the day given for sources that have none, or null.</summary>
    public DateOnly? Published(ParseResult parsed) => parsed.GetValue(_published);

    /// <summary>Returns the number of threads, at least 1.</summary>
    public int Threads(ParseResult parsed) => parsed.GetValue(_threads);
}

using System.CommandLine;
using System.Globalization;
using Lagebild.Sources;

namespace Lagebild.Cli.Commands;

/// <summary>What the commands that read sources have in common: inputs, day of publication, threads.</summary>
internal sealed class RunOptions
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "A file, folder, glob or web address, or - for standard input. Text, HTML, JSON (Lines), feeds, NewsML or web archives; the content decides.",
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

    private readonly Option<bool> _allowLocal = new("--allow-local") { Description = "Fetch also from this machine and the local network; otherwise only from the public internet." };

    private readonly Option<bool> _ignoreRobots = new("--ignore-robots") { Description = "Fetch also what robots.txt asks programs not to fetch." };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "At most this many threads; the result does not depend on it.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="needsInput">Whether there must be an input; false where the command has another way to be given text.</param>
    public RunOptions(Command command, bool needsInput = true)
    {
        _inputs.Arity = needsInput ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore;
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
        command.Options.Add(_allowLocal);
        command.Options.Add(_ignoreRobots);
    }

    /// <summary>Returns the inputs as the user named them.</summary>
    public string[] Inputs(ParseResult parsed) => parsed.GetValue(_inputs) ?? [];

    /// <summary>Returns the inputs as the user named them.</summary>
    public string[] Inputs(System.CommandLine.Parsing.CommandResult result) => result.GetValue(_inputs) ?? [];

    /// <summary>Returns how sources are read: the day given for those that have none, and what may be fetched.</summary>
    public SourceOptions Sources(ParseResult parsed) => new()
    {
        Published = parsed.GetValue(_published),
        Fetching = new() { AllowPrivateAddresses = parsed.GetValue(_allowLocal), KeepRobotsRules = !parsed.GetValue(_ignoreRobots) },
    };

    /// <summary>Returns the number of threads, at least 1.</summary>
    public int Threads(ParseResult parsed) => parsed.GetValue(_threads);
}

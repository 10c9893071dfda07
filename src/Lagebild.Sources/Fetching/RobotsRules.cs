using System.Collections.Immutable;
using System.Globalization;

namespace Lagebild.Sources.Fetching;

/// <summary>What a host asks of programs in its <c>robots.txt</c> (RFC 9309): the longest rule that matches counts, of two equal ones the allowing.</summary>
internal sealed class RobotsRules
{
    /// <summary>The longest wait that a host can ask for.</summary>
    private const double LongestDelay = 30;

    /// <summary>The most rules kept; more are no rules of a host that means it well.</summary>
    private const int MostRules = 5000;

    private readonly ImmutableArray<(string Pattern, bool IsAllowed)> _rules;

    private RobotsRules(ImmutableArray<(string, bool)> rules, TimeSpan delay) => (_rules, Delay) = (rules, delay);

    /// <summary>Gets rules that allow everything: of a host without <c>robots.txt</c>.</summary>
    public static RobotsRules Open { get; } = new([], TimeSpan.Zero);

    /// <summary>Gets rules that allow nothing: of a host whose <c>robots.txt</c> cannot be had for a fault of its own.</summary>
    public static RobotsRules Closed { get; } = new([("/", false)], TimeSpan.Zero);

    /// <summary>Gets the time that the host asks to leave between requests.</summary>
    public TimeSpan Delay { get; }

    /// <summary>Reads the rules for a program: those of the groups that name it, else those for all.</summary>
    public static RobotsRules Parse(string text, string agent)
    {
        var own = ImmutableArray.CreateBuilder<(string, bool)>();
        var common = ImmutableArray.CreateBuilder<(string, bool)>();
        var (ownDelay, commonDelay, hasOwn, isOwn, isCommon, isInAgents) = (0.0, 0.0, false, false, false, false);
        foreach (var line in text.Split('\n').Select(line => line.Split('#')[0]))
        {
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is not [var key, var value])
            {
                continue;
            }

            switch (key.ToLowerInvariant())
            {
                case "user-agent":
                    (isOwn, isCommon) = isInAgents ? (isOwn, isCommon) : (false, false);
                    isOwn |= string.Equals(value, agent, StringComparison.OrdinalIgnoreCase);
                    isCommon |= value == "*";
                    (hasOwn, isInAgents) = (hasOwn || isOwn, true);
                    continue;
                case "allow" or "disallow" when value.Length > 0 && own.Count + common.Count < MostRules:
                    (isOwn ? own : isCommon ? common : null)?.Add((value, key[0] is 'a' or 'A'));
                    break;
                case "crawl-delay" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds > 0:
                    (ownDelay, commonDelay) = (isOwn ? seconds : ownDelay, isCommon ? seconds : commonDelay);
                    break;
            }

            isInAgents = false;
        }

        return new((hasOwn ? own : common).ToImmutable(), TimeSpan.FromSeconds(Math.Min(LongestDelay, hasOwn ? ownDelay : commonDelay)));
    }

    /// <summary>Says whether a path with its query may be fetched.</summary>
    public bool Allows(string path)
    {
        var (longest, isAllowed) = (-1, true);
        foreach (var (pattern, allows) in _rules)
        {
            if ((pattern.Length > longest || (pattern.Length == longest && allows)) && Matches(path, pattern))
            {
                (longest, isAllowed) = (pattern.Length, allows);
            }
        }

        return isAllowed;
    }

    /// <summary>Matches the start of a path: <c>*</c> any characters, <c>$</c> the end. Goes back to the last star only.</summary>
    private static bool Matches(string path, string pattern)
    {
        var isWhole = pattern.EndsWith('$');
        var rule = isWhole ? pattern[..^1] : pattern + "*";
        int at = 0, r = 0, star = -1, resume = 0;
        while (at < path.Length)
        {
            if (r < rule.Length && rule[r] == '*')
            {
                (star, resume) = (r++, at);
            }
            else if (r < rule.Length && rule[r] == path[at])
            {
                (at, r) = (at + 1, r + 1);
            }
            else if (star >= 0)
            {
                (at, r) = (++resume, star + 1);
            }
            else
            {
                return false;
            }
        }

        return rule.AsSpan(r).Trim('*').IsEmpty;
    }
}

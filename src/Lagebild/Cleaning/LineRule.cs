using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>How far a line rule reaches.</summary>
internal enum LineScope
{
    /// <summary>The line itself.</summary>
    Line,

    /// <summary>The line and those directly below it that do not end like a sentence.</summary>
    Next,

    /// <summary>The line and the headlines below it, until the report goes on.</summary>
    List,
}

/// <summary>One line of <c>line-rules.txt</c>.</summary>
/// <param name="Name">The rule, for <c>--explain</c>.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="Longest">The longest line it may match, in characters.</param>
/// <param name="Pattern">The pattern, compiled.</param>
internal sealed record LineRule(string Name, LineScope Scope, int Longest, string Pattern)
{
    private static readonly Lazy<ImmutableArray<LineRule>> All = new(() => [.. DataFile.Lines("Cleaning/line-rules.txt").Select(Parse)]);

    /// <summary>Returns the rule with the longest reach that matches a line, the first of these, or null.</summary>
    public static LineRule? For(ReadOnlySpan<char> line)
    {
        if (line.Length > 400)
        {
            return null;
        }

        LineRule? best = null;
        foreach (var rule in All.Value)
        {
            if (line.Length <= rule.Longest && (best is null || rule.Scope > best.Scope) && LinePattern.Matches(line, rule.Pattern))
            {
                best = rule;
            }
        }

        return best;
    }

    /// <summary>Returns the rules of one name, in file order.</summary>
    public static IEnumerable<LineRule> Named(string name) => All.Value.Where(rule => rule.Name == name);

    private static LineRule Parse(string line)
    {
        var row = line.Split('\t');
        return new(row[0], Enum.Parse<LineScope>(row[1], ignoreCase: true), int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture), LinePattern.Compile(row[3]));
    }
}

using System.Collections.Immutable;

namespace Lagebild.Cleaning;

/// <summary>Credits of pictures at the end of a caption: "Kanzler Scholz in Berlin. Foto: …".</summary>
internal static class Credits
{
    /// <summary>The longest caption with its credit, in characters.</summary>
    private const int LongestCaption = 400;

    /// <summary>The longest credit, in characters.</summary>
    private const int LongestCredit = 100;

    /// <summary>The rules "credit" of <c>line-rules.txt</c> whose pattern is a mark and any text.</summary>
    private static readonly Lazy<ImmutableArray<string>> Marks = new(() => [.. LineRule.Named("credit").Where(rule => rule.Pattern is [.., ' ' or '/', '*']).Select(rule => rule.Pattern[..^1])]);

    /// <summary>Says whether a line ends with a credit and has text before it.</summary>
    public static bool StandsAtEnd(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestCaption)
        {
            return false;
        }

        foreach (var mark in Marks.Value)
        {
            var at = line.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && line.Length - at <= LongestCredit && (mark[0] is '©' || EndsBefore(line[..at].TrimEnd())) && !line[at..].Contains(". ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A credit stands behind a sentence or in brackets, not in one: "Er rief: Foto: …". The sign © stands nowhere else.</summary>
    private static bool EndsBefore(ReadOnlySpan<char> text) => !text.IsEmpty && text[^1] is '.' or '!' or '?' or '(' or '[' or '|' or '/' or '–' or '-' or '“' or '"' or ')';
}

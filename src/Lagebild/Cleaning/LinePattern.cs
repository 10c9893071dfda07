namespace Lagebild.Cleaning;

/// <summary>A pattern for a whole line: <c>*</c> any text, <c>{n}</c> a number, <c>{hash}</c> the sign of a hashtag, all else itself, whatever the case.</summary>
internal static class LinePattern
{
    /// <summary>Stands in a compiled pattern for a number.</summary>
    private const char Number = '\uE000';

    /// <summary>Returns a pattern ready to match.</summary>
    public static string Compile(string pattern) => pattern.Replace("{n}", Number.ToString(), StringComparison.Ordinal).Replace("{hash}", "#", StringComparison.Ordinal);

    /// <summary>Matches a line. Time is bounded by the product of the two lengths.</summary>
    public static bool Matches(ReadOnlySpan<char> line, ReadOnlySpan<char> pattern)
    {
        int at = 0, p = 0, star = -1, resume = 0;
        while (at < line.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, resume) = (p++, at);
                continue;
            }

            var length = p < pattern.Length ? One(line[at..], pattern[p]) : 0;
            if (length > 0)
            {
                (at, p) = (at + length, p + 1);
            }
            else if (star >= 0)
            {
                (at, p) = (++resume, star + 1);
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].Trim('*').IsEmpty;
    }

    private static int One(ReadOnlySpan<char> line, char expected)
    {
        if (expected != Number)
        {
            return char.ToLowerInvariant(line[0]) == char.ToLowerInvariant(expected) ? 1 : 0;
        }

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits < 0 ? line.Length : digits;
    }
}

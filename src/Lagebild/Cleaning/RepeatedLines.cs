using System.Text;

namespace Lagebild.Cleaning;

/// <summary>Finds lines that say once more what stands elsewhere in the text: quotations set large, leads printed twice.</summary>
internal static class RepeatedLines
{
    /// <summary>The fewest letters and digits that are not the same by chance.</summary>
    private const int FewestLetters = 25;

    /// <summary>The longest line looked for, in letters and digits.</summary>
    private const int MostLetters = 400;

    /// <summary>The longest text looked through, in characters, and the most lines looked for: the time grows with their product.</summary>
    private const int LongestText = 200_000;
    private const int MostLines = 500;

    /// <summary>Returns the numbers of the lines, in order: those that another, longer line contains, and those equal to an earlier one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="isText">Says which lines may be compared: running text, no headings.</param>
    public static List<int> Find(string text, IReadOnlyList<TextLine> lines, Func<int, bool> isText)
    {
        var repeated = new List<int>();
        if (text.Length > LongestText)
        {
            return repeated;
        }

        var (all, starts) = Letters(text, lines, isText);
        var left = MostLines;
        for (var at = 0; at < lines.Count && left > 0; at++)
        {
            var (start, end) = (starts[at], starts[at + 1] - 1);
            if (end - start is >= FewestLetters and <= MostLetters)
            {
                left--;
                if (StandsElsewhere(all, starts, start, end))
                {
                    repeated.Add(at);
                }
            }
        }

        return repeated;
    }

    private static bool StandsElsewhere(string all, int[] starts, int start, int end)
    {
        var own = all.AsSpan(start, end - start);
        if (all.AsSpan(0, start).IndexOf(own) >= 0)
        {
            return true;
        }

        var later = all.AsSpan(end).IndexOf(own);
        if (later < 0)
        {
            return false;
        }

        // Of two equal lines the later is the repetition.
        var place = Array.BinarySearch(starts, end + later);
        var line = place >= 0 ? place : ~place - 1;
        return starts[line + 1] - 1 - starts[line] > own.Length;
    }

    /// <summary>Returns the letters and digits of all lines in lower case, a line feed behind each, and where each line starts in them.</summary>
    private static (string All, int[] Starts) Letters(string text, IReadOnlyList<TextLine> lines, Func<int, bool> isText)
    {
        var letters = new StringBuilder(text.Length);
        var starts = new int[lines.Count + 1];
        for (var at = 0; at < lines.Count; at++)
        {
            starts[at] = letters.Length;
            for (var next = lines[at].Start; next < lines[at].End && isText(at); next++)
            {
                if (char.IsLetterOrDigit(text[next]))
                {
                    letters.Append(char.ToLowerInvariant(text[next]));
                }
            }

            letters.Append('\n');
        }

        starts[lines.Count] = letters.Length;
        return (letters.ToString(), starts);
    }
}

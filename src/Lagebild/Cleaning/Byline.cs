using Lagebild.Language;

namespace Lagebild.Cleaning;

/// <summary>Lines that only name the author: "Von Anna Beispiel und Max Muster", or an author whom the metadata name.</summary>
internal static class Byline
{
    /// <summary>The longest byline, in characters.</summary>
    private const int Longest = 80;

    /// <summary>The longest day or place behind the author's name, in characters.</summary>
    private const int LongestDay = 30;

    /// <summary>Says whether a line is a byline.</summary>
    /// <param name="line">The line without white space around it.</param>
    /// <param name="author">The authors by the metadata, or null.</param>
    public static bool Is(ReadOnlySpan<char> line, string? author)
    {
        if (line.Length is < 4 or > Longest || line[^1] is '.' or '!' or '?' or ':')
        {
            return false;
        }

        var isMarked = line.StartsWith("Von ", StringComparison.Ordinal) || line.StartsWith("von ", StringComparison.Ordinal);
        var names = isMarked ? line[4..].Trim() : line;
        var isAuthorAndDay = author is { Length: > 3 } && names.StartsWith(author, StringComparison.OrdinalIgnoreCase) && names.Length - author.Length <= LongestDay;
        return isAuthorAndDay || (author is not null && author.AsSpan().Contains(names, StringComparison.OrdinalIgnoreCase)) || (isMarked && AreNames(names));
    }

    /// <summary>Two to eight words with capitals that are no common words, but for "und" and "von": names of people.</summary>
    private static bool AreNames(ReadOnlySpan<char> text)
    {
        var names = 0;
        foreach (var word in new WordWalk(text))
        {
            if (WordSets.BylineParticles.Contains(word))
            {
                continue;
            }

            var entry = Lexicon.German.Lookup(word);
            if (!char.IsUpper(word[0]) || Lexicon.German.IsKnown(word, LetterCase.SmallFirst) || (entry.IsKnown && !entry.Has(Stts.NE)))
            {
                return false;
            }

            names++;
        }

        return names is >= 2 and <= 8;
    }
}

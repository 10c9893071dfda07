using System.Buffers;
using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>Lines at the end of a report that say who wrote it: the shorthand of agency and author ("dpa/abc", "(ku)"), or who the author is.</summary>
internal static class AuthorNote
{
    /// <summary>The longest line of shorthands, in characters.</summary>
    private const int LongestShorthand = 24;

    /// <summary>The longest line about the author, in characters.</summary>
    private const int LongestNote = 500;

    private const int LongestAgency = 6;
    private const int LongestAuthor = 4;

    private static readonly SearchValues<char> Shorthands = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz /()|-,");

    private static readonly Lazy<FrozenSet<string>> Verbs = new(() => DataFile.Lines("Cleaning/author-notes.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Says whether a line is such a note.</summary>
    /// <param name="line">The line without white space around it.</param>
    /// <param name="author">The authors by the metadata, joined by commas, or null.</param>
    public static bool Is(ReadOnlySpan<char> line, string? author) => IsShorthand(line) || IsAbout(line, author);

    /// <summary>Agencies in capitals and authors in small letters that are no words, at least one of these.</summary>
    private static bool IsShorthand(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestShorthand || line.ContainsAnyExcept(Shorthands))
        {
            return false;
        }

        var authors = 0;
        foreach (var word in new WordWalk(line))
        {
            var isAgency = word.Length is > 1 and <= LongestAgency && !word.ContainsAnyExceptInRange('A', 'Z');
            var isAuthor = word.Length is > 1 and <= LongestAuthor && !word.ContainsAnyExceptInRange('a', 'z') && !Lexicon.German.IsKnown(word);
            if (!isAgency && !isAuthor)
            {
                return false;
            }

            authors += isAuthor ? 1 : 0;
        }

        return authors > 0;
    }

    private static bool IsAbout(ReadOnlySpan<char> line, string? author)
    {
        if (author is null || line.Length > LongestNote)
        {
            return false;
        }

        foreach (var range in author.AsSpan().Split(", "))
        {
            var name = author.AsSpan(range);
            if (name.Contains(' ') && line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.Length > name.Length + 1 && line[name.Length] == ' ')
            {
                var rest = line[(name.Length + 1)..];
                return Verbs.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..(rest.IndexOf(' ') is > 0 and var end ? end : rest.Length)]);
            }
        }

        return false;
    }
}

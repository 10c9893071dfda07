using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>Names that are words as well, with the context in which they count. Thread-safe.</summary>
internal static class AmbiguousNames
{
    private static readonly Lazy<Dictionary<string, char>> Contexts = new(() => DataFile.Lines("Entities/ambiguous.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(columns => columns[0], columns => columns[1][0], StringComparer.Ordinal));

    /// <summary>Says whether the tokens may be this name where they stand.</summary>
    public static bool Allows(Words words, int first, int end, ReadOnlySpan<char> name) =>
        !Contexts.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var context) || context switch
        {
            'q' => IsQuoted(words, first, end) || IsMedium(words[first - 1]),
            'p' => words[first - 1] is "in" or "In" or "nach" or "Nach" or "aus" or "Aus" or "bei" or "Bei" or "von" or "Von" or "zwischen" or "und" or "bis",
            'c' => true,
            _ => false,
        };

    private static bool IsQuoted(Words words, int first, int end) =>
        words[first - 1] is ['"' or '„' or '“' or '»' or '‚' or '\''] && words[end] is ['"' or '“' or '”' or '«' or '‘' or '\''];

    private static bool IsMedium(ReadOnlySpan<char> word) =>
        word.EndsWith("eitung", StringComparison.Ordinal) || word.EndsWith("azin", StringComparison.Ordinal) || word.EndsWith("latt", StringComparison.Ordinal)
        || word.EndsWith("ender", StringComparison.Ordinal) || word.EndsWith("onzern", StringComparison.Ordinal) || word.EndsWith("irma", StringComparison.Ordinal) || word.EndsWith("Gruppe", StringComparison.Ordinal);
}

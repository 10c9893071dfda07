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
            'q' => IsQuoted(words, first, end) || WordSets.MediumEndings.HasEnding(words[first - 1]),
            'p' => WordSets.PlacePrepositions.HasSmall(words[first - 1]),
            'a' => IsActor(words, first, end),
            'c' => true,
            _ => false,
        };

    // "der Westen verhängt Sanktionen", but "im Westen", "der Westen Japans", "der Westen des Landes": a point of the compass
    private static bool IsActor(Words words, int first, int end) =>
        WordSets.SingularArticles.HasSmall(words[first - 1]) && !words.IsCapital(end) && !WordSets.GenitiveOpeners.Has(words[end]);

    private static bool IsQuoted(Words words, int first, int end) =>
        words[first - 1] is ['"' or '„' or '“' or '»' or '‚' or '\''] && words[end] is ['"' or '“' or '”' or '«' or '‘' or '\''];
}

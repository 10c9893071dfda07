using System.Collections.Frozen;
using Lagebild.Text;

namespace Lagebild.Frames;

/// <summary>Semantic classes of nouns: arms, money, technology, goods, troops, aid, training; group, person; container.</summary>
/// <remarks>A German compound belongs to the class of its last part, so a word is looked up by its longest known ending. Immutable and thread-safe.</remarks>
internal static class NounClasses
{
    private static readonly Lazy<(FrozenDictionary<string, string[]> Whole, FrozenDictionary<string, string[]> Ending)> Data = new(Read);

    private static readonly Lazy<FrozenSet<string>> Names = new(() => DataFile.Lines("Frames/nouns.txt").Select(line => line.Split('\t')[0]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Returns the first class of a noun, or "".</summary>
    public static string Of(ReadOnlySpan<char> lemma) => All(lemma) is [var first, ..] ? first : "";

    /// <summary>Says whether a noun is in a class.</summary>
    public static bool Is(ReadOnlySpan<char> lemma, string wanted) => Array.IndexOf(All(lemma), wanted) >= 0;

    /// <summary>Says whether there is a class of nouns of this name; "agent" and other kinds of entities are none.</summary>
    public static bool Exists(string name) => Names.Value.Contains(name);

    /// <summary>Says whether a noun is in one of several classes.</summary>
    public static bool IsAny(ReadOnlySpan<char> lemma, params ReadOnlySpan<string> wanted) => All(lemma).AsSpan().IndexOfAny(wanted) >= 0;

    private static string[] All(ReadOnlySpan<char> lemma)
    {
        var found = Exactly(lemma);

        // A woman is what a man is: "Lehrerin"; an unknown word comes as it stands: "Kampfjets", "Marschflugkörpern".
        return found.Length > 0 || lemma.Length < 6 ? found
            : lemma.EndsWith("in") && Exactly(lemma[..^2]) is { Length: > 0 } masculine ? masculine
            : lemma[^1] is 's' or 'n' or 'e' && Exactly(lemma[..^1]) is { Length: > 0 } shorter ? shorter
            : (lemma.EndsWith("en") || lemma.EndsWith("er")) && Exactly(lemma[..^2]) is { Length: > 0 } shortest ? shortest
            : char.IsUpper(lemma[0]) && lemma[^1] is 'e' or 'n' ? Exactly(string.Concat(lemma[^1] == 'n' ? lemma[..^1] : lemma, "r")) // "Vertriebene" as "Vertriebener"
            : [];
    }

    private static string[] Exactly(ReadOnlySpan<char> lemma)
    {
        if (lemma.IsEmpty || lemma.Length > 60)
        {
            return [];
        }

        var (whole, ending) = Data.Value;
        if (whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lemma, out var own))
        {
            return own;
        }

        Span<char> lower = stackalloc char[lemma.Length];
        var lookup = ending.GetAlternateLookup<ReadOnlySpan<char>>();
        lemma.ToLowerInvariant(lower);
        for (var at = 0; at + 3 <= lower.Length; at++)
        {
            if (lookup.TryGetValue(lower[at..], out var found))
            {
                return found;
            }
        }

        return [];
    }

    private static (FrozenDictionary<string, string[]> Whole, FrozenDictionary<string, string[]> Ending) Read()
    {
        var (whole, ending) = (new Dictionary<string, string[]>(StringComparer.Ordinal), new Dictionary<string, string[]>(StringComparer.Ordinal));
        foreach (var line in DataFile.Lines("Frames/nouns.txt"))
        {
            var columns = line.Split('\t', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var (classes, key) = (word.StartsWith('-') ? ending : whole, word.StartsWith('-') ? word[1..] : word);
                classes[key] = classes.TryGetValue(key, out var before) ? [.. before, columns[0]] : [columns[0]];
            }
        }

        return (whole.ToFrozenDictionary(StringComparer.Ordinal), ending.ToFrozenDictionary(StringComparer.Ordinal));
    }
}

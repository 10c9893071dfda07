using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>The small sets of words of word-sets.tsv that rules ask for. Thread-safe.</summary>
internal sealed class WordSets
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Sets = new(() => DataFile.Lines("Entities/word-sets.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(columns => columns[0], columns => columns[1].Split(' ').ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));

    private readonly Lazy<HashSet<string>> _words;

    private WordSets(string name)
    {
        _words = new(() => Sets.Value[name]);
    }

    /// <summary>Gets the small words inside the names of persons.</summary>
    public static WordSets NameParticles { get; } = new("name-particle");

    /// <summary>Gets the words that open a clause whose subject follows at once.</summary>
    public static WordSets Subordinators { get; } = new("subordinator");

    /// <summary>Gets the prepositions before names of places.</summary>
    public static WordSets PlacePrepositions { get; } = new("place-preposition");

    /// <summary>Gets the ends of nouns before names of media and firms.</summary>
    public static WordSets MediumEndings { get; } = new("medium-ending");

    /// <summary>Gets the states whose persons have the family name first.</summary>
    public static WordSets FamilyFirst { get; } = new("family-first");

    /// <summary>Gets the kinds of entries whose names are nobody's family name.</summary>
    public static WordSets FirmKinds { get; } = new("firm-kind");

    /// <summary>Says whether the word stands in the set as written.</summary>
    public bool Has(ReadOnlySpan<char> word) => _words.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Says whether the word, its first letter small, stands in the set.</summary>
    public bool HasSmall(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[24];
        if (word.IsEmpty || word.Length > small.Length)
        {
            return false;
        }

        word.CopyTo(small);
        small[0] = char.ToLowerInvariant(small[0]);
        return Has(small[..word.Length]);
    }

    /// <summary>Says whether the word ends in one of the set.</summary>
    public bool HasEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in _words.Value)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

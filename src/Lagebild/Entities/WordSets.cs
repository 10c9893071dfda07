using System.Collections.Frozen;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>The small sets of words of word-sets.tsv that the rules for names ask for. Thread-safe.</summary>
internal static class WordSets
{
    private static readonly FrozenDictionary<string, WordSet> Sets = WordSet.Read("Entities/word-sets.tsv");

    /// <summary>Gets the small words inside the names of persons.</summary>
    public static WordSet NameParticles { get; } = Sets["name-particle"];

    /// <summary>Gets the words that open a clause whose subject follows at once.</summary>
    public static WordSet Subordinators { get; } = Sets["subordinator"];

    /// <summary>Gets the prepositions before names of places.</summary>
    public static WordSet PlacePrepositions { get; } = Sets["place-preposition"];

    /// <summary>Gets the ends of nouns before names of media and firms.</summary>
    public static WordSet MediumEndings { get; } = Sets["medium-ending"];

    /// <summary>Gets the states whose persons have the family name first.</summary>
    public static WordSet FamilyFirst { get; } = Sets["family-first"];

    /// <summary>Gets the kinds of entries whose names are nobody's family name.</summary>
    public static WordSet FirmKinds { get; } = Sets["firm-kind"];
}

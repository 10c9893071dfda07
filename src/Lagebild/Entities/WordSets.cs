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

    /// <summary>Gets the articles before a noun in the singular, "die" left out.</summary>
    public static WordSet SingularArticles { get; } = Sets["singular-article"];

    /// <summary>Gets the articles that open the plural before a masculine form.</summary>
    public static WordSet PluralArticles { get; } = Sets["plural-article"];

    /// <summary>Gets the articles before which "Deutsche" is one man.</summary>
    public static WordSet WeakNominatives { get; } = Sets["weak-nominative"];

    /// <summary>Gets the articles before which "Deutschen" is one man.</summary>
    public static WordSet WeakDatives { get; } = Sets["weak-dative"];

    /// <summary>Gets the words that open the body behind a role: "Sprecher des Rates".</summary>
    public static WordSet GenitiveOpeners { get; } = Sets["genitive-opener"];

    /// <summary>Gets the kinds of entries whose names are nobody's family name.</summary>
    public static WordSet FirmKinds { get; } = Sets["firm-kind"];

    /// <summary>Gets the nouns of bodies that a town's name tells apart, and what their compounds end in.</summary>
    public static WordSet SeatedBodies { get; } = Sets["seated-body"];

    /// <summary>Gets the nouns for companies, and what their compounds end in.</summary>
    public static WordSet FirmNouns { get; } = Sets["firm-noun"];

    /// <summary>Gets the nouns for places before their names, and what their compounds end in.</summary>
    public static WordSet PlaceNouns { get; } = Sets["place-noun"];

    /// <summary>Gets the nouns for bodies before their names, and what their compounds end in.</summary>
    public static WordSet BodyNouns { get; } = Sets["body-noun"];

    /// <summary>Gets the articles before an abbreviation.</summary>
    public static WordSet NameArticles { get; } = Sets["name-article"];
}

using System.Collections.Frozen;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>Word lists for phrases and clauses, by lemma. Loaded at first use; thread-safe.</summary>
internal static class PhraseData
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Lists = DataFile.Lines("Language/word-groups.txt")
        .Select(line => line.Split('\t'))
        .GroupBy(columns => columns[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.SelectMany(columns => columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>Gets adverbs that grade a number or adjective after them: "rund 9,2 Milliarden".</summary>
    public static FrozenSet<string> Grading { get; } = Lists["grading"];

    /// <summary>Gets nouns that measure the noun after them: "zwei Dutzend Siedlungen".</summary>
    public static FrozenSet<string> Measures { get; } = Lists["measure"];

    /// <summary>Gets nouns of quantity that stay the head before the noun they measure: "ein Stück Arbeit".</summary>
    public static FrozenSet<string> Portions { get; } = Lists["portion"];

    /// <summary>Gets adjectives and adverbs that are written together with some verbs: "bereitstellen".</summary>
    public static FrozenSet<string> VerbAdjectives { get; } = Lists["verb-adjective"];

    /// <summary>Gets nouns that are given names before a family name: "Mark".</summary>
    public static FrozenSet<string> GivenNameNouns { get; } = Lists["given-name-noun"];

    /// <summary>Gets forms of address that open a noun phrase: "Herr Minister".</summary>
    public static FrozenSet<string> FormsOfAddress { get; } = Lists["form-of-address"];

    /// <summary>Gets subordinators that are prepositions too: "seit".</summary>
    public static FrozenSet<string> TwoFacedSubordinators { get; } = Lists["two-faced-subordinator"];

    /// <summary>Gets verbs that have "es" in front of their subject: "Es herrscht Ruhe".</summary>
    public static FrozenSet<string> EsVerbs { get; } = Lists["es-verb"];

    /// <summary>Gets nouns of time that stand as bare adverbials: "jeden Tag", "letzte Woche".</summary>
    public static FrozenSet<string> Times { get; } = Lists["time"];

    /// <summary>Gets kinds of places whose name follows: "die Region Kursk".</summary>
    public static FrozenSet<string> Places { get; } = Lists["place"];

    /// <summary>Gets verbs whose only object stands in the dative: "helfen".</summary>
    public static FrozenSet<string> DativeVerbs { get; } = Lists["dative-verb"];

    /// <summary>Gets verbs that form the perfect with sein: "kommen".</summary>
    public static FrozenSet<string> SeinVerbs { get; } = Lists["sein-verb"];

    /// <summary>Gets verbs with a predicative: sein, werden, bleiben.</summary>
    public static FrozenSet<string> Copulas { get; } = Lists["copula"];

    /// <summary>Gets verbs that take a zu-infinitive into their own bracket, as modals do: "scheint zu helfen".</summary>
    public static FrozenSet<string> HalfModals { get; } = Lists["half-modal"];

    /// <summary>Gets verbs that carry an infinitive and have the subject themselves: "lässt sich vergleichen".</summary>
    public static FrozenSet<string> CarrierVerbs { get; } = Lists["carrier-verb"];

    /// <summary>Gets verbs whose subject is "es": "gibt es".</summary>
    public static FrozenSet<string> ImpersonalVerbs { get; } = Lists["impersonal-verb"];

    /// <summary>Gets verbs beside the copulas whose second nominative is a name: "heißt Anna".</summary>
    public static FrozenSet<string> NamingVerbs { get; } = Lists["naming-verb"];

    /// <summary>Gets words that negate a predicate.</summary>
    public static FrozenSet<string> Negations { get; } = Lists["negation"];

    /// <summary>Gets prepositions that open an attribute after a noun more often than an adverbial.</summary>
    public static FrozenSet<string> AttributePrepositions { get; } = Lists["attribute-preposition"];

    /// <summary>Gets nouns that "nach" follows: "seiner Ansicht nach".</summary>
    public static FrozenSet<string> Opinions { get; } = Lists["opinion"];

    /// <summary>Gets verbs of saying and thinking, which take a clause with the verb second: "sagte, er komme".</summary>
    public static FrozenSet<string> SayingVerbs { get; } = Lists["saying"];

    /// <summary>Gets forms and titles after which the name is the head: "Herr Roth".</summary>
    public static FrozenSet<string> FormsBeforeNames { get; } = Lists["form-before-name"];

    /// <summary>Gets nouns of time that measure the noun after them: "drei Jahre Haft".</summary>
    public static FrozenSet<string> MeasuringTimes { get; } = Lists["measuring-time"];

    /// <summary>Gets adjectives that a measure stands before: "35 Jahre alt".</summary>
    public static FrozenSet<string> MeasuredAdjectives { get; } = Lists["measured-adjective"];

    /// <summary>Gets nouns of time before another one: "Ende Oktober".</summary>
    public static FrozenSet<string> TimesBeforeTimes { get; } = Lists["time-before-time"];

    /// <summary>Gets conjunctions that join phrases.</summary>
    public static FrozenSet<string> Joining { get; } = Lists["joining"];

    /// <summary>Gets conjunctions that join phrases after a comma and genitives.</summary>
    public static FrozenSet<string> JoiningClosely { get; } = Lists["joining-closely"];

    /// <summary>Gets words that are postpositions whatever stands after them: "zufolge".</summary>
    public static FrozenSet<string> Postpositions { get; } = Lists["postposition"];

    /// <summary>Gets prepositions with a second part after the phrase: "von Montag an".</summary>
    public static FrozenSet<string> Circumpositions { get; } = Lists["circumposition"];

    /// <summary>Gets words after which "nicht" negates nothing: "nicht nur".</summary>
    public static FrozenSet<string> NotOnly { get; } = Lists["not-only"];

    /// <summary>Says whether a lemma, or the last part of a compound, is in a list: "Fernoststadt" ends like "Stadt".</summary>
    public static bool HasOrEndsWith(FrozenSet<string> list, string lemma)
    {
        if (list.Contains(lemma))
        {
            return true;
        }

        Span<char> part = stackalloc char[24];
        var lookup = list.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 4; length < Math.Min(lemma.Length - 1, part.Length); length++)
        {
            lemma.AsSpan(lemma.Length - length).CopyTo(part);
            part[0] = char.ToUpperInvariant(part[0]);
            if (lookup.Contains(part[..length]))
            {
                return true;
            }
        }

        return false;
    }
}

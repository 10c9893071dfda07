using System.Collections.Frozen;
using Lagebild.Text;

namespace Lagebild.Frames;

/// <summary>The small sets of words of word-sets.tsv that the rules of frames ask for. Thread-safe.</summary>
internal static class FrameWordSets
{
    private static readonly FrozenDictionary<string, WordSet> Sets = WordSet.Read("Frames/word-sets.tsv");

    /// <summary>Gets the pronouns that can be a dative before a bare noun: "liefert ihr Waffen".</summary>
    public static WordSet DativePronouns { get; } = Sets["dative-pronoun"];

    /// <summary>Gets the nouns that stand for the state named before: "liefert dem Land Waffen".</summary>
    public static WordSet Countries { get; } = Sets["country"];

    /// <summary>Gets the prepositions that open a number: "zwischen 10.000 und 12.000 Soldaten".</summary>
    public static WordSet CountPrepositions { get; } = Sets["count-preposition"];

    /// <summary>Gets the units of quantities that count no objects.</summary>
    public static WordSet MeasuredUnits { get; } = Sets["measured-unit"];

    /// <summary>Gets the relative pronouns that are a dative.</summary>
    public static WordSet DativeRelatives { get; } = Sets["dative-relative"];

    /// <summary>Gets the words that deny what they open: "ohne zu liefern".</summary>
    public static WordSet Without { get; } = Sets["without"];

    /// <summary>Gets the articles that show a nominative.</summary>
    public static WordSet MasculineNominatives { get; } = Sets["masculine-nominative"];

    /// <summary>Gets the words that are no accusative: "der Iran", "er".</summary>
    public static WordSet NominativeOnly { get; } = Sets["nominative-only"];

    /// <summary>Gets the pronouns that stand for nobody.</summary>
    public static WordSet Dummies { get; } = Sets["dummy"];

    /// <summary>Gets the prepositions of who acts in a passive.</summary>
    public static WordSet AgentPrepositions { get; } = Sets["agent-preposition"];

    /// <summary>Gets the prepositions of function verbs: "in Frage stellen".</summary>
    public static WordSet FunctionPrepositions { get; } = Sets["function-preposition"];

    /// <summary>Gets the reflexive pronouns.</summary>
    public static WordSet Reflexives { get; } = Sets["reflexive"];

    /// <summary>Gets the words that open a content clause.</summary>
    public static WordSet ContentConnectors { get; } = Sets["content-connector"];

    /// <summary>Gets the words that open an infinitive that is no content.</summary>
    public static WordSet AdverbialInfinitives { get; } = Sets["adverbial-infinitive"];

    /// <summary>Gets the determiners that may open a genitive.</summary>
    public static WordSet GenitiveOpeners { get; } = Sets["genitive-opener"];

    /// <summary>Gets the words that join two names.</summary>
    public static WordSet Joiners { get; } = Sets["joiner"];

    /// <summary>Gets what stands between the parts of a list: "sowohl X als auch Y".</summary>
    public static WordSet Separators { get; } = Sets["separator"];

    /// <summary>Gets the words that open a condition.</summary>
    public static WordSet Conditions { get; } = Sets["condition"];

    /// <summary>Gets the pronouns that a speaker does not use of himself.</summary>
    public static WordSet ThirdPersons { get; } = Sets["third-person"];

    /// <summary>Gets the articles before "Land" that point back.</summary>
    public static WordSet NeuterArticles { get; } = Sets["neuter-article"];

    /// <summary>Gets the prepositions of what there is an amount of: "eine Lieferung von Panzern".</summary>
    public static WordSet SubstancePrepositions { get; } = Sets["substance-preposition"];

    /// <summary>Gets the prepositions of whom something belongs to: "Truppen aus Nordkorea".</summary>
    public static WordSet OriginPrepositions { get; } = Sets["origin-preposition"];

    /// <summary>Gets the prepositions with which a noun of action is an adverbial of who acts: "bei einem Besuch sagte er".</summary>
    public static WordSet AdverbialPrepositions { get; } = Sets["adverbial-preposition"];

    /// <summary>Gets the prepositions with which a noun happens when its clause does.</summary>
    public static WordSet MeanwhilePrepositions { get; } = Sets["meanwhile-preposition"];

    /// <summary>Gets the modal verbs that put an adverbial ahead.</summary>
    public static WordSet PlanningModals { get; } = Sets["planning-modal"];

    /// <summary>Gets the modal verbs with which not speaking is an act.</summary>
    public static WordSet DecliningModals { get; } = Sets["declining-modal"];

    /// <summary>Gets the dashes.</summary>
    public static WordSet Dashes { get; } = Sets["dash"];

    /// <summary>Gets the prepositions that lead from what is given to whom.</summary>
    public static WordSet PartyPrepositions { get; } = Sets["party-preposition"];

    /// <summary>Gets the determiners that deny.</summary>
    public static WordSet Negatives { get; } = Sets["negative"];

    /// <summary>Gets the possessive pronouns.</summary>
    public static WordSet Possessives { get; } = Sets["possessive"];

    /// <summary>Gets what ends a noun phrase right after its noun.</summary>
    public static WordSet Breaks { get; } = Sets["break"];

    /// <summary>Gets the signs inside the names of companies.</summary>
    public static WordSet NameSigns { get; } = Sets["name-sign"];

    /// <summary>Gets the infinitives that make a perfect.</summary>
    public static WordSet Auxiliaries { get; } = Sets["auxiliary"];

    /// <summary>Gets the preposition of what lies back.</summary>
    public static WordSet After { get; } = Sets["after"];

    /// <summary>Gets the preposition of whom something is meant for.</summary>
    public static WordSet Purpose { get; } = Sets["purpose"];

    /// <summary>Gets the preposition of what one acts with.</summary>
    public static WordSet Instruments { get; } = Sets["instrument"];

    /// <summary>Gets the preposition of where something is.</summary>
    public static WordSet Inside { get; } = Sets["inside"];

    /// <summary>Gets the modal verb of hearsay.</summary>
    public static WordSet Hearsay { get; } = Sets["hearsay"];

    /// <summary>Gets the conjunction of the means, whose subject is that of the clause above.</summary>
    public static WordSet Means { get; } = Sets["means"];

    /// <summary>Gets the preposition after its noun that names a source.</summary>
    public static WordSet Sources { get; } = Sets["source"];

    /// <summary>Gets the article that is a nominative, a genitive and a plural.</summary>
    public static WordSet AmbiguousArticles { get; } = Sets["ambiguous-article"];

    /// <summary>Gets the pronouns that are a subject after "indem".</summary>
    public static WordSet SubjectPronouns { get; } = Sets["subject-pronoun"];

    /// <summary>Gets the types of events that consist in words, which a rejection does not undo.</summary>
    public static WordSet SpokenSenses { get; } = Sets["spoken-sense"];

    /// <summary>Gets the prepositions with which a noun of action lies before its clause.</summary>
    public static WordSet LookingBack { get; } = Sets["looking-back"];

    /// <summary>Gets the articles that may open a nominative.</summary>
    public static WordSet NominativeArticles { get; } = Sets["nominative-article"];

    /// <summary>Gets the prepositions of reasons and means, which a contrast may negate without the act.</summary>
    public static WordSet Reasons { get; } = Sets["reason-preposition"];

    /// <summary>Gets the conjunctions of a contrast.</summary>
    public static WordSet Contrasts { get; } = Sets["contrast"];

    /// <summary>Gets the classes of those who take part: what fills a role by them acts or is acted upon as somebody.</summary>
    public static WordSet PartyClasses { get; } = Sets["party-class"];

    /// <summary>Gets the words that open what a report tells.</summary>
    public static WordSet Accounts { get; } = Sets["account"];

    /// <summary>Gets the roles whose words may fill another role, too.</summary>
    public static WordSet SharingRoles { get; } = Sets["sharing-role"];

    /// <summary>Gets the words after which examples of what was named follow.</summary>
    public static WordSet Examples { get; } = Sets["example"];

    /// <summary>Gets the identifiers of places that speak for a body which sits there.</summary>
    public static WordSet SpeakingPlaces { get; } = Sets["speaking-place"];

    /// <summary>Gets the prepositions before a part of a town whose name follows.</summary>
    public static WordSet SpotPrepositions { get; } = Sets["spot-preposition"];

    /// <summary>Gets the prepositions before the names of islands.</summary>
    public static WordSet IslandPrepositions { get; } = Sets["island-preposition"];

    /// <summary>Gets the senses of events that happen where the court or the police sit.</summary>
    public static WordSet JudicialSenses { get; } = Sets["judicial-sense"];

    /// <summary>Gets the prepositions of what is spoken of.</summary>
    public static WordSet MatterPrepositions { get; } = Sets["matter-preposition"];

    /// <summary>Gets the prepositions of motives, with which a bare noun of action is none: "aus Protest".</summary>
    public static WordSet Motives { get; } = Sets["motive-preposition"];

    /// <summary>Gets the pronouns that may stand for the state that the clause above names.</summary>
    public static WordSet NeuterSubjects { get; } = Sets["neuter-subject"];

    /// <summary>Gets the conjunctions of what had happened before, in the past tense.</summary>
    public static WordSet Before { get; } = Sets["before"];

    /// <summary>Gets the types and senses of events that count where the words name a party that nobody knows.</summary>
    public static WordSet GraveSenses { get; } = Sets["grave-sense"];
}

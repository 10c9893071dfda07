namespace Lagebild.Statements;

/// <summary>What a cue can introduce; the letters stand in <c>Data/cue-verbs.tsv</c>.</summary>
[Flags]
internal enum CueFrames : ushort
{
    None = 0,

    /// <summary>d: direct speech.</summary>
    Direct = 1 << 0,

    /// <summary>t: "dass", "ob" and question words.</summary>
    That = 1 << 1,

    /// <summary>k: a verb-second clause in Konjunktiv.</summary>
    Konjunktiv = 1 << 2,

    /// <summary>i: a zu-infinitive.</summary>
    Infinitive = 1 << 3,

    /// <summary>w: "wie X mitteilte".</summary>
    As = 1 << 4,

    /// <summary>o: an accusative object as a reported act.</summary>
    Object = 1 << 5,

    /// <summary>p: naming or judging with a partial quote.</summary>
    Partial = 1 << 6,

    /// <summary>a: the accusative is spoken to.</summary>
    AddressesAccusative = 1 << 7,

    /// <summary>D: the dative is spoken to.</summary>
    AddressesDative = 1 << 8,

    /// <summary>e: a clause only with the pronominal adverb ("davon ausgehen, dass").</summary>
    NeedsAbout = 1 << 9,

    /// <summary>O: an accusative object as a reported act of a person.</summary>
    ObjectOfPerson = 1 << 10,

    /// <summary>z: who is quoted speaks, not who quotes ("zitieren").</summary>
    Quotes = 1 << 11,

    /// <summary>h: without a speaker of its own; who says so stands in "in der Mitteilung" ("heißt es", "hervorgehen").</summary>
    Sourced = 1 << 12,

    /// <summary>E: a cue only with "es" beside it ("heißt es"; "Das Schiff heißt …" names).</summary>
    NeedsEs = 1 << 13,

    /// <summary>s: its perfect is formed with "sein" ("ist davon ausgegangen").</summary>
    WithSein = 1 << 14,
}

namespace Lagebild.Language;

/// <summary>What the lexicon knows of a word beside its inflection.</summary>
[Flags]
public enum WordTraits
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>A finite verb form with its separable prefix in front, as in subordinate clauses: "ankündigt".</summary>
    JoinedPrefix = 1,

    /// <summary>An adjective used as a noun: "Abgeordneter".</summary>
    NominalAdjective = 2,

    /// <summary>An infinitive used as a noun: "Schweigen".</summary>
    NominalInfinitive = 4,

    /// <summary>An attributive or predicative participle: "angekündigte".</summary>
    Participle = 8,

    /// <summary>A given name.</summary>
    GivenName = 16,

    /// <summary>A family name.</summary>
    FamilyName = 32,

    /// <summary>A town.</summary>
    Town = 64,

    /// <summary>A country.</summary>
    Country = 128,

    /// <summary>A region, mountain, water or other place.</summary>
    Place = 256,

    /// <summary>Another proper name: organisations, products.</summary>
    OtherName = 512,

    /// <summary>An abbreviation.</summary>
    Abbreviation = 1024,

    /// <summary>Not in the lexicon: read from the last part of a compound.</summary>
    Compound = 2048,

    /// <summary>Not in the lexicon: guessed from the ending.</summary>
    Guessed = 4096,
}

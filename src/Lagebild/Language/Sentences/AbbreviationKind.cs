namespace Lagebild.Language;

/// <summary>How an abbreviation's full stop behaves at the end of a sentence.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>No abbreviation.</summary>
    None,

    /// <summary>Never ends a sentence, as a name follows: "Dr.", "St.".</summary>
    Title,

    /// <summary>Abbreviation only before a number: "Art. 5", but "dieser Art."</summary>
    BeforeNumber,

    /// <summary>Ends a sentence only where a typical first word follows: "usw. Der …".</summary>
    MayEnd,
}

namespace Lagebild.Cleaning;

/// <summary>What was wrong with a repaired passage; the contract writes these with hyphens (<c>fused-words</c>).</summary>
public enum RepairKind
{
    /// <summary>Words run together where markup was lost: "seinerklärte".</summary>
    FusedWords,

    /// <summary>Quotation marks that were lost altogether.</summary>
    LostQuotes,

    /// <summary>One mark of a pair missing, or of the wrong shape.</summary>
    UnbalancedQuotes,

    /// <summary>Alien text in place of a known name: "ICH NEHME" for "NATO".</summary>
    AlienText,

    /// <summary>Characters broken by a wrong encoding: "fÃ¼r".</summary>
    Encoding,

    /// <summary>A word broken by a hyphen, soft or hard, that belongs to a line end.</summary>
    Hyphenation,

    /// <summary>An umlaut written as letter and combining mark.</summary>
    Composition,

    /// <summary>Invisible or direction-changing characters that were taken out.</summary>
    Invisible,

    /// <summary>Sentence marks lost, doubled or stuck to the next word: "Biden.erklärte".</summary>
    Punctuation,
}

namespace Lagebild.Origins;

/// <summary>How one document was made from another; the contract writes these in lower case.</summary>
public enum OriginRelation : byte
{
    /// <summary>Word for word, but for boilerplate.</summary>
    Copy,

    /// <summary>The same facts in the same order in other words, with passages kept.</summary>
    Rewrite,

    /// <summary>Another translation of one original.</summary>
    Translation,

    /// <summary>Part of the other.</summary>
    Excerpt,
}

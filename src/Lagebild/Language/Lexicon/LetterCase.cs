namespace Lagebild.Language;

/// <summary>How the letters of a form are read before it is looked up.</summary>
public enum LetterCase : byte
{
    /// <summary>As written.</summary>
    AsWritten,

    /// <summary>First letter small, for the start of a sentence: "Der" as "der".</summary>
    SmallFirst,

    /// <summary>First letter large: "außenminister" as "Außenminister".</summary>
    CapitalFirst,

    /// <summary>All small: "DER" as "der".</summary>
    Small,

    /// <summary>First letter large, all others small: "MINISTER" as "Minister".</summary>
    Capitalised,
}

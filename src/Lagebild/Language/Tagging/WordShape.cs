namespace Lagebild.Language;

/// <summary>What the characters of a token say at first sight.</summary>
internal enum WordShape : byte
{
    /// <summary>Small first letter.</summary>
    Small,

    /// <summary>Capital first letter.</summary>
    Capital,

    /// <summary>Two or more letters, all capitals.</summary>
    Capitals,

    /// <summary>Digits, also with points, commas, colons, hyphens.</summary>
    Digits,

    /// <summary>Digits with a full stop: "12.".</summary>
    Ordinal,

    /// <summary>Neither letters nor digits.</summary>
    Mark,

    /// <summary>Addresses, handles, mixtures.</summary>
    Other,
}

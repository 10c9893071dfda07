namespace Lagebild.Language;

/// <summary>What the characters of a token are, before any word is looked up.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with digits, hyphens and apostrophes inside.</summary>
    Word,

    /// <summary>Digits with their separators, also an ordinal with its full stop.</summary>
    Number,

    /// <summary>A web or mail address, a hashtag or a handle.</summary>
    Address,

    /// <summary>A mark that opens a quotation or bracket.</summary>
    Opening,

    /// <summary>A mark that closes a quotation or bracket.</summary>
    Closing,

    /// <summary>Full stop, question mark, exclamation mark, ellipsis.</summary>
    Terminal,

    /// <summary>Any other punctuation.</summary>
    Mark,

    /// <summary>Currency, percent, arithmetic, emoji.</summary>
    Symbol,
}

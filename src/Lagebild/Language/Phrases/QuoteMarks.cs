namespace Lagebild.Language;

/// <summary>Quotation marks next to a word, and what the word is if it is a mark itself.</summary>
[Flags]
internal enum QuoteMarks : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A quotation opens right before it.</summary>
    Before = 1,

    /// <summary>A quotation closes right after it.</summary>
    After = 2,

    /// <summary>It is itself a quotation mark.</summary>
    Mark = 4,

    /// <summary>It is itself a bracket.</summary>
    Bracket = 8,

    /// <summary>It is itself a dash.</summary>
    Dash = 16,
}

namespace Lagebild.Text;

/// <summary>What a stretch of text found by <see cref="WordScanner"/> is made of.</summary>
internal enum WordKind : byte
{
    /// <summary>Letters.</summary>
    Letters,

    /// <summary>The digits 0 to 9.</summary>
    Digits,

    /// <summary>One character that is neither letter, digit nor white space.</summary>
    Mark,

    /// <summary>The end of a line that ends a paragraph.</summary>
    Break,
}

namespace Lagebild.Cleaning;

/// <summary>One change made to a text: the characters of a range replaced by others.</summary>
/// <param name="Start">The start of the range in the text before.</param>
/// <param name="Length">The length of the range; 0 where text is inserted.</param>
/// <param name="Text">What stands there after; empty where text is taken out.</param>
public readonly record struct Edit(int Start, int Length, string Text)
{
    /// <summary>Gets the end of the range in the text before.</summary>
    public int End => Start + Length;
}

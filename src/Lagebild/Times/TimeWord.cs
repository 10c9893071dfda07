using Lagebild.Numerals;
using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>One stretch of text with what the lexicon of times knows about it.</summary>
/// <param name="Start">The first position in the text.</param>
/// <param name="End">The position after the last one.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="IsGlued">Whether no white space stands before it.</param>
/// <param name="Entry">The entry in the lexicon, or 0.</param>
/// <param name="Number">The value of digits or of a number word below a million, or -1.</param>
/// <param name="Form">How a number word is built.</param>
internal readonly record struct TimeWord(int Start, int End, WordKind Kind, bool IsGlued, int Entry, int Number, NumberForm Form)
{
    /// <summary>Gets the number of characters.</summary>
    public int Length => End - Start;
}

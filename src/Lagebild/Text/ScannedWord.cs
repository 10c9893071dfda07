namespace Lagebild.Text;

/// <summary>A run of letters or digits, or a single mark.</summary>
/// <param name="Start">The first position in the text.</param>
/// <param name="End">The position after the last one.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="IsGlued">Whether no white space stands before it.</param>
internal readonly record struct ScannedWord(int Start, int End, WordKind Kind, bool IsGlued);

namespace Lagebild.Reports.Verification;

/// <summary>One difference between a source and its clean text: the source range is replaced by the text; everything between edits is kept.</summary>
/// <param name="Start">The first position in the source.</param>
/// <param name="End">The position after the last one; equals <paramref name="Start"/> where text was inserted.</param>
/// <param name="Text">What stands there in the clean text; empty where the source was dropped.</param>
public readonly record struct SourceEdit(int Start, int End, string Text);

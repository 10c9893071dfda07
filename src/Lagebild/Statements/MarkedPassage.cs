using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>Text between quotation marks.</summary>
/// <param name="Span">From the opening mark to the closing mark, both included.</param>
/// <param name="Depth">0 for the outermost.</param>
/// <param name="Lacks">Which mark is missing; the span then ends or begins where the paragraph does.</param>
internal readonly record struct MarkedPassage(TextSpan Span, int Depth, MissingMark Lacks);

/// <summary>A quotation mark that a passage lacks.</summary>
internal enum MissingMark : byte
{
    None,
    Opening,
    Closing,
}

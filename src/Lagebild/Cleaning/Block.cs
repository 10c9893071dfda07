using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>A stretch of clean text that stands apart on the page. Blocks cover all text but white space and do not overlap.</summary>
/// <param name="Span">The text without surrounding white space.</param>
/// <param name="Kind">What the block is.</param>
/// <param name="Rule">The rule that decided the kind, for <c>--explain</c>.</param>
public sealed record Block(TextSpan Span, BlockKind Kind, string Rule) : IAnnotation
{
    /// <summary>Gets a value indicating whether the report itself speaks here: statements, events, transfers and positions are read from such blocks only. Names, times and quantities are read everywhere.</summary>
    public bool IsReport => Kind is not BlockKind.Boilerplate;
}

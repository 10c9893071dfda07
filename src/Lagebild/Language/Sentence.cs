using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>A sentence, or a line that stands for one. Sentences do not cross blocks; quotation marks belong to the sentence they quote.</summary>
/// <param name="Span">From the first to the last token.</param>
/// <param name="FirstToken">The index of its first token in the document.</param>
/// <param name="TokenCount">The number of its tokens, at least 1.</param>
/// <param name="Block">The kind of block it stands in.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenCount, BlockKind Block) : IAnnotation
{
    /// <summary>Gets the index after its last token.</summary>
    public int EndToken => FirstToken + TokenCount;

    /// <summary>Gets a value indicating whether the report itself speaks here; see <see cref="Cleaning.Block.IsReport"/>.</summary>
    public bool IsReport => Block is not BlockKind.Boilerplate;
}

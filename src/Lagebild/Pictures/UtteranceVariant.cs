using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Pictures;

/// <summary>One report's wording of an utterance.</summary>
/// <param name="Document">The index of the document.</param>
/// <param name="Statement">The index of the statement in the document.</param>
/// <param name="Evidence">The quote, and the words that name the speaker.</param>
public sealed record UtteranceVariant(int Document, int Statement, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Gets the passages, at least one.</summary>
    public ImmutableArray<Evidence> Evidence { get; } = Grounds.Require(Evidence);
}

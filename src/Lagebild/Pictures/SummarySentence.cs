using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Pictures;

/// <summary>One sentence of the summary.</summary>
/// <param name="Text">The sentence, in German.</param>
/// <param name="Status">How sure it is.</param>
/// <param name="Evidence">The passages it stands on.</param>
public sealed record SummarySentence(string Text, SummaryStatus Status, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Gets the passages, at least one.</summary>
    public ImmutableArray<Evidence> Evidence { get; } = Grounds.Require(Evidence);
}

using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Reports.Questions;

/// <summary>One answer to a question, with the passages it stands on.</summary>
/// <param name="Text">The answer as a short German text.</param>
/// <param name="Value">The number or ISO day that is asked for, or null.</param>
/// <param name="Evidence">The passages, at least one.</param>
public sealed record Answer(string Text, object? Value, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Gets the passages, at least one.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = Grounds.Require(Evidence);

    /// <summary>Gets a value indicating whether the text names an entity of the picture, and does not only describe somebody.</summary>
    internal bool IsName { get; init; }
}

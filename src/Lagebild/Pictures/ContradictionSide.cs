using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Pictures;

/// <summary>One side of a contradiction.</summary>
/// <param name="Value">The value in words.</param>
/// <param name="Origins">The identifiers of the origins that give it.</param>
/// <param name="Evidence">The passages.</param>
public sealed record ContradictionSide(string Value, ImmutableArray<string> Origins, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Gets the passages, at least one.</summary>
    public ImmutableArray<Evidence> Evidence { get; } = Grounds.Require(Evidence);
}

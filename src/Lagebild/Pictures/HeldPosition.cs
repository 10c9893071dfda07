using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Positions;

namespace Lagebild.Pictures;

/// <summary>What one actor holds on a claim at one time.</summary>
/// <param name="Actor">The index of the state or body in the picture's entities.</param>
/// <param name="Stance">The stance.</param>
/// <param name="When">The ISO day, or null.</param>
/// <param name="Origins">The identifiers of the origins that tell it.</param>
/// <param name="Evidence">The passages.</param>
public sealed record HeldPosition(int Actor, Stance Stance, string? When, ImmutableArray<string> Origins, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Gets the passages, at least one.</summary>
    public ImmutableArray<Evidence> Evidence { get; } = Grounds.Require(Evidence);
}

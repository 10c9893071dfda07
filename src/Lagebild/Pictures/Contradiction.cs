using System.Collections.Immutable;

namespace Lagebild.Pictures;

/// <summary>What does not fit together, between reports or within one.</summary>
/// <param name="Kind">What kind of value differs.</param>
/// <param name="About">What the values are about, in German.</param>
/// <param name="Sides">The values, best supported first, at least two, or one where a single passage is impossible in itself.</param>
/// <param name="Why">One German sentence: what speaks for which side.</param>
public sealed record Contradiction(ContradictionKind Kind, string About, ImmutableArray<ContradictionSide> Sides, string Why);

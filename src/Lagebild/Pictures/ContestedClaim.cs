using System.Collections.Immutable;

namespace Lagebild.Pictures;

/// <summary>A claim and what actors hold on it.</summary>
/// <param name="Claim">The claim as a short German sentence or noun phrase taken from the reports.</param>
/// <param name="By">The positions, by actor, then by day.</param>
public sealed record ContestedClaim(string Claim, ImmutableArray<HeldPosition> By);

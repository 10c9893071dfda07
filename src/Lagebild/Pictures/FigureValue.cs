using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Quantities;

namespace Lagebild.Pictures;

/// <summary>One value of a figure.</summary>
/// <param name="Value">The value, or the lower end of a range.</param>
/// <param name="Upper">The upper end of a range, or null.</param>
/// <param name="Modifier">The bound or approximation.</param>
/// <param name="AsOf">The ISO day for which it holds, or null.</param>
/// <param name="According">The indexes of the entities that give it; empty where only the reporter does.</param>
/// <param name="Origins">The identifiers of the origins that carry it.</param>
/// <param name="Evidence">The passages.</param>
public sealed record FigureValue(decimal Value, decimal? Upper, QuantityModifier Modifier, string? AsOf, ImmutableArray<int> According, ImmutableArray<string> Origins, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Gets the passages, at least one.</summary>
    public ImmutableArray<Evidence> Evidence { get; } = Grounds.Require(Evidence);
}

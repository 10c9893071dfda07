using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Pictures;

/// <summary>An equation between figures, worked out.</summary>
/// <param name="Rule">The equation as a German reader writes it: "9,2 = 7,1 + 2,1".</param>
/// <param name="Holds">Whether it holds within the rounding of the numbers.</param>
/// <param name="Evidence">The passages of the numbers.</param>
public sealed record FigureCheck(string Rule, bool Holds, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Gets the passages, at least one.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = Grounds.Require(Evidence);
}

using System.Collections.Immutable;

namespace Lagebild.Pictures;

/// <summary>One counted thing with all the values that reports give.</summary>
/// <param name="Id">Made of the place of its first value: <c>f</c> and twelve hexadecimal digits.</param>
/// <param name="About">What is counted, in German.</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="Verdict">How the values stand to one another.</param>
/// <param name="Values">The values, by as-of day, then by value.</param>
/// <param name="Checks">Sums and parts that hold or fail.</param>
public sealed record Figure(string Id, string About, string? Unit, FigureVerdict Verdict, ImmutableArray<FigureValue> Values, ImmutableArray<FigureCheck> Checks);

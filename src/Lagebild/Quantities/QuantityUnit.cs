namespace Lagebild.Quantities;

/// <summary>A line of units.txt.</summary>
/// <param name="Name">The name that quantities carry: <c>USD</c>, <c>percent</c>, <c>kilometer</c>.</param>
/// <param name="Kind">What it measures: <c>money</c>, <c>share</c>, <c>time</c>…</param>
internal sealed record QuantityUnit(string Name, string Kind);

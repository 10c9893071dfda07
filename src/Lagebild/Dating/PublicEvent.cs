using System.Collections.Immutable;

namespace Lagebild.Dating;

/// <summary>An event of public record that dates the reports that mention it.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Terms">What one sentence must hold: for each term one of its alternatives, as the beginning of a word in lower case.</param>
/// <param name="Label">The event in German.</param>
internal sealed record PublicEvent(DateOnly From, DateOnly To, ImmutableArray<ImmutableArray<string>> Terms, string Label);

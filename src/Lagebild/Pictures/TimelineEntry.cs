using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Events;

namespace Lagebild.Pictures;

/// <summary>What happened on a day, in a month or in a year.</summary>
/// <param name="Date">The ISO value: <c>2024-11-13</c>, <c>2024-10</c>, <c>2022</c>.</param>
/// <param name="Text">What happened, as one German sentence or phrase from a report.</param>
/// <param name="Reality">How real it is; planned and denied events are drawn hollow.</param>
/// <param name="Origins">The identifiers of the origins that tell it.</param>
/// <param name="Evidence">The passages: the event and the time expression.</param>
public sealed record TimelineEntry(string Date, string Text, Reality Reality, ImmutableArray<string> Origins, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Gets the passages, at least one.</summary>
    public ImmutableArray<Evidence> Evidence { get; } = Grounds.Require(Evidence);
}

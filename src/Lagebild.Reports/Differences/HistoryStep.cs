using System.Collections.Immutable;

namespace Lagebild.Reports.Differences;

/// <summary>What one picture of several changed on an element.</summary>
/// <param name="Picture">The number of the picture, from 0.</param>
/// <param name="Kind">First seen (or seen again after it was withdrawn), changed, withdrawn.</param>
/// <param name="What">What has changed, as short German phrases; empty where it is new or withdrawn.</param>
public sealed record HistoryStep(int Picture, ChangeKind Kind, ImmutableArray<string> What);

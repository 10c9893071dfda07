namespace Lagebild.Times;

/// <summary>What relative times of a document refer to.</summary>
/// <param name="Day">The day of writing, or null where it is not known.</param>
/// <param name="Basis">What the day rests on: <see cref="TimeBasis.Publication"/>, <see cref="TimeBasis.Documents"/> or <see cref="TimeBasis.Unknown"/>.</param>
internal readonly record struct TimeAnchor(DateOnly? Day, TimeBasis Basis);

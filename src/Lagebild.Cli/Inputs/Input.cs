using Lagebild.Cleaning;

namespace Lagebild.Cli.Inputs;

/// <summary>A source that was read, or what kept it from being read.</summary>
/// <param name="Received">The source, or null.</param>
/// <param name="Failure">The name of the source and the reason, or null.</param>
internal sealed record Input(ReceivedText? Received, string? Failure);

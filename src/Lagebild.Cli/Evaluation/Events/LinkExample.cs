namespace Lagebild.Cli.Evaluation.Events;

/// <summary>A choice to learn.</summary>
/// <param name="Features">What it looks at.</param>
/// <param name="Allowed">The labels that are allowed besides none, as bits.</param>
/// <param name="Gold">The right label, or 0 for none.</param>
internal sealed record LinkExample(uint[] Features, uint Allowed, int Gold);

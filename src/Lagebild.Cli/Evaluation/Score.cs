namespace Lagebild.Cli.Evaluation;

/// <summary>One line of an evaluation.</summary>
/// <param name="Name">What is measured: "strict F1".</param>
/// <param name="Value">The value in per cent (0 to 100) or as a count, as the name says.</param>
internal sealed record Score(string Name, double Value);

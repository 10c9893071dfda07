namespace Lagebild.Events;

/// <summary>A role that was chosen for words.</summary>
/// <param name="Candidate">The words.</param>
/// <param name="Role">The role.</param>
/// <param name="Score">By how much it is likelier than none, as a logarithm; <see cref="LinkWeights.One"/> is e times as likely.</param>
internal readonly record struct LinkedRole(LinkCandidate Candidate, LinkRole Role, int Score);

namespace Lagebild.Statements;

/// <summary>An attribution where it stands.</summary>
/// <param name="Frame">All of it: "nach Angaben der Polizei".</param>
/// <param name="Cue">The word that attributes: "nach".</param>
/// <param name="Speaker">Who says it: "Angaben der Polizei".</param>
/// <param name="Medium">Spoken, thought or written.</param>
/// <param name="Rule">The rule, for <c>--explain</c>.</param>
internal sealed record AttributionPhrase(TokenRange Frame, TokenRange Cue, TokenRange Speaker, StatementMedium Medium, string Rule);

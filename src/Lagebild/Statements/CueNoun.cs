namespace Lagebild.Statements;

/// <summary>A noun that says that something is said.</summary>
/// <param name="Form">The form.</param>
/// <param name="Medium">Spoken, thought or written.</param>
/// <param name="Attributes">Whether "nach N von X" and the like attribute.</param>
/// <param name="TakesClause">Whether "die N, dass" and the like introduce content.</param>
internal sealed record CueNoun(string Form, StatementMedium Medium, bool Attributes, bool TakesClause);

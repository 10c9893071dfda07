namespace Lagebild.Reports.Questions;

/// <summary>A word that says what a question is about.</summary>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Concept">What it means.</param>
/// <param name="IsNoun">Whether it is a noun.</param>
/// <param name="Role">What its phrase does in the question.</param>
internal sealed record QuestionTerm(string Lemma, ulong Concept, bool IsNoun, NameRole Role);

using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>A phrase in a clause and what it does there.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Span">The phrase with preposition, article, attributes and genitives; without relative clauses.</param>
/// <param name="Head">The head noun, pronoun or adjective (index in the document).</param>
/// <param name="Case">The case, where decided.</param>
/// <param name="Preposition">The lemma of the preposition ("in" for "im"), or "".</param>
public sealed record Complement(ComplementRole Role, TextSpan Span, int Head, Case Case, string Preposition);

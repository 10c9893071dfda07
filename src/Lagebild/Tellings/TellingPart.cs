using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Tellings;

/// <summary>A phrase of a telling.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Preposition">The lemma of its preposition ("in" for "im"), or "".</param>
/// <param name="Case">The case, where decided.</param>
/// <param name="Span">The phrase; that of the antecedent for a relative pronoun.</param>
/// <param name="Head">The head noun or pronoun (index of the token in the document).</param>
/// <param name="Entities">The entities it stands for, as indexes of the document's; empty for things without a name.</param>
public sealed record TellingPart(PartRole Role, string Preposition, Case Case, TextSpan Span, int Head, ImmutableArray<int> Entities);

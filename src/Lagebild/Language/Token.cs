using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>A word, number or mark, with its analysis in UD terms.</summary>
/// <remarks>"im" is one token with lemma "in"; hyphenated words ("US-Bürger") are one token; the full stop of an abbreviation belongs to it.</remarks>
/// <param name="Span">The token's text.</param>
/// <param name="Lemma">The base form as in the lexicon ("sagen", "Haus", "groß"); of a verb with a separated prefix the joined form ("ankündigen"); the surface of an unknown word.</param>
/// <param name="Upos">The universal part of speech.</param>
/// <param name="Morphology">Case, gender, number, person, tense, mood and so on, as far as decided.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Head">The index in the document of the token it depends on, its own index for the root of its sentence, or -1 where undecided.</param>
/// <param name="Relation">The UD relation to the head, or <see cref="DependencyRelation.Dep"/> where undecided.</param>
public readonly record struct Token(TextSpan Span, string Lemma, Upos Upos, Morphology Morphology, int Sentence, int Head, DependencyRelation Relation) : IAnnotation;

using Lagebild.Documents;
using Lagebild.Language;
using Xunit;

namespace Lagebild.Tests;

/// <summary>
/// One line for each clause: kind, lemma (modal+lemma), mood, tense, voice where not active, "not" where negated, then subject, objects,
/// predicative, agent and reflexive with their text, in text order; a shared subject stands first.
/// </summary>
public sealed class ClausesSpecs
{
    public static IEnumerable<TheoryDataRow<SpecExample>> Examples() => SpecExample.In("clauses.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Clauses_are_as_specified(SpecExample example)
    {
        var document = LanguageDocument.Analysed(example.Text);
        example.Check(document.Clauses.Select(clause => Line(document, clause)));
    }

    private static string Line(Document document, Clause clause)
    {
        var parts = new List<string> { clause.Kind.ToString(), clause.Modal is { } modal ? $"{modal}+{clause.Lemma}" : clause.Lemma };
        parts.Add(clause.Mood == Mood.None ? "" : clause.Mood.ToString());
        parts.Add(clause.Tense == ClauseTense.None ? "" : clause.Tense.ToString());
        parts.Add(clause.Voice == Voice.Active ? "" : clause.Voice.ToString());
        parts.Add(clause.IsNegated ? "not" : "");
        parts.AddRange(clause.Complements
            .Where(complement => complement.Role is not (ComplementRole.Adverbial or ComplementRole.Prepositional))
            .Select(complement => $"{complement.Role}=[{document.Of(complement.Span)}]"));
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}

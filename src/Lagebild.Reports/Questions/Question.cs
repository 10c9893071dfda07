using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Times;

namespace Lagebild.Reports.Questions;

/// <summary>A question, read: what it asks for, whom it names, and what it is about.</summary>
/// <param name="Asked">What it asks for.</param>
/// <param name="Entities">The entities of the picture that it names, in its order.</param>
/// <param name="Terms">What else it is about: concepts of its nouns, verbs and adjectives, with the lemma and whether it is a noun.</param>
/// <param name="Head">The concept of the noun right after the question words, which is what "wie viele" counts; 0 for none.</param>
/// <param name="Verbs">The lemmas of its verbs.</param>
/// <param name="Times">Its time expressions: words in lower case and ISO value, years open as X.</param>
/// <param name="HasUnknownName">Whether it names somebody or something that the picture does not know.</param>
internal sealed record Question(
    Asked Asked, ImmutableArray<int> Entities, ImmutableArray<(ulong Concept, bool IsNoun)> Terms, ulong Head, ImmutableArray<string> Verbs, ImmutableArray<(string Words, string Value)> Times, bool HasUnknownName)
{
    /// <summary>Reads a question, or returns null where it begins with no question word.</summary>
    public static Question? Read(string text, Pipeline pipeline, NameIndex names)
    {
        var trimmed = text.Trim();
        if (QuestionWords.Of(trimmed) is not var (asked, length))
        {
            return null;
        }

        var document = pipeline.Run(Cleaner.Clean(ReceivedText.Plain(new DocumentId("question"), new DocumentMetadata { Name = "question" }, trimmed)));
        var reader = new ConceptReader(document);
        var found = names.In(document);
        var times = document.All<TimeExpression>();
        var terms = ImmutableArray.CreateBuilder<(ulong, bool)>();
        var verbs = ImmutableArray.CreateBuilder<string>();
        var (head, unknown) = (0UL, false);
        foreach (var token in document.All<Token>().Where(token => token.Span.Start >= length && token.Upos != Upos.PUNCT))
        {
            if (found.Exists(name => name.Span.Overlaps(token.Span)) || times.Any(time => time.Span.Overlaps(token.Span)))
            {
                continue;
            }

            if (token.Upos is Upos.VERB or Upos.AUX)
            {
                verbs.Add(token.Lemma);
            }

            unknown |= token.Upos == Upos.PROPN;
            if (token.Upos is Upos.NOUN or Upos.PROPN or Upos.VERB or Upos.ADJ && reader.Read(token.Span).Concepts is [var concept, ..])
            {
                terms.Add((concept, token.Upos is Upos.NOUN or Upos.PROPN));
                head = head == 0 && token.Upos == Upos.NOUN ? concept : head;
            }
        }

        // A separable verb is one word: "kündigte … an".
        verbs.AddRange(document.AllIfMade<Clause>().Select(clause => clause.Lemma).Where(lemma => lemma.Length > 0));
        return new(asked, [.. found.Select(name => name.Entity).Distinct()], [.. terms.Distinct()], head, [.. verbs.Distinct()], [.. times.Select(time => (document[time.Span].ToString().ToLowerInvariant(), time.Value))], unknown);
    }
}

using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Events;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Quantities;
using Lagebild.Tellings;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Reports.Questions;

/// <summary>Reads questions with the stages that read reports.</summary>
internal sealed class QuestionReader(Pipeline pipeline, NameIndex names, PassageIndex passages)
{
    private static readonly StageId Producer = new("asked", 1);

    /// <summary>Reads a question, or returns null where it is none: neither question words nor a verb come first.</summary>
    public Question? Read(string text)
    {
        var trimmed = text.Trim();
        var words = QuestionWords.Of(trimmed);
        if (trimmed.Length == 0 || (words is null && !trimmed.EndsWith('?')))
        {
            return null;
        }

        var document = Analysed(trimmed);
        var read = Main(document);
        var isRephrased = false;
        if (read.Main is null && FutureQuestion.Of(document, words?.Length ?? 0) is { } future)
        {
            (document, isRephrased) = (Analysed(future), true);
            read = Main(document);
        }

        if (words is null && !BeginsWithVerb(document))
        {
            return null;
        }

        var question = Of(document, words ?? new(Asked.Truth, 0, []), read.Main, read.All);
        return isRephrased ? question with { IsPlanned = false } : question;
    }

    /// <summary>Returns the telling of the question's own clause, which begins where the question begins, and all of them.</summary>
    private static (Telling? Main, List<Telling> All) Main(Document document)
    {
        const int LongestStart = 12;
        var all = TellingReader.Read(document).Where(telling => !telling.IsNominal).ToList();
        return (all.Where(telling => telling.Span.Start < LongestStart).OrderBy(telling => telling.Span.Start).ThenByDescending(telling => telling.Span.Length).FirstOrDefault(), all);
    }

    // As one paragraph: a line that stands alone would be taken for a heading or a teaser.
    private Document Analysed(string text)
    {
        var plain = ReceivedText.Plain(new DocumentId("question"), new DocumentMetadata { Name = "question" }, text);
        return pipeline.Run(new Document(plain.Id, plain.Metadata, text, text, plain.Map)
            .With(new Layer<Block>(Producer, [new Block(new(0, text.Length), BlockKind.Paragraph, "asked")]))
            .With(new Layer<Repair>(Producer, [])));
    }

    private static bool BeginsWithVerb(Document document) => document.All<Token>() is [{ Upos: Upos.VERB or Upos.AUX }, ..] || document.AllIfMade<Clause>() is [{ Kind: ClauseKind.VerbFirst }, ..];

    private Question Of(Document document, AskedWords words, Telling? main, List<Telling> tellings)
    {
        var roles = new QuestionRoles(document, words, main);
        var found = names.In(document);
        var (terms, head, states, unknown) = Terms(document, words, main, roles, found);
        var content = main?.Content is { } span && tellings.Find(telling => telling.Trigger != main.Trigger && span.Contains(telling.Span)) is { } inner
            ? Of(document, new(Asked.Subject, inner.Span.Start, []), inner, [])
            : null;
        return new()
        {
            Asked = words.Asked == Asked.Subject && IsPassive(document, main) ? Asked.Object : words.Asked,
            Details = words.Details,
            Verb = main?.Lemma ?? "",
            VerbConcept = main?.Concept ?? 0,
            IsNegated = main?.IsNegated ?? false,
            IsPlanned = main?.Reality == Reality.Planned,
            Names = [.. found.Where(name => name.Span.Start >= words.Length).Select(name => (name.Entity, Role: roles.Of(name.Span))).Concat(states).DistinctBy(name => name.Entity)],
            Terms = terms,
            Head = head,
            Numbers = [.. document.All<Quantity>().Where(quantity => quantity.Span.Start >= words.Length && document[quantity.Span].ContainsAnyInRange('0', '9')).Select(quantity => quantity.Value)],
            Times = [.. document.All<TimeExpression>().Where(time => time.Span.Start >= words.Length).Select(time => (document[time.Span].ToString().ToLowerInvariant(), time.Value))],
            Content = content,
            HasUnknownName = unknown,
        };
    }

    // "Wer wurde verletzt?" asks whom.
    private static bool IsPassive(Document document, Telling? main) => main?.Clause >= 0 && document.All<Clause>()[main.Clause].Voice is Voice.Passive or Voice.StatalPassive;

    private (ImmutableArray<QuestionTerm> Terms, QuestionTerm? Head, List<(int Entity, NameRole Role)> States, bool HasUnknown) Terms(Document document, AskedWords words, Telling? main, QuestionRoles roles, List<(TextSpan Span, int Entity)> found)
    {
        var reader = new ConceptReader(document);
        var times = document.All<TimeExpression>();
        var terms = ImmutableArray.CreateBuilder<QuestionTerm>();
        var states = new List<(int, NameRole)>();
        QuestionTerm? head = null;
        var unknown = false;
        foreach (var (at, token) in document.All<Token>().Index().Where(pair => pair.Item.Span.Start >= words.Length && pair.Item.Upos != Upos.PUNCT))
        {
            if (found.Exists(name => name.Span.Overlaps(token.Span)) || times.Any(time => time.Span.Overlaps(token.Span)) || at == main?.Trigger || QuestionWords.IsAttribution(token.Lemma))
            {
                continue;
            }

            unknown |= token.Upos == Upos.PROPN && !passages.Knows(token.Lemma);
            var isBelow = main is not null && !roles.IsOfMain(token.Span);
            if ((token.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ || (token.Upos == Upos.VERB && isBelow)) && reader.Read(token.Span).Concepts is [var concept, ..])
            {
                var role = isBelow ? NameRole.Aside : roles.Of(token.Span);
                if (names.StateOf(concept) is { } state)
                {
                    unknown |= state < 0;
                    states.Add((state, role));
                    continue;
                }

                var term = new QuestionTerm(token.Lemma, concept, token.Upos is Upos.NOUN or Upos.PROPN, role);
                terms.Add(term);
                head ??= term.IsNoun ? term : null;
            }
        }

        return ([.. terms.DistinctBy(term => term.Concept)], head, states, unknown);
    }
}

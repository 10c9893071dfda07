using System.Collections.Immutable;
using Lagebild.Pictures;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Quantities;
using Lagebild.Reports.Reading;
using Lagebild.Reports.Wording;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Reports.Questions;

/// <summary>Answers from the sentence that is about nearly all of a question, by the part that is asked for.</summary>
internal sealed class SentenceAnswers(StoredPicture picture, PassageIndex passages, Coverage coverage, NameIndex names)
{
    /// <summary>How far below the best sentence another may lie to give an answer as well.</summary>
    private const double Near = 0.1;

    /// <summary>What the very verb of the question is worth above another of its meaning.</summary>
    private const double SameVerb = 0.15;

    private static readonly ImmutableArray<string> LocalPrepositions = ["in", "nach", "bei", "an", "auf", "aus", "vor"];

    /// <summary>Returns the answers, best first.</summary>
    public IEnumerable<Answer> Find(Question question)
    {
        var ranked = passages.Sentences
            .Select(passage => (Passage: passage, Share: coverage.Of(question, passage)))
            .Where(pair => pair.Share >= Coverage.Enough)
            .Select(pair => (pair.Passage, Share: pair.Share + (HasVerb(question, pair.Passage) ? SameVerb : 0)))
            .OrderByDescending(pair => Math.Round(pair.Share, 6)).ThenBy(pair => pair.Passage.Number).ThenBy(pair => pair.Passage.Span)
            .Select(pair => (pair.Share, Answers: Read(question, pair.Passage).ToList()))
            .Where(pair => pair.Answers.Count > 0)
            .ToList();
        return ranked.Where(pair => pair.Share >= ranked[0].Share - Near).SelectMany(pair => pair.Answers);
    }

    private IEnumerable<Answer> Read(Question question, PassageIndex.Passage passage)
    {
        var clause = ClauseOf(question, passage);
        return question.Asked switch
        {
            Asked.Subject => Actor(question, passage, clause, ComplementRole.Subject, ComplementRole.Agent),
            Asked.Recipient => Actor(question, passage, clause, ComplementRole.IndirectObject, ComplementRole.DirectObject),
            Asked.Object => Actor(question, passage, clause, ComplementRole.DirectObject, ComplementRole.IndirectObject),
            Asked.Thing => Thing(question, passage, clause),
            Asked.Time => Times(passage, clause),
            Asked.Place => Places(question, passage, clause),
            _ => Numbers(question, passage),
        };
    }

    /// <summary>Returns the clause that has most of the question's words, the shorter of equals; null where the sentence has no clause.</summary>
    private static Clause? ClauseOf(Question question, PassageIndex.Passage passage)
    {
        var reader = new ConceptReader(passage.Document);
        return passage.Document.AllIfMade<Clause>()
            .Where(clause => passage.Span.Contains(clause.Span) && clause.Complements.Length > 0)
            .OrderByDescending(clause => question.Verbs.Contains(clause.Lemma, StringComparer.Ordinal))
            .ThenByDescending(clause => reader.Read(clause.Span).Concepts.Count(concept => question.Terms.Any(term => term.Concept == concept)))
            .ThenBy(clause => clause.Span.Length).ThenBy(clause => clause.Span)
            .FirstOrDefault();
    }

    private IEnumerable<Answer> Actor(Question question, PassageIndex.Passage passage, Clause? clause, params ImmutableArray<ComplementRole> roles)
    {
        foreach (var role in roles)
        {
            if (clause?[role] is not { } part)
            {
                continue;
            }

            var found = passage.Document.All<Mention>()
                .Where(mention => mention.Entity >= 0 && part.Span.Contains(mention.Span) && passage.Entities[mention.Entity] >= 0)
                .Select(mention => passage.Entities[mention.Entity])
                .Concat(Coordinated(passage, part.Span))
                .Distinct()
                .Where(entity => !question.Entities.Any(other => names.AreOne(other, entity)))
                .ToList();
            if (found.Count > 0)
            {
                return found.Select(entity => new Answer(picture.Entities[entity].Role is { } office ? $"{picture.NameOf(entity)} ({office})" : picture.NameOf(entity)!, null, [passage.Cite(passage.Span)]));
            }
        }

        return [];
    }

    private static bool HasVerb(Question question, PassageIndex.Passage passage) =>
        passage.Document.AllIfMade<Clause>().Any(clause => passage.Span.Contains(clause.Span) && question.Verbs.Contains(clause.Lemma, StringComparer.Ordinal));

    /// <summary>Returns the entities that "und" joins to a part: "Putin und Kim Jong Un".</summary>
    private static IEnumerable<int> Coordinated(PassageIndex.Passage passage, TextSpan part)
    {
        var end = part.End;
        foreach (var mention in passage.Document.All<Mention>().Where(mention => mention.Span.Start >= part.End && passage.Span.Contains(mention.Span)))
        {
            if (mention.Entity < 0 || passage.Document[new TextSpan(end, Math.Max(end, mention.Span.Start))].Trim() is not "und")
            {
                yield break;
            }

            end = mention.Span.End;
            if (passage.Entities[mention.Entity] is >= 0 and var entity)
            {
                yield return entity;
            }
        }
    }

    private static IEnumerable<Answer> Thing(Question question, PassageIndex.Passage passage, Clause? clause)
    {
        var parts = clause?.Complements.Where(part => part.Role is ComplementRole.DirectObject or ComplementRole.Prepositional or ComplementRole.Predicative) ?? [];
        return parts
            .Where(part => !question.Entities.Any(entity => passage.Document.All<Mention>().Any(mention => mention.Entity >= 0 && mention.Span == part.Span && passage.Entities[mention.Entity] == entity)))
            .OrderBy(part => part.Role).Take(1)
            .Select(part => new Answer(passage.Document[part.Span].ToString(), null, [passage.Cite(part.Span), passage.Cite(passage.Span)]));
    }

    private static IEnumerable<Answer> Times(PassageIndex.Passage passage, Clause? clause)
    {
        var all = passage.Document.All<TimeExpression>().Where(time => time.Type is TimeType.Date or TimeType.Time && time.Value.Length >= 4 && char.IsAsciiDigit(time.Value[0])).ToList();
        var inside = all.Where(time => clause is not null && clause.Span.Contains(time.Span)).ToList();
        return (inside.Count > 0 ? inside : all.FindAll(time => passage.Span.Contains(time.Span))).Take(1)
            .Select(time => new Answer(GermanDates.Date(time.Value), time.Value, [passage.Cite(time.Span), passage.Cite(passage.Span)]));
    }

    private List<Answer> Places(Question question, PassageIndex.Passage passage, Clause? clause)
    {
        var span = clause?.Span ?? passage.Span;
        foreach (var scope in new[] { span, passage.Span }.Distinct())
        {
            var found = passage.Document.All<Mention>()
                .Where(mention => mention.Entity >= 0 && mention.Type == EntityType.Loc && scope.Contains(mention.Span) && passage.Entities[mention.Entity] is >= 0 and var entity && !question.Entities.Any(other => names.AreOne(other, entity)))
                .Where(mention => LocalPrepositions.Contains(PrepositionBefore(passage.Document, mention.Span), StringComparer.Ordinal))
                .DistinctBy(mention => passage.Entities[mention.Entity])
                .Select(mention => new Answer(picture.NameOf(passage.Entities[mention.Entity])!, null, [passage.Cite(mention.Span), passage.Cite(passage.Span)]))
                .ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Returns the lemma of the preposition that governs a name: at most three words before it ("in der russischen Region Kursk").</summary>
    private static string PrepositionBefore(Document document, TextSpan name)
    {
        const int Words = 4;
        return document.All<Token>().Where(token => token.Span.End <= name.Start).TakeLast(Words).Reverse().TakeWhile(token => token.Upos is not (Upos.VERB or Upos.PUNCT)).FirstOrDefault(token => token.Upos == Upos.ADP).Lemma ?? "";
    }

    private static IEnumerable<Answer> Numbers(Question question, PassageIndex.Passage passage)
    {
        var reader = new ConceptReader(passage.Document);
        var terms = question.Terms.Select(term => term.Concept).ToHashSet();
        var words = passage.Document.All<Token>().Where(token => passage.Span.Contains(token.Span) && reader.Read(token.Span).Concepts.Any(terms.Contains)).Select(token => token.Span).ToList();
        return passage.Document.All<Quantity>()
            .Where(quantity => passage.Span.Contains(quantity.Span) && quantity.Unit is not ("ordinal" or "year" or "month" or "day" or "hour"))
            .Where(quantity => quantity.Unit is { Length: 3 } || question.Head == 0 || (quantity.CountedSpan is { } counted && reader.Read(counted).Concepts.Contains(question.Head)))
            .OrderBy(quantity => words.Sum(word => Distance(passage.Document, word, quantity.Span))).Take(1)
            .Select(quantity => new Answer($"{FigureWords.Of(quantity.Value, quantity.Upper, quantity.Modifier, quantity.Unit)}{(quantity.Unit is null or "person" && quantity.CountedSpan is { } counted ? " " + passage.Document[counted].ToString() : "")}", quantity.Value, [passage.Cite(quantity.Span), passage.Cite(passage.Span)]));
    }

    /// <summary>Returns how far a word stands from a number: characters between, a comma counting as many.</summary>
    private static int Distance(Document document, TextSpan word, TextSpan number)
    {
        const int Comma = 40;
        var between = new TextSpan(Math.Min(word.End, number.End), Math.Max(Math.Min(word.End, number.End), Math.Max(word.Start, number.Start)));
        return between.Length + (Comma * document[between].Count(','));
    }
}

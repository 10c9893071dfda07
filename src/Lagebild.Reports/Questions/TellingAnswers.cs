using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Reports.Reading;
using Lagebild.Reports.Wording;
using Lagebild.Statements;
using Lagebild.Tellings;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Reports.Questions;

/// <summary>Answers from the tellings that match a question, by the part that is asked for.</summary>
internal sealed class TellingAnswers(StoredPicture picture, TellingMatcher matcher, NameIndex names)
{
    /// <summary>How far below the best telling another may lie to give an answer as well.</summary>
    private const double Near = 0.12;

    /// <summary>Returns the answers, best first; those of a telling with more sources before others as good.</summary>
    public IEnumerable<Answer> Find(Question question)
    {
        var matches = matcher.Find(question);
        var found = Answers(question, matches, isWide: false);
        if (found.Count == 0 && question.Asked is Asked.Time or Asked.Place)
        {
            found = Answers(question, matches, isWide: true);
        }

        if (found.Count == 0 && question is { Asked: Asked.Subject, Content: { } content } && QuestionWords.Has("tells", question.Verb))
        {
            return Speakers(content);
        }

        // What the very verb tells goes before what another verb or noun of its meaning tells.
        var near = found.FindAll(pair => pair.Share >= found[0].Share - Near);
        var kept = near.Exists(pair => pair.IsSame) ? near.FindAll(pair => pair.IsSame) : near;
        var texts = kept.SelectMany(pair => pair.Answers).ToList();
        return WithoutTitles(texts.Concat(near.Except(kept).SelectMany(pair => pair.Answers).Where(answer => texts.Exists(other => other.Text == answer.Text))).ToList());
    }

    private List<(double Share, bool IsSame, List<Answer> Answers)> Answers(Question question, List<TellingMatch> matches, bool isWide) =>
        [.. matches.Select(match => (match.Share, IsSame: match.Telling.Lemma == question.Verb, Answers: Read(question, match, isWide).ToList())).Where(pair => pair.Answers.Count > 0)];

    // "der Geschäftsführer" beside "Henning Jacobi" names nobody else.
    private static IEnumerable<Answer> WithoutTitles(List<Answer> answers) =>
        answers.Exists(answer => answer.IsName) ? answers.Where(answer => answer.IsName || !RoleNouns.TryFind(answer.Text.AsSpan(answer.Text.LastIndexOf(' ') + 1), out _, out _)) : answers;

    // "Wer sagte, dass …": whose statement tells the content.
    private IEnumerable<Answer> Speakers(Question content)
    {
        var found = matcher.Find(content, anyReality: true);
        foreach (var match in found.Count > 0 ? found : matcher.Find(content with { Verb = "", VerbConcept = 0 }, anyReality: true))
        {
            if (match.Telling.According is { } at && match.Passage.Document.All<Statement>()[at] is { } said)
            {
                foreach (var speaker in match.Passage.InPicture(said.Speakers))
                {
                    yield return new(Named(speaker), null, [match.Passage.Cite(match.Passage.Span)]) { IsName = true };
                }
            }
        }
    }

    private IEnumerable<Answer> Read(Question question, TellingMatch match, bool isWide) => question.Asked switch
    {
        Asked.Subject => First(Whose(question, match, part => part.Role is PartRole.Actor or PartRole.Genitive), Mutual(question, match)),
        Asked.Recipient => First(Whose(question, match, part => part.Role == PartRole.Receiver), Whose(question, match, part => part is { Role: PartRole.Prepositional, Preposition: "an" or "für" or "nach" }), Whose(question, match, part => part.Role == PartRole.Undergoer && !part.Entities.IsEmpty)),
        Asked.Object => First(Mutual(question, match), Whose(question, match, part => part.Role == PartRole.Undergoer), Whose(question, match, part => part.Role == PartRole.Receiver)),
        Asked.Phrase => First(Whose(question, match, part => question.Details.Contains(part.Preposition)), Inside(question, match), Mutual(question, match)),
        Asked.Thing => Thing(question, match),
        Asked.Time => Times(question, match, isWide),
        Asked.Place => Places(question, match, isWide),
        Asked.Duration => Durations(match),
        _ => NumberAnswers.Read(question, match),
    };

    // "Anklage gegen zwei Mitarbeiter": the phrase hangs on a noun of the telling.
    private IEnumerable<Answer> Inside(Question question, TellingMatch match) =>
        match.Passage.Tellings.Where(inner => inner.IsNominal && inner.Clause == match.Telling.Clause && match.Telling.Span.Contains(inner.Span))
            .SelectMany(inner => Whose(question, match with { Telling = inner }, part => part.Role == PartRole.Prepositional && question.Details.Contains(part.Preposition)));

    private static List<Answer> First(params ReadOnlySpan<IEnumerable<Answer>> ways)
    {
        foreach (var way in ways)
        {
            var answers = way.ToList();
            if (answers.Count > 0)
            {
                return answers;
            }
        }

        return [];
    }

    private IEnumerable<Answer> Mutual(Question question, TellingMatch match) =>
        QuestionWords.Has("mutual", question.Verb)
            ? Whose(question, match, part => part.Role is PartRole.Actor or PartRole.Undergoer or PartRole.Receiver || part.Preposition == "mit").Where(answer => answer.Value is null)
            : [];

    /// <summary>Returns who or what stands in the parts asked for: entities by name, else the words.</summary>
    private IEnumerable<Answer> Whose(Question question, TellingMatch match, Func<TellingPart, bool> isAsked)
    {
        var passage = match.Passage;
        foreach (var part in match.Telling.Parts.Where(isAsked))
        {
            var entities = passage.InPicture(part.Entities).ToList();
            if (entities.Exists(entity => question.Entities.Any(other => names.AreOne(other, entity))))
            {
                entities.RemoveAll(entity => question.Entities.Any(other => names.AreOne(other, entity)));
                if (entities.Count == 0)
                {
                    continue;
                }
            }

            var head = passage.Document.All<Token>()[part.Head];
            if (entities.Count > 0)
            {
                foreach (var entity in entities)
                {
                    yield return new(Named(entity), null, Evidence(passage, part.Span)) { IsName = true };
                }
            }
            else if (head.Upos is Upos.NOUN or Upos.PROPN && !question.Terms.Any(term => WordKinds.Meets(term, head.Lemma, passage.Reader.Of(head.Span))))
            {
                yield return new(passage.Words(WithoutPreposition(passage, part)), null, Evidence(passage, part.Span));
            }
        }
    }

    private static List<Answer> Thing(Question question, TellingMatch match)
    {
        var (passage, telling) = (match.Passage, match.Telling);
        var things = telling.Parts.Where(part => part.Role is PartRole.Undergoer or PartRole.Predicative || (part.Role == PartRole.Receiver && part.Entities.IsEmpty))
            .Concat(telling.Content is null ? telling.Parts.Where(part => part.Role == PartRole.Prepositional) : [])
            .Where(part => passage.Document.All<Token>()[part.Head] is { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ } head && (question.Head?.Role != NameRole.Actor || !WordKinds.Meets(question.Head, head.Lemma, passage.Reader.Of(head.Span))))
            .Where(part => !passage.InPicture(part.Entities).Any(question.Entities.Contains) && !question.Terms.Any(term => term.Role != NameRole.Other && Covers(passage, part, term)));
        var answers = things.Take(1).Select(part => new Answer(passage.Words(WithoutPreposition(passage, part)), null, Evidence(passage, part.Span))).ToList();
        return telling.Content is { } content && (answers.Count == 0 || QuestionWords.Has("tells", telling.Lemma))
            ? [new(passage.Words(content), null, Evidence(passage, content))]
            : answers;
    }

    private static bool Covers(PassageIndex.Passage passage, TellingPart part, QuestionTerm term) =>
        passage.Document.All<Token>()[part.Head] is var head && WordKinds.Meets(term, head.Lemma, passage.Reader.Of(head.Span));

    private static IEnumerable<Answer> Times(Question question, TellingMatch match, bool isWide)
    {
        var passage = match.Passage;
        var all = passage.Document.All<TimeExpression>();
        var own = match.Telling.Times.Select(at => all[at]).Where(IsDated).ToList();
        if (own.Count == 0 && question.Details.IsEmpty && match.Telling.According is null && QuestionWords.Has("tells", match.Telling.Lemma)
            && passage.Document.All<Statement>().FirstOrDefault(statement => statement.Said is not null && statement.Cue.Any(cue => match.Telling.Span.Contains(cue) && cue.Overlaps(passage.Document.All<Token>()[match.Telling.Trigger].Span))) is { } said)
        {
            return [new(GermanDates.Date(said.Said), said.Said, [passage.Cite(passage.Span)])];
        }

        // "… bis zum 20. Januar, wenn Trump sein Amt antritt": the only day of the sentence.
        if (isWide && own.Count == 0 && !(match.Telling.IsNominal && QuestionWords.Has("happens", question.Verb)) && all.Where(time => passage.Span.Contains(time.Span) && IsDated(time)).ToList() is [var only])
        {
            own.Add(only);
        }

        // "Seit wann" is answered by what has a "seit".
        return (question.Details.IsEmpty ? own : own.FindAll(time => question.Details.Contains(PrepositionBefore(passage, time.Span)))).Take(1)
            .Select(time => new Answer(GermanDates.Date(time.Value), time.Value, Evidence(passage, time.Span)));
    }

    private static bool IsDated(TimeExpression time) => time.Type is TimeType.Date or TimeType.Time && time.Value.Length >= 4 && char.IsAsciiDigit(time.Value[0]);

    private static IEnumerable<Answer> Durations(TellingMatch match)
    {
        var (passage, all) = (match.Passage, match.Passage.Document.All<TimeExpression>());
        return match.Telling.Times.Select(at => all[at]).Where(time => time.Type == TimeType.Duration).Take(1)
            .Select(time => new Answer(passage.Words(time.Span), time.Value, Evidence(passage, time.Span)));
    }

    /// <summary>Returns the places that the telling itself names after a preposition of the question; or, wide, its sentence.</summary>
    private IEnumerable<Answer> Places(Question question, TellingMatch match, bool isWide)
    {
        var (passage, telling) = (match.Passage, match.Telling);
        return passage.Document.All<Mention>()
            .Where(mention => mention is { Type: EntityType.Loc, Kind: MentionKind.Name, Entity: >= 0 } && passage.Entities[mention.Entity] >= 0 && passage.Span.Contains(mention.Span))
            .Where(mention => isWide || IsOwn(passage, telling, mention.Span))
            .Where(mention => question.Details.Contains(PrepositionBefore(passage, mention.Span)) && !question.Entities.Contains(passage.Entities[mention.Entity]))
            .Select(mention => new Answer(picture.NameOf(passage.Entities[mention.Entity])!, null, Evidence(passage, mention.Span)));
    }

    // Not in a clause below: "forderte in Brüssel, die Truppen aus Kursk abzuziehen".
    private static bool IsOwn(PassageIndex.Passage passage, Telling telling, TextSpan span) =>
        telling.Span.Contains(span) && (telling.IsNominal || telling.Parts.Any(part => part.Span.Contains(span)));

    /// <summary>Returns the lemma of the preposition that governs words: at most three words before them ("in der russischen Region Kursk").</summary>
    private static string PrepositionBefore(PassageIndex.Passage passage, TextSpan words)
    {
        const int Words = 4;
        return passage.Tokens.Where(token => token.Span.End <= words.Start).TakeLast(Words).Reverse().TakeWhile(token => token.Upos is not (Upos.VERB or Upos.PUNCT)).FirstOrDefault(token => token.Upos == Upos.ADP).Lemma ?? "";
    }

    private static TextSpan WithoutPreposition(PassageIndex.Passage passage, TellingPart part)
    {
        var inside = passage.Document.All<Token>().Where(token => part.Span.Contains(token.Span)).SkipWhile(token => token.Upos == Upos.ADP && part.Preposition.Length > 0).ToList();
        return inside.Count == 0 ? part.Span : new(inside[0].Span.Start, part.Span.End);
    }

    private static ImmutableArray<Evidence> Evidence(PassageIndex.Passage passage, TextSpan words) => [passage.Cite(words), passage.Cite(passage.Span)];

    private string Named(int entity) => picture.Entities[entity].Role is { } office ? $"{picture.NameOf(entity)} ({office})" : picture.NameOf(entity)!;
}

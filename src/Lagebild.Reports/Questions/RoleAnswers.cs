using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Reports.Reading;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Reports.Questions;

/// <summary>Answers who somebody is: the office that reports give, or the title before the name.</summary>
internal sealed class RoleAnswers(StoredPicture picture, PassageIndex passages, NameIndex names)
{
    /// <summary>Says whether the question asks who somebody is ("Wer ist Mark Rutte?") or who holds an office ("Wer ist Generalsekretär der NATO?").</summary>
    public static bool Asks(Question question) => question is { Asked: Asked.Subject, Verb: "sein", Names.IsEmpty: false } or { Asked: Asked.Subject, Verb: "sein", Head: not null };

    /// <summary>Returns the answers.</summary>
    public IEnumerable<Answer> Find(Question question) =>
        question is { Terms.IsEmpty: true, Names: [var (entity, _)] } ? Role(entity) : question.Head is { } office ? Holders(question, office) : [];

    private IEnumerable<Answer> Role(int entity)
    {
        var found = picture.Entities[entity];
        if (found.Role is { } role)
        {
            return [new($"{found.Name}: {role}", null, found.Evidence)];
        }

        return found.Type == EntityType.Per && Title(entity) is var (passage, title) ? [new($"{found.Name}: {passage.Words(title)}", null, [passage.Cite(title), passage.Cite(passage.Span)])] : [];
    }

    /// <summary>Returns the nouns right before or after a name: "Staatsrätin Nadine Rey", "Nadine Rey, Mitglied der Kantonsregierung,".</summary>
    private (PassageIndex.Passage Passage, TextSpan Title)? Title(int entity)
    {
        foreach (var passage in passages.Sentences.Where(passage => passage.Named.Contains(entity)))
        {
            foreach (var mention in passage.Document.All<Mention>().Where(mention => mention is { Kind: MentionKind.Name, Entity: >= 0 } && passage.Span.Contains(mention.Span) && passage.Entities[mention.Entity] == entity))
            {
                if (Before(passage, mention.Span.Start) is { } before)
                {
                    return (passage, before);
                }

                if (Apposition(passage, mention.Span.End) is { } after)
                {
                    return (passage, after);
                }
            }
        }

        return null;
    }

    // Not after a preposition or in a time: "gratulierte am Abend Olaf Mahnke".
    private static TextSpan? Before(PassageIndex.Passage passage, int start)
    {
        var before = passage.Tokens.Where(token => token.Span.End <= start).Reverse().ToList();
        var nouns = before.TakeWhile(token => token.Upos == Upos.NOUN).ToList();
        return nouns.Count == 0 || (before.Count > nouns.Count && before[nouns.Count].Upos == Upos.ADP) || passage.Document.All<TimeExpression>().Any(time => time.Span.Overlaps(nouns[0].Span))
            ? null
            : new(nouns[^1].Span.Start, nouns[0].Span.End);
    }

    private static TextSpan? Apposition(PassageIndex.Passage passage, int end)
    {
        var after = passage.Tokens.SkipWhile(token => token.Span.Start < end).ToList();
        if (after is not [{ Upos: Upos.PUNCT } comma, ..] || !passage.Document[comma.Span].SequenceEqual(","))
        {
            return null;
        }

        var phrase = after.Skip(1).TakeWhile(token => token.Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.ADP).ToList();
        var closes = phrase.Count > 0 && phrase.Count + 1 < after.Count && after[phrase.Count + 1].Upos == Upos.PUNCT;
        return closes && phrase.Find(token => token.Upos is Upos.NOUN or Upos.PROPN) is { Upos: Upos.NOUN } && phrase[0].Upos is Upos.NOUN or Upos.DET or Upos.ADJ ? new(phrase[0].Span.Start, phrase[^1].Span.End) : null;
    }

    /// <summary>Returns who holds an office: its word in the role or title, and the other names of the question there as well.</summary>
    private IEnumerable<Answer> Holders(Question question, QuestionTerm office)
    {
        foreach (var (entity, found) in picture.Entities.Index().Where(pair => pair.Item.Type == EntityType.Per))
        {
            if (found.Role is not { } role || !HasOffice(role, office.Lemma) || !question.Entities.All(other => names.AreOne(found.Actor, other) || role.Contains(picture.NameOf(other)!, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            if (question.Terms.All(term => term == office || HasOffice(role, term.Lemma)))
            {
                yield return new($"{picture.NameOf(entity)}: {role}", null, found.Evidence);
            }
        }
    }

    private static bool HasOffice(string role, string lemma) => role.Split(' ', '-').Any(word => word.StartsWith(lemma, StringComparison.OrdinalIgnoreCase) || word.EndsWith(lemma, StringComparison.OrdinalIgnoreCase));
}

using Lagebild.Events;
using Lagebild.Language;
using Lagebild.Tellings;
using Lagebild.Text;

namespace Lagebild.Reports.Questions;

/// <summary>Finds the tellings that a question asks about: the same act, the same people in the same roles, and most of the other words near.</summary>
internal sealed class TellingMatcher(PassageIndex passages, NameIndex names)
{
    /// <summary>The share of a question's weight that a telling must have.</summary>
    private const double Enough = 0.7;

    /// <summary>What a name weighs against a word; a question on somebody else is another question.</summary>
    private const double NameWeight = 4;

    /// <summary>What words count that stand elsewhere in the sentence, in the sentence before, and in headline or first sentence.</summary>
    private const double InSentence = 0.8, InBefore = 0.5, InLead = 0.35;

    /// <summary>What another verb of the same meaning counts, and a noun of it.</summary>
    private const double LikeVerb = 0.9, NounForVerb = 0.8;

    /// <summary>What a telling loses that is not said to be so, where the question does not ask for plans.</summary>
    private const double Unreal = 0.06;

    /// <summary>Returns the tellings that match, best first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="anyReality">Whether what is denied or conditional counts as well.</param>
    public List<TellingMatch> Find(Question question, bool anyReality = false) =>
        [.. passages.Sentences
            .SelectMany(passage => passage.Tellings.Select(telling => new TellingMatch(passage, telling, Share(question, passage, telling, anyReality))))
            .Where(match => match.Share > 0)
            .OrderByDescending(match => Math.Round(match.Share, 6)).ThenBy(match => match.Telling.IsNominal).ThenBy(match => match.Passage.Number).ThenBy(match => match.Telling.Span)];

    private double Share(Question question, PassageIndex.Passage passage, Telling telling, bool anyReality)
    {
        if ((!anyReality && IsExcluded(question, telling)) || question.Times.Any(time => !passage.IsAt(time.Words, time.Value)) || question.Numbers.Any(number => !passage.HasNumber(number)))
        {
            return 0;
        }

        var verb = Verb(question, passage, telling);
        if (verb == 0)
        {
            return 0;
        }

        var weight = IsLight(question) ? 0 : passages.Weight(question.VerbConcept);
        var (found, all) = (verb * weight, weight);
        foreach (var (entity, role) in question.Names)
        {
            var share = Named(question, passage, telling, entity, role);
            if (share == 0)
            {
                return 0;
            }

            (found, all) = (found + (share * NameWeight), all + NameWeight);
        }

        foreach (var term in question.Terms)
        {
            var (own, share) = (passages.Weight(term.Concept), Term(question, passage, telling, term));
            if (share == 0 && term is { IsNoun: true, Role: not NameRole.Aside })
            {
                return 0; // who acts or what it is done to is no by-matter
            }

            (found, all) = (found + (own * share), all + own);
        }

        var result = all == 0 ? 0 : found / all;
        return result < Enough ? 0 : result - (telling.Reality == (question.IsPlanned ? Reality.Planned : Reality.Actual) ? 0 : Unreal);
    }

    private static bool IsExcluded(Question question, Telling telling) =>
        question.IsNegated ? telling.Reality != Reality.Negated && !telling.IsNegated : telling.Reality == Reality.Negated || (telling.Reality == Reality.Conditional && question.Asked != Asked.Time);

    private static bool IsLight(Question question) => question.Verb.Length == 0 || QuestionWords.Has("is", question.Verb) || QuestionWords.Has("happens", question.Verb);

    /// <summary>Returns how far the predicate is that of the question; 0 where it is another act.</summary>
    private double Verb(Question question, PassageIndex.Passage passage, Telling telling)
    {
        if (question.Verb.Length == 0 || string.Equals(question.Verb, telling.Lemma, StringComparison.Ordinal))
        {
            return 1;
        }

        if (IsLight(question))
        {
            // "Wann ist der Gipfel?", "Wie hoch ist der Schaden?": the noun carries the meaning, as predicate or as head of a phrase.
            var carriers = question.Terms.Where(term => term is { IsNoun: true, Role: NameRole.Actor }).ToList();
            if (!telling.IsNominal && QuestionWords.Has("happens", question.Verb) && !QuestionWords.Has("happens", telling.Lemma))
            {
                return 0; // "Wann begann der Krieg?" asks for no other day on which there was war
            }

            return telling.IsNominal ? carriers.Exists(term => WordKinds.Meets(term, telling.Lemma, telling.Concept)) ? 1 : 0
                : carriers.Count == 0 ? QuestionWords.Has("is", telling.Lemma) || QuestionWords.Has("happens", telling.Lemma) ? LikeVerb : 0
                : telling.Parts.Any(part => (part.Role != PartRole.Prepositional || question.Asked is Asked.Count or Asked.Amount) && passage.Document.All<Token>()[part.Head] is { Upos: Upos.NOUN or Upos.PROPN } head && carriers.Exists(term => Meets(passage, head, term))) ? LikeVerb : 0;
        }

        return question.VerbConcept != 0 && question.VerbConcept == telling.Concept ? telling.IsNominal ? NounForVerb : LikeVerb
            : !telling.IsNominal && !QuestionWords.Has("mutual", question.Verb) && QuestionWords.AreLike(question.Verb, telling.Lemma) ? LikeVerb : 0;
    }

    /// <summary>Returns how far a name of the question stands where it should; 0 where it does not.</summary>
    private double Named(Question question, PassageIndex.Passage passage, Telling telling, int entity, NameRole role)
    {
        var (acts, inPart, isActor, isAside) = (false, false, false, false);
        foreach (var part in telling.Parts)
        {
            var here = passage.InPicture(part.Entities).Any(other => names.AreOne(other, entity)) || passage.NamedIn(part.Span).Any(other => names.AreOne(other, entity));
            var isActing = part.Role is PartRole.Actor or PartRole.Genitive;
            acts |= isActing && IsSomebody(passage, part);
            isActor |= here && isActing;
            isAside |= here && part.Role == PartRole.Prepositional;
            inPart |= here && part.Role != PartRole.Prepositional;
        }

        var inTelling = inPart || isAside || passage.NamedIn(telling.Span).Any(other => names.AreOne(other, entity));
        var inSentence = passage.Named.Any(other => names.AreOne(other, entity));
        var mutual = QuestionWords.Has("mutual", question.Verb);
        return role switch
        {
            // Names show no case: "wenn Trump sein Amt antritt" may be read the wrong way round.
            NameRole.Actor => isActor || (mutual && inTelling) ? 1 : inPart && !acts ? InSentence : !acts && !inTelling && inSentence ? InSentence : 0,
            NameRole.Other => isActor && !mutual && !telling.IsNominal ? 0 : inTelling ? 1 : 0,
            _ => inTelling || Speaks(passage, telling, entity) ? 1
                : inSentence ? InSentence
                : passage.Before?.Named.Any(other => names.AreOne(other, entity)) == true ? InBefore
                : passages.IsInLead(passage, entity, names) ? InLead : 0,
        };
    }

    // A thing, or a pronoun that stands for nobody known ("es"), leaves open who acts.
    private static bool IsSomebody(PassageIndex.Passage passage, TellingPart part) => !part.Entities.IsEmpty || passage.NamedIn(part.Span).Any();

    private static bool Speaks(PassageIndex.Passage passage, Telling telling, int entity) =>
        telling.According is { } statement && passage.InPicture(passage.Document.All<Statements.Statement>()[statement].Speakers).Contains(entity);

    /// <summary>Returns how far a word of the question stands where it should, from 0 to 1.</summary>
    private double Term(Question question, PassageIndex.Passage passage, Telling telling, QuestionTerm term)
    {
        var sameRole = telling.Parts.Any(part => term.Role switch
        {
            NameRole.Actor => part.Role is PartRole.Actor or PartRole.Genitive or PartRole.Predicative,
            NameRole.Other => part.Role is not PartRole.Actor,
            _ => true,
        } && Has(passage, part.Span, term));
        if (sameRole || (telling.IsNominal && WordKinds.Meets(term, telling.Lemma, telling.Concept)))
        {
            return 1;
        }

        return Has(passage, telling.Span, term) || (telling.Content is { } content && Has(passage, content, term)) ? term.Role == NameRole.Aside || question.Asked != Asked.Subject ? 1 : LikeVerb
            : Has(passage, passage.Span, term) ? InSentence
            : term.IsNoun && passage.Before is { } before && Has(before, before.Span, term) ? InBefore : 0;
    }

    private bool Has(PassageIndex.Passage passage, TextSpan span, QuestionTerm term) =>
        passage.Tokens.Any(token => span.Contains(token.Span) && token.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.VERB or Upos.X && Meets(passage, token, term));

    // "Der Felsbrocken … Der Brocken": a compound is taken up by its last part where a report on the event has it in full.
    private bool Meets(PassageIndex.Passage passage, Token token, QuestionTerm term) =>
        WordKinds.Meets(term, token.Lemma, passage.Reader.Of(token.Span)) || (WordKinds.Shortens(term, token.Lemma) && passages.IsInStory(passage, term.Lemma));
}

using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Entities;
using Lagebild.Pictures;
using Lagebild.Positions;
using Lagebild.Reports.Reading;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Questions;

/// <summary>Answers from the elements of a picture: who somebody is, who holds what, who said what, who gives what to whom.</summary>
internal sealed class PictureAnswers(StoredPicture picture, PassageIndex passages, Coverage coverage, NameIndex names)
{
    /// <summary>The share of the rest of the question that a speaker's sentence must be about.</summary>
    private const double OnTopic = 0.5;

    private static readonly ImmutableArray<(string Group, ImmutableArray<Stance> Stances)> Stances =
        [("denies", [Stance.Denies]), ("confirms", [Stance.Confirms]), ("doubts", [Stance.Doubts]), ("silent", [Stance.Silent, Stance.RefusesComment])];

    /// <summary>Returns the answers, none where the question is of these kinds and has none, or null where it is of another kind.</summary>
    public IReadOnlyList<Answer>? Find(Question question)
    {
        if (question is { Asked: Asked.Subject, Terms.IsEmpty: true, Entities: [var entity] })
        {
            return Role(entity);
        }

        if (question.Asked == Asked.Subject)
        {
            foreach (var (group, stances) in Stances)
            {
                if (QuestionWords.Has(group, question.Verbs) && Positions(question, stances) is { Count: > 0 } held)
                {
                    return held;
                }
            }
        }

        if (question.Asked == Asked.Thing && QuestionWords.Has("says", question.Verbs) && question.Entities is [var speaker, ..])
        {
            return Said(question, speaker);
        }

        if (question.Asked is Asked.Subject or Asked.Recipient or Asked.Thing && (QuestionWords.Has("gives", question.Verbs) || QuestionWords.Has("receives", question.Verbs)) && Flows(question) is { Count: > 0 } flows)
        {
            return flows;
        }

        return null;
    }

    private IReadOnlyList<Answer> Role(int entity)
    {
        var found = picture.Entities[entity];
        var words = found.Role ?? (found.Actor >= 0 && found.Actor != entity ? $"steht für {picture.NameOf(found.Actor)}" : null);
        return words is null || found.Type != EntityType.Per && found.Role is null ? [] : [new($"{found.Name}: {words}", null, found.Evidence)];
    }

    private IReadOnlyList<Answer> Positions(Question question, ImmutableArray<Stance> stances)
    {
        var found = new List<(double Share, Answer Answer)>();
        foreach (var claim in picture.Positions)
        {
            foreach (var held in claim.By.Where(held => held.Actor >= 0 && stances.Contains(held.Stance)))
            {
                // What others say on the same claim tells what a bare "Fragen dazu" is about.
                var share = claim.By.SelectMany(other => other.Evidence).Select(passages.At).OfType<PassageIndex.Passage>().Select(passage => coverage.Of(question, passage, null, saying: true)).DefaultIfEmpty().Max();
                if (share >= OnTopic)
                {
                    var day = held.When is null ? "" : $" ({GermanDates.Date(held.When)})";
                    found.Add((share, new($"{picture.NameOf(held.Actor)} {held.Stance.Label()}: {claim.Claim}{day}", null, held.Evidence)));
                }
            }
        }

        return [.. found.OrderByDescending(pair => Math.Round(pair.Share, 6)).Select(pair => pair.Answer)];
    }

    private IReadOnlyList<Answer> Said(Question question, int speaker)
    {
        var topic = question with { Entities = question.Entities.RemoveAt(0) };
        var found = new List<(double Share, int Origins, Answer Answer)>();
        foreach (var utterance in picture.Utterances.Where(utterance => names.AreOne(utterance.Speaker, speaker)))
        {
            var share = topic.Entities.IsEmpty && topic.Times.IsEmpty && topic.Terms.All(term => !term.IsNoun)
                ? 1
                : utterance.Variants.Select(variant => passages.At(variant.Evidence[0])).OfType<PassageIndex.Passage>().Select(passage => coverage.Of(topic, passage, [speaker], saying: true)).DefaultIfEmpty().Max();
            if (share >= OnTopic || (share == 0 && topic is { Entities.IsEmpty: true } && topic.Terms.All(term => !term.IsNoun) && OnDay(topic, utterance)))
            {
                var variant = utterance.Variants[utterance.Original];
                found.Add((share, utterance.Variants.Length, new(variant.Evidence[0].Exact, utterance.Said, [.. utterance.Variants.SelectMany(one => one.Evidence)])));
            }
        }

        return [.. found.OrderByDescending(pair => Math.Round(pair.Share, 6)).ThenByDescending(pair => pair.Origins).Select(pair => pair.Answer)];
    }

    private bool OnDay(Question question, Utterance utterance) =>
        !question.Times.IsEmpty && utterance.Variants.Select(variant => passages.At(variant.Evidence[0])).OfType<PassageIndex.Passage>()
            .Any(passage => question.Times.All(time => passage.IsAt(time.Words, time.Value)));

    private List<Answer> Flows(Question question)
    {
        var receives = QuestionWords.Has("receives", question.Verbs);
        var found = new List<Answer>();
        foreach (var transfer in picture.Transfers.Where(transfer => transfer.Supplier >= 0 && transfer.Recipient >= 0))
        {
            var (asked, ends) = (question.Asked, (Supplier: transfer.Supplier, Recipient: transfer.Recipient));
            var fits = question.Entities.All(entity => names.AreOne(entity, ends.Supplier) || names.AreOne(entity, ends.Recipient)) && !question.Entities.IsEmpty && asked switch
            {
                // Who is asked for stands not in the question; of two named the first gives, or gets.
                Asked.Subject => question.Entities.All(entity => names.AreOne(entity, receives ? ends.Supplier : ends.Recipient)),
                Asked.Recipient => question.Entities.All(entity => names.AreOne(entity, ends.Supplier)),
                _ => names.AreOne(question.Entities[0], receives ? ends.Recipient : ends.Supplier),
            };
            if (fits && transfer.Evidence.Select(passages.At).OfType<PassageIndex.Passage>().Any(passage => Covers(question, passage)))
            {
                var name = picture.NameOf(asked == Asked.Recipient || (asked == Asked.Subject && receives) ? ends.Recipient : ends.Supplier)!;
                var what = transfer.What.IsEmpty ? transfer.Kind.Label() : string.Join(", ", transfer.What);
                found.Add(new(asked == Asked.Thing ? what : string.Create(CultureInfo.InvariantCulture, $"{name} ({what})"), null, transfer.Evidence));
            }
        }

        return found;
    }

    /// <summary>Says whether the goods that a question names stand in the passage.</summary>
    private static bool Covers(Question question, PassageIndex.Passage passage) =>
        question.Terms.Where(term => term.IsNoun).All(term => passage.Concepts.Concepts.AsSpan().BinarySearch(term.Concept) >= 0);
}

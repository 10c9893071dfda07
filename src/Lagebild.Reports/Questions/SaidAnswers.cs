using Lagebild.Language;
using Lagebild.Pictures;
using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Questions;

/// <summary>Answers what somebody said, on something or at all, from the picture's utterances.</summary>
internal sealed class SaidAnswers(StoredPicture picture, PassageIndex passages, Coverage coverage, NameIndex names)
{
    /// <summary>The share of the rest of the question that the speaker's sentence must be about.</summary>
    private const double OnTopic = 0.5;

    /// <summary>Returns the utterances, nearest first, then those told by most reports.</summary>
    public IEnumerable<Answer> Find(Question question)
    {
        if (question.Asked != Asked.Thing || !QuestionWords.Has("says", question.Verb) || question.Names.FirstOrDefault(name => name.Role == NameRole.Actor) is not { Role: NameRole.Actor, Entity: var speaker })
        {
            return [];
        }

        var topic = question with { Names = question.Names.RemoveAll(name => name.Entity == speaker), VerbConcept = 0 };
        var isByName = picture.Utterances.Any(utterance => names.AreOne(utterance.Speaker, speaker) && Quotes(utterance, topic));
        var isOnTime = topic.Names.IsEmpty && topic.Terms.All(term => !term.IsNoun);
        var found = new List<(double Share, int Wordings, Answer Answer)>();
        foreach (var utterance in picture.Utterances.Where(utterance => names.AreOne(utterance.Speaker, speaker)))
        {
            var said = utterance.Variants.Select(variant => passages.At(variant.Evidence[0])).OfType<PassageIndex.Passage>().ToList();
            var share = isOnTime
                ? topic.Times.All(time => said.Exists(passage => IsSaidAt(utterance, passage, time.Words)) || utterance.Said == time.Value) ? 1 : 0
                : said.Select(passage => coverage.Of(topic, passage, [speaker], saying: true)).DefaultIfEmpty().Max();
            if (share >= OnTopic && (!isByName || Quotes(utterance, topic)))
            {
                found.Add((share, utterance.Variants.Length, new(Words(utterance), utterance.Said, [.. utterance.Variants.SelectMany(one => one.Evidence)])));
            }
        }

        return found.OrderByDescending(pair => Math.Round(pair.Share, 6)).ThenByDescending(pair => pair.Wordings).Select(pair => pair.Answer);
    }

    /// <summary>Says whether the words themselves name those whom the question asks about.</summary>
    private bool Quotes(Utterance utterance, Question topic) =>
        topic.Entities.All(entity => utterance.Variants.Any(variant => passages.At(variant.Evidence[0]) is { } passage && passage.NamedIn(variant.Evidence[0].Text).Any(other => names.AreOne(other, entity))));

    // The day stands beside the words, not in them: "versprach Aufklärung bis Freitag" was not said on Friday.
    private static bool IsSaidAt(Utterance utterance, PassageIndex.Passage passage, string time) =>
        passage.Document[passage.Span].ToString().IndexOf(time, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && !utterance.Variants.Any(variant => variant.Evidence[0].Document == passage.Document.Id && variant.Evidence[0].Text.Start <= passage.Span.Start + at && passage.Span.Start + at < variant.Evidence[0].Text.End);

    /// <summary>Returns what was said; where the words are no sentence by themselves ("Fragen dazu zu beantworten") the sentence in which they stand.</summary>
    private string Words(Utterance utterance)
    {
        var piece = utterance.Variants[utterance.Original].Evidence[0];
        var isSentence = piece.Exact.AsSpan().IndexOfAny("„“\"»«") >= 0;
        return isSentence || passages.At(piece) is not { } passage || passage.Tokens.Any(token => piece.Text.Contains(token.Span) && token.Morphology.VerbForm == VerbForm.Fin) ? piece.Exact : passage.Words(passage.Span);
    }
}

using System.Collections.Immutable;
using Lagebild.Positions;
using Lagebild.Reports.Reading;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Questions;

/// <summary>Answers who confirms, denies, doubts or keeps silent, from the picture's positions.</summary>
internal sealed class PositionAnswers(StoredPicture picture, PassageIndex passages, Coverage coverage)
{
    /// <summary>The share of the question that what is said on the claim must be about.</summary>
    private const double OnTopic = 0.5;

    private static readonly ImmutableArray<(string Group, ImmutableArray<Stance> Stances)> Stances =
        [("denies", [Stance.Denies]), ("confirms", [Stance.Confirms]), ("doubts", [Stance.Doubts]), ("silent", [Stance.Silent, Stance.RefusesComment])];

    /// <summary>Returns the answers, nearest claim first; none where the question is on no position that the picture holds.</summary>
    public IEnumerable<Answer> Find(Question question) =>
        question is { Asked: Asked.Subject, IsNegated: false } && Stances.FirstOrDefault(pair => QuestionWords.Has(pair.Group, question.Verb)).Stances is { IsDefault: false } stances ? Holding(question, stances) : [];

    private IEnumerable<Answer> Holding(Question question, ImmutableArray<Stance> stances)
    {
        var found = new List<(double Share, Answer Answer)>();
        foreach (var claim in picture.Positions)
        {
            // What others say on the same claim tells what a bare "Fragen dazu" is about.
            var share = claim.By.SelectMany(other => other.Evidence).Select(passages.At).OfType<PassageIndex.Passage>().Select(passage => coverage.Of(question, passage, null, saying: true)).DefaultIfEmpty().Max();
            foreach (var held in claim.By.Where(held => share >= OnTopic && held.Actor >= 0 && stances.Contains(held.Stance)))
            {
                var day = held.When is null ? "" : $" ({GermanDates.Date(held.When)})";
                found.Add((share, new($"{picture.NameOf(held.Actor)} {held.Stance.Label()}: {claim.Claim}{day}", null, held.Evidence)));
            }
        }

        return found.OrderByDescending(pair => Math.Round(pair.Share, 6)).Select(pair => pair.Answer);
    }
}

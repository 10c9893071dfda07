using Lagebild.Events;

namespace Lagebild.Reports.Questions;

/// <summary>Answers whether something is so: as the reports tell it, and that they disagree where they do.</summary>
internal sealed class TruthAnswers(TellingMatcher matcher)
{
    /// <summary>The passages shown on each side.</summary>
    private const int Shown = 3;

    /// <summary>Returns one answer, or none where no telling is about the question.</summary>
    public IEnumerable<Answer> Find(Question question)
    {
        var all = matcher.Find(question, anyReality: true);
        var yes = all.FindAll(match => (match.Telling.Reality == Reality.Actual || (question.IsPlanned && match.Telling.Reality == Reality.Planned)) && !match.Telling.IsNegated);
        var no = all.FindAll(match => match.Telling.Reality == Reality.Negated || match.Telling.IsNegated);
        if (question.IsNegated)
        {
            (yes, no) = (no, yes);
        }

        return (yes.Count, no.Count) switch
        {
            (> 0, > 0) when yes.Exists(IsAttributed) || no.Exists(IsAttributed) => [Said("Umstritten", yes), Said("Umstritten", no)],
            (> 0, _) => [Said("Ja", yes)],
            (_, > 0) => [Said("Nein", no)],
            _ => all.Count == 0 ? [] : [Said(all[0].Telling.Reality == Reality.Planned ? "Geplant" : "Nicht sicher", all)],
        };
    }

    private static bool IsAttributed(TellingMatch match) => match.Telling.According is not null;

    private static Answer Said(string word, List<TellingMatch> matches) =>
        new($"{word}: {matches[0].Passage.Words(matches[0].Passage.Span)}", null, [.. matches.Take(Shown).Select(match => match.Passage.Cite(match.Passage.Span)).Distinct()]);
}

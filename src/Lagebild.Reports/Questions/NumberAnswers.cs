using Lagebild.Language;
using Lagebild.Pictures;
using Lagebild.Quantities;
using Lagebild.Text;

namespace Lagebild.Reports.Questions;

/// <summary>Answers with the number in a telling that counts or measures what is asked for.</summary>
internal static class NumberAnswers
{
    /// <summary>Returns the number, or nothing where the telling has none that fits.</summary>
    public static IEnumerable<Answer> Read(Question question, TellingMatch match)
    {
        var passage = match.Passage;
        var all = passage.Document.All<Quantity>();
        var telling = match.Telling;
        var own = all.Where(quantity => telling.Quantities.Any(at => all[at] == quantity) || telling.Parts.Any(part => part.Span.Contains(quantity.Span))).ToList();
        foreach (var near in (ReadOnlySpan<List<Quantity>>)[own, [.. all.Where(quantity => telling.Span.Contains(quantity.Span))], [.. all.Where(quantity => passage.Span.Contains(quantity.Span) && Met(question, passage, Segment(passage, own, quantity)) > 0)]])
        {
            if (near.Where(quantity => Fits(question, passage, quantity))
                .OrderByDescending(quantity => Met(question, passage, Segment(passage, near, quantity))).ThenBy(quantity => quantity.Span.Start)
                .FirstOrDefault() is { } best)
            {
                return [new(Words(passage, best), best.Value, [passage.Cite(best.Span), passage.Cite(passage.Span)])];
            }
        }

        return [];
    }

    private static bool Fits(Question question, PassageIndex.Passage passage, Quantity quantity) => question.Asked switch
    {
        Asked.Measure => quantity.Unit is { } unit && question.Details.Contains(unit),
        Asked.Amount => IsMoney(quantity) || Counts(question, passage, quantity),
        _ => Counts(question, passage, quantity) || (question.Head is { } head && IsMoney(quantity) && QuestionWords.IsScale(head.Lemma)),
    };

    private static bool IsMoney(Quantity quantity) => quantity.Unit is { Length: 3 } unit && unit.All(char.IsAsciiLetterUpper);

    private static bool Counts(Question question, PassageIndex.Passage passage, Quantity quantity) =>
        question.Head is { } head && passage.Tokens.Any(token => (quantity.Span.Contains(token.Span) || (quantity.Unit is null or "person" && quantity.CountedSpan?.Contains(token.Span) == true)) && token.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && WordKinds.Meets(head, token.Lemma, passage.Reader.Of(token.Span)));

    /// <summary>Returns how many words of the question stand in a stretch.</summary>
    private static int Met(Question question, PassageIndex.Passage passage, TextSpan stretch) =>
        question.Terms.Count(term => passage.Tokens.Any(token => stretch.Contains(token.Span) && WordKinds.Meets(term, token.Lemma, passage.Reader.Of(token.Span))));

    /// <summary>Returns the stretch from a number to the next one: "7,1 Milliarden aus Beständen und | 2,1 Milliarden für Verträge".</summary>
    private static TextSpan Segment(PassageIndex.Passage passage, List<Quantity> all, Quantity quantity) =>
        new(quantity.Span.Start, all.Select(other => other.Span.Start).Where(start => start > quantity.Span.Start).Append(passage.Span.End).Min());

    private static string Words(PassageIndex.Passage passage, Quantity quantity)
    {
        var counted = quantity.Unit is null or "person" && quantity.CountedSpan is { } span && !quantity.Span.Contains(span) ? " " + passage.Words(span) : "";
        return FigureWords.Of(quantity.Value, quantity.Upper, quantity.Modifier, quantity.Unit) + counted;
    }
}

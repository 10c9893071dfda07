using System.Globalization;
using Lagebild.Language;
using Lagebild.Times;

namespace Lagebild.Pictures;

/// <summary>Finds the same past event told with different months, years or days by reports of one affair: "im Oktober 2022" against "im Oktober 2021".</summary>
/// <remarks>Only clauses with one date that the text states, and not one worked out from a weekday, are compared, and only where the clauses tell hardly anything else.</remarks>
internal static class DifferingDates
{
    public static IEnumerable<Contradiction> Find(DocumentSet set) =>
        from differing in ClauseDetail.Differing(set, [.. Enumerable.Range(0, set.Documents.Length).SelectMany(at => Collect(set, at))], (one, other) => one.Value.Length == other.Value.Length)
        select new Contradiction(
            ContradictionKind.Date,
            set.Text(differing.One.Document, differing.One.Clause.Span),
            [.. new[] { differing.One.Side(set, differing.All), differing.Other.Side(set, differing.All) }.OrderByDescending(side => side.Origins.Length)],
            "Die Berichte geben für dasselbe Geschehen verschiedene Zeiten an.");

    private static IEnumerable<ClauseDetail> Collect(DocumentSet set, int document)
    {
        var times = set.Documents[document].All<TimeExpression>();
        foreach (var clause in set.Documents[document].AllIfMade<Clause>())
        {
            if (clause.Tense is ClauseTense.Preterite or ClauseTense.Perfect or ClauseTense.Pluperfect && times.Where(time => clause.Span.Contains(time.Span)).ToList() is [{ Type: TimeType.Date, Basis: TimeBasis.Explicit } time] && IsDay(time.Value))
            {
                yield return new(document, clause, time.Span, time.Value, set.Concepts(document, clause.Span));
            }
        }
    }

    private static bool IsDay(string value) =>
        value.Length is 4 or 7 or 10 && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

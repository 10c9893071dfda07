using System.Globalization;
using Lagebild.Concepts;
using Lagebild.Language;
using Lagebild.Times;

namespace Lagebild.Pictures;

/// <summary>Finds the same past event told with different months, years or days by reports of one affair: "im Oktober 2022" against "im Oktober 2021".</summary>
/// <remarks>Only clauses with one date that the text states, and not one worked out from a weekday, are compared, and only where the clauses tell hardly anything else.</remarks>
internal static class DifferingDates
{
    /// <summary>The share of the smaller clause's meaning that both must have.</summary>
    private const double SameEvent = 0.6;

    private sealed record Dated(int Document, Clause Clause, TimeExpression Time, ConceptBag Concepts);

    public static IEnumerable<Contradiction> Find(DocumentSet set)
    {
        var all = Enumerable.Range(0, set.Documents.Length).SelectMany(at => Collect(set, at)).ToList();
        var weights = new ConceptWeights(all.Select(one => one.Concepts));
        var seen = new HashSet<(string, string, string)>();
        foreach (var line in all.GroupBy(one => set.LineOf(one.Document), StringComparer.Ordinal))
        {
            foreach (var one in line)
            {
                var same = line.Where(other => other.Clause.Lemma == one.Clause.Lemma && other.Time.Value.Length == one.Time.Value.Length && set.OriginOf(other.Document) != set.OriginOf(one.Document)
                    && other.Concepts.SharedWith(one.Concepts).Take(2).Count() == 2 && weights.Overlap(one.Concepts, other.Concepts) >= SameEvent).ToList();
                foreach (var other in same.Where(other => string.CompareOrdinal(one.Time.Value, other.Time.Value) < 0 && seen.Add((line.Key, one.Time.Value, other.Time.Value))))
                {
                    yield return Tell(set, [.. same.Append(one).Append(other).Distinct()], one, other);
                }
            }
        }
    }

    private static Contradiction Tell(DocumentSet set, List<Dated> all, Dated one, Dated other)
    {
        ContradictionSide Side(Dated example)
        {
            var holding = all.Where(dated => dated.Time.Value == example.Time.Value).ToList();
            return new(set.Text(example.Document, example.Time.Span), set.OriginsOf(holding.Select(dated => dated.Document)), [.. holding.Select(dated => set.Cite<TimeExpression>(dated.Document, dated.Time.Span))]);
        }

        return new(ContradictionKind.Date, set.Text(one.Document, one.Clause.Span), [.. new[] { Side(one), Side(other) }.OrderByDescending(side => side.Origins.Length)], "Die Berichte geben für dasselbe Geschehen verschiedene Zeiten an.");
    }

    private static IEnumerable<Dated> Collect(DocumentSet set, int document)
    {
        var times = set.Documents[document].All<TimeExpression>();
        foreach (var clause in set.Documents[document].AllIfMade<Clause>())
        {
            if (clause.Tense is ClauseTense.Preterite or ClauseTense.Perfect or ClauseTense.Pluperfect && times.Where(time => clause.Span.Contains(time.Span)).ToList() is [{ Type: TimeType.Date, Basis: TimeBasis.Explicit } time] && IsDay(time.Value))
            {
                yield return new(document, clause, time, set.Concepts(document, clause.Span));
            }
        }
    }

    private static bool IsDay(string value) =>
        value.Length is 4 or 7 or 10 && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

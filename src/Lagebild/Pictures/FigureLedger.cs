using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Quantities;

namespace Lagebild.Pictures;

/// <summary>Enters every figure of the reports in one ledger, so that equal things stand under each other.</summary>
internal static class FigureLedger
{
    public static ImmutableArray<Figure> Make(DocumentSet set)
    {
        var groups = Enumerable.Range(0, set.Documents.Length)
            .SelectMany(at => FigureEntries.Of(set, at))
            .GroupBy(entry => set.LineOf(entry.Document), StringComparer.Ordinal)
            .SelectMany(line => FigureGroups.Of(set, FigureOwners.Complete(set, [.. line])));
        return [.. groups
            .Select(group => (Group: group, Values: Values(set, group)))
            .OrderByDescending(pair => pair.Values.SelectMany(value => value.Origins).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(pair => pair.Group.Count)
            .ThenBy(pair => pair.Group[0].Document).ThenBy(pair => pair.Group[0].Quantity.Span)
            .Select(pair => new Figure(
                ContentIdentifier.Of('f', set.Documents[pair.Group[0].Document].Id, pair.Group[0].Quantity.Span.Start),
                About(set, pair.Group),
                pair.Group[0].Quantity.Unit,
                FigureJudge.Judge(pair.Values, pair.Group.Exists(entry => entry.IsChange), pair.Group.TrueForAll(entry => entry.State.Length > 0), pair.Group.TrueForAll(entry => entry.State.Length > 0 || entry.Owner >= 0)),
                pair.Values,
                FigureSums.Check(set, pair.Group)))];
    }

    private static ImmutableArray<FigureValue> Values(DocumentSet set, List<FigureEntry> group) =>
        [.. group
            .Select(entry => entry with { AsOf = FirstDay(set, group, entry) })
            .GroupBy(entry => (entry.Quantity.Value, entry.Quantity.Upper, entry.Quantity.Modifier, entry.AsOf))
            .OrderBy(same => same.Key.AsOf is null).ThenBy(same => same.Key.AsOf, StringComparer.Ordinal).ThenBy(same => same.Key.Value).ThenBy(same => same.Key.Upper).ThenBy(same => same.Key.Modifier)
            .Select(same => new FigureValue(
                same.Key.Value,
                same.Key.Upper,
                same.Key.Modifier,
                same.Key.AsOf,
                [.. same.SelectMany(entry => entry.According).Distinct().Order()],
                set.OriginsOf(same.Select(entry => entry.Document)),
                [.. same.Select(entry => set.Cite<Quantity>(entry.Document, entry.Quantity.CountedSpan is { } counted ? counted.Cover(entry.Quantity.Span) : entry.Quantity.Span))]))];

    // What a copy says a day later held when its original was written.
    private static string? FirstDay(DocumentSet set, List<FigureEntry> group, FigureEntry entry) =>
        group.Where(other => other.HasValueOf(entry) && set.OriginOf(other.Document) == set.OriginOf(entry.Document)).Select(other => other.AsOf).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault() ?? entry.AsOf;

    /// <summary>Returns the counted phrase that most reports use, of those that name the owner where there are any; the longer among equals; for money, shares and measures without one the noun that they tell of, or a word for them.</summary>
    private static string About(DocumentSet set, List<FigureEntry> group) =>
        group
            .Where(entry => entry.Quantity.CountedSpan is not null)
            .GroupBy(entry => set.Text(entry.Document, entry.Quantity.CountedSpan!.Value), StringComparer.Ordinal)
            .OrderByDescending(words => words.Any(entry => entry.Owner >= 0 && set.ActorIn(entry.Document, entry.Quantity.CountedSpan!.Value) == entry.Owner))
            .ThenByDescending(words => words.Count()).ThenByDescending(words => words.Key.Length).ThenBy(words => words.Key, StringComparer.Ordinal)
            .Select(words => words.Key)
            .FirstOrDefault()
        ?? group[0].Quantity.Counted
        ?? group.Select(entry => FigureSubjects.Of(set, entry)).OfType<string>().GroupBy(noun => noun, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => same.Key).FirstOrDefault()
        ?? (group[0].IsMoney ? "Geldbetrag" : group[0].Quantity.Unit == "percent" ? "Anteil" : group[0].Quantity.Unit ?? "");
}

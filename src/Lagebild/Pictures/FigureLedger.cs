using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Cleaning;
using Lagebild.Concepts;
using Lagebild.Entities;
using Lagebild.Quantities;
using Lagebild.Statements;
using Lagebild.Transfers;

namespace Lagebild.Pictures;

/// <summary>Enters every figure of the reports in one ledger, so that equal things stand under each other.</summary>
/// <remarks>Ordinals, times and bare numbers are no figures; numbers in boilerplate are not the report's own.</remarks>
internal static class FigureLedger
{
    /// <summary>The share of meaning that the sentences around two sums of money must have in common to be on the same money.</summary>
    private const double SameMoney = 0.4;

    /// <summary>The share of meaning from which a number of "Soldaten" without owner joins those of a known owner.</summary>
    private const double SameThing = 0.25;

    internal sealed record Entry(int Document, Quantity Quantity, int Owner, ulong Head, ConceptBag Around, string? AsOf, ImmutableArray<int> According);

    public static ImmutableArray<Figure> Make(DocumentSet set)
    {
        var entries = Enumerable.Range(0, set.Documents.Length).SelectMany(at => Entries(set, at)).ToList();
        var weights = new ConceptWeights(entries.Select(entry => entry.Around));
        var groups = new List<List<Entry>>();
        foreach (var entry in entries.OrderByDescending(entry => entry.Owner >= 0)) // those whose owner is known found the groups; the sort is stable
        {
            var home = groups
                .Where(group => group.Exists(other => AreOne(entry, other, weights)))
                .OrderByDescending(group => group[0].Owner == entry.Owner)
                .FirstOrDefault();
            if (home is null)
            {
                groups.Add([entry]);
            }
            else
            {
                home.Add(entry);
            }
        }

        return [.. groups
            .Select(group => (Group: group, Values: Values(set, group)))
            .OrderByDescending(pair => pair.Values.SelectMany(value => value.Origins).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(pair => pair.Group.Count)
            .ThenBy(pair => pair.Group[0].Document).ThenBy(pair => pair.Group[0].Quantity.Span)
            .Select((pair, number) => new Figure(
                string.Create(CultureInfo.InvariantCulture, $"f{number + 1}"),
                About(set, pair.Group),
                pair.Group[0].Quantity.Unit,
                FigureJudge.Judge(pair.Values),
                pair.Values,
                FigureSums.Check(set, pair.Group)))];
    }

    private static IEnumerable<Entry> Entries(DocumentSet set, int at)
    {
        var document = set.Documents[at];
        var quantities = document.All<Quantity>();
        var owners = document.AllIfMade<Transfer>().Where(transfer => transfer.Quantity >= 0).ToLookup(transfer => transfer.Quantity, transfer => transfer.Supplier);
        var reported = document.All<Block>().Where(block => block.IsReport).ToList();
        foreach (var (number, quantity) in quantities.Index())
        {
            if (!IsFigure(quantity) || quantity.PartOf >= 0 || !reported.Exists(block => block.Span.Contains(quantity.Span)))
            {
                continue;
            }

            var counted = quantity.CountedSpan ?? quantity.Span;
            var statement = document.All<Statement>().FirstOrDefault(one => one.Quote.Any(span => span.Contains(quantity.Span)));
            yield return new(
                at,
                quantity,
                Owner(set, at, counted, owners[number]),
                HeadOf(quantity),
                set.Concepts(at, set.SentenceAt(at, quantity.Span.Start)),
                statement?.Said ?? set.Day(at)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                statement is null ? [] : [.. statement.Speakers.Select(speaker => set.Entities[at, speaker])]);
        }
    }

    /// <summary>Returns the concept of the counted noun; 0 for a people ("11.000 Nordkoreaner"), who may be soldiers of their state or whatever else is counted of it.</summary>
    private static ulong HeadOf(Quantity quantity)
    {
        var counted = quantity.Counted ?? "";
        return KnowledgeBase.German.TryDemonym(counted, out _) || KnowledgeBase.German.TryDemonym(counted + "n", out _) ? 0 : ConceptLexicon.German[counted.ToLowerInvariant()];
    }

    private static bool IsFigure(Quantity quantity) =>
        quantity.Unit is not ("ordinal" or "year" or "month" or "week" or "day" or "hour" or "minute" or "second")
        && (quantity.Counted is not null || quantity.Unit is not null);

    /// <summary>Returns the actor whose soldiers, money or goods are counted: the supplier of the flow, or the actor named in the counted phrase; -1 where none is.</summary>
    private static int Owner(DocumentSet set, int at, Text.TextSpan counted, IEnumerable<int> suppliers)
    {
        var supplier = suppliers.Where(one => one >= 0).Select(one => set.ActorOf(at, one)).FirstOrDefault(-1);
        return supplier >= 0 ? supplier : set.ActorIn(at, counted);
    }

    private static bool AreOne(Entry left, Entry right, ConceptWeights weights)
    {
        if (left.Quantity.Unit != right.Quantity.Unit)
        {
            return false;
        }

        if (IsMoney(left.Quantity))
        {
            return left.Quantity.Value == right.Quantity.Value || weights.Overlap(left.Around, right.Around) >= SameMoney && left.Document != right.Document;
        }

        return left.Quantity.Counted is not null && right.Quantity.Counted is not null && (left.Owner == right.Owner
            ? left.Head == right.Head || (left.Owner >= 0 && (left.Head == 0 || right.Head == 0))
            : left.Head == right.Head && (left.Owner < 0 || right.Owner < 0) && weights.Overlap(left.Around, right.Around) >= SameThing);
    }

    private static bool IsMoney(Quantity quantity) => quantity.Unit is { Length: 3 } unit && unit.All(char.IsAsciiLetterUpper);

    private static ImmutableArray<FigureValue> Values(DocumentSet set, List<Entry> group) =>
        [.. group
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

    /// <summary>Returns the counted phrase that most reports use; the longer among equals; for money and shares without one a word for them.</summary>
    private static string About(DocumentSet set, List<Entry> group) =>
        group
            .Where(entry => entry.Quantity.CountedSpan is not null)
            .GroupBy(entry => set.Text(entry.Document, entry.Quantity.CountedSpan!.Value), StringComparer.Ordinal)
            .OrderByDescending(words => words.Count()).ThenByDescending(words => words.Key.Length).ThenBy(words => words.Key, StringComparer.Ordinal)
            .Select(words => words.Key)
            .FirstOrDefault()
        ?? group[0].Quantity.Counted
        ?? (IsMoney(group[0].Quantity) ? "Geldbetrag" : group[0].Quantity.Unit == "percent" ? "Anteil" : group[0].Quantity.Unit ?? "");
}

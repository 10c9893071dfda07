using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Quantities;
using Lagebild.Text;
using Lagebild.Times;
using Lagebild.Transfers;

namespace Lagebild.Pictures;

/// <summary>Puts together the flows that several reports tell: the same supplier, recipient and kind are one.</summary>
/// <remarks>A flow without a known supplier or recipient stays in its document and does not enter the picture.</remarks>
internal static class TransferMerger
{
    private sealed record Told(int Document, Transfer Transfer, int Supplier, int Recipient);

    public static ImmutableArray<PictureTransfer> Merge(DocumentSet set, ImmutableArray<Figure> figures) =>
        [.. Collect(set)
            .GroupBy(told => (told.Supplier, told.Recipient, told.Transfer.Kind))
            .Select(group => Make(set, [.. group], figures))
            .OrderByDescending(transfer => transfer.Origins.Length)
            .ThenByDescending(transfer => transfer.Evidence.Length)
            .ThenBy(transfer => transfer.Supplier).ThenBy(transfer => transfer.Recipient).ThenBy(transfer => transfer.Kind)];

    private static IEnumerable<Told> Collect(DocumentSet set) =>
        from pair in set.Documents.Index()
        from transfer in pair.Item.AllIfMade<Transfer>()
        let told = new Told(pair.Index, transfer, set.ActorOf(pair.Index, transfer.Supplier), set.ActorOf(pair.Index, transfer.Recipient))
        where told.Supplier >= 0 && told.Recipient >= 0 && told.Supplier != told.Recipient
        select told;

    private static PictureTransfer Make(DocumentSet set, List<Told> group, ImmutableArray<Figure> figures)
    {
        var first = group[0];
        var what = group
            .Where(told => told.Transfer.What is not null && !IsPossessive(set, told))
            .GroupBy(told => PhraseForms.InCase(set.Documents[told.Document], WithoutTime(set, told), Case.Acc), StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(words => words.Count())
            .ThenBy(words => words.Key, StringComparer.Ordinal)
            .Select(words => words.Key);
        return new(
            first.Supplier,
            first.Recipient,
            first.Transfer.Kind,
            [.. what],
            group.Select(told => FigureOf(set, told, figures)).FirstOrDefault(figure => figure is not null),
            group.Select(told => set.TimeValue(told.Document, told.Transfer.Time)).FirstOrDefault(time => time is not null),
            group.Min(told => told.Transfer.Reality),
            Sources(set, group),
            set.OriginsOf(group.Select(told => told.Document)),
            [.. group.Select(told => set.Cite<Transfer>(told.Document, told.Transfer.Span)).Distinct()]);
    }

    /// <summary>Returns the words for what is given, without a time before them: "seit Februar 2022 Militärhilfe".</summary>
    private static TextSpan WithoutTime(DocumentSet set, Told told)
    {
        var what = told.Transfer.What!.Value;
        var time = set.Documents[told.Document].All<TimeExpression>().FirstOrDefault(time => time.Span.Overlaps(what) && time.Span.Start <= what.Start && time.Span.End < what.End);
        var words = set.Documents[told.Document].All<Token>().FirstOrDefault(token => token.Span.Start >= Math.Max(what.Start, time?.Span.End ?? 0)).Span;
        return words.IsEmpty || words.Start >= what.End ? what : new(words.Start, what.End);
    }

    /// <summary>Says whether the words for what is given open with a possessive ("ihre Hilfe"), which tells nothing outside its sentence.</summary>
    private static bool IsPossessive(DocumentSet set, Told told) =>
        set.Documents[told.Document].All<Token>().FirstOrDefault(token => told.Transfer.What!.Value.Contains(token.Span)).Morphology.Possessive;

    private static ImmutableArray<int> Sources(DocumentSet set, List<Told> group) =>
        [.. group.SelectMany(told => set.SpeakersOf(told.Document, told.Transfer.According)).Distinct().Order()];

    private static string? FigureOf(DocumentSet set, Told told, ImmutableArray<Figure> figures)
    {
        if (told.Transfer.Quantity < 0)
        {
            return null;
        }

        var document = set.Documents[told.Document];
        var span = document.All<Quantity>()[told.Transfer.Quantity].Span;
        return figures.FirstOrDefault(figure => figure.Values.Any(value => value.Evidence.Any(evidence => evidence.Document == document.Id && evidence.Text.Overlaps(span))))?.Id;
    }
}

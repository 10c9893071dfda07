using Lagebild.Events;
using Lagebild.Pictures;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Html;

/// <summary>Who gives what to whom: a drawing, and a table that says the same.</summary>
internal static class TransferSection
{
    public static HtmlText Write(ReportContext context)
    {
        var flows = context.Picture.Transfers.Select((transfer, index) => Flow(context, transfer, $"lief-{index + 1}")).ToList();
        HtmlText section = $"""
            <figure class="flows">
            {new FlowDrawing(960, isNarrow: false).Draw(flows)}
            {new FlowDrawing(360, isNarrow: true).Draw(flows)}
            <figcaption class="legend">Je dicker der Pfeil, desto mehr unabhängige Quellen; gestrichelt: geplant, möglich oder bestritten. Jeder Pfeil führt zum Beleg.</figcaption>
            </figure>
            <div class="wide" role="region" aria-label="Tabelle der Lieferungen" tabindex="0"><table class="transfers">
            <thead><tr><th scope="col">Von</th><th scope="col">An</th><th scope="col">Was</th><th scope="col">Wann</th><th scope="col">Laut</th><th scope="col">Belege</th></tr></thead>
            <tbody>{context.Picture.Transfers.Select((transfer, index) => Row(context, transfer, flows[index]))}</tbody>
            </table></div>

            """;
        return section;
    }

    private static Flow Flow(ReportContext context, PictureTransfer transfer, string anchor) => new(
        anchor,
        context.Name(transfer.Supplier, "?"),
        context.Name(transfer.Recipient, "?"),
        Label(context, transfer),
        transfer.Reality != Reality.Actual,
        Math.Max(1, transfer.Origins.Length),
        context.Citations.Link(transfer.Evidence, anchor, "Lieferung"));

    /// <summary>Returns what is given and how much of it: "Soldaten, 10.000 bis 12.000 (geplant)".</summary>
    private static string Label(ReportContext context, PictureTransfer transfer)
    {
        var what = transfer.What.IsEmpty ? transfer.Kind.Label() : transfer.What[0];
        var figure = context.Picture.Figures.FirstOrDefault(figure => figure.Id == transfer.Figure);
        // "10.000 Soldaten" already says how many.
        var howMuch = figure is null || what.Any(char.IsAsciiDigit) ? "" : ", " + Extent(figure);
        var reality = transfer.Reality == Reality.Actual ? "" : $" ({transfer.Reality.Label()})";
        return what + howMuch + reality;
    }

    private static string Extent(Figure figure)
    {
        if (figure.Values is [var only])
        {
            return FigureWords.Of(only, figure.Unit);
        }

        var (low, high) = (figure.Values.Min(value => value.Value), figure.Values.Max(value => value.Upper ?? value.Value));
        return FigureWords.Of(low, high > low ? high : null, default, figure.Unit);
    }

    private static HtmlText Row(ReportContext context, PictureTransfer transfer, Flow flow)
    {
        var others = transfer.What.Length > 1 ? string.Join(", ", transfer.What.Skip(1).Take(4)) : "";
        HtmlText also = $" <span class=\"soft\">auch: {others}</span>";
        HtmlText row = $"""
            <tr id="{flow.Anchor}"><td><bdi>{flow.Supplier}</bdi></td><td><bdi>{flow.Recipient}</bdi></td>
            <td><span class="kind">{transfer.Kind.Label()}</span> <bdi>{flow.Label}</bdi>{(others.Length > 0 ? also : HtmlText.Empty)}</td>
            <td class="when">{(transfer.Time is null ? "–" : GermanDates.Date(transfer.Time))}</td><td><bdi>{(transfer.According.IsEmpty ? "Bericht" : context.Names(transfer.According))}</bdi></td>
            <td>{context.Citations.Marks(transfer.Evidence, flow.Anchor, "Lieferung")}</td></tr>

            """;
        return row;
    }
}

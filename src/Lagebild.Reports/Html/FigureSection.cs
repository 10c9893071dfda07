using Lagebild.Pictures;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Html;

/// <summary>The ledger of figures: a dot or range per value for what is counted more than once, sums that hold or fail, and a plain list of the rest.</summary>
internal static class FigureSection
{
    public static HtmlText Write(ReportContext context)
    {
        var plotted = context.Picture.Figures.Where(figure => figure.Values.Length > 1 || figure.Checks.Length > 0);
        var single = context.Picture.Figures.Where(figure => figure.Values.Length <= 1 && figure.Checks.Length == 0).ToList();
        HtmlText rest = $"<h3>Einzelne Angaben</h3><ul class=\"plain columns\">{single.Select(figure => Single(context, figure))}</ul>";
        HtmlText section = $"{plotted.Select(figure => Plotted(context, figure))}{(single.Count > 0 ? rest : HtmlText.Empty)}";
        return section;
    }

    private static HtmlText Plotted(ReportContext context, Figure figure)
    {
        var plot = ValuePlot.For(figure);
        HtmlText checks = $"<ul class=\"checks\">{figure.Checks.Select(check => Check(context, check, figure.Id))}</ul>";
        HtmlText article = $"""
            <article class="figure" id="{figure.Id}">
            <h3><bdi>{figure.About}</bdi> <span class="verdict {(figure.Verdict == FigureVerdict.Conflict ? "contested" : "")}">{figure.Verdict.Label()}</span></h3>
            <table class="values"><thead><tr><th scope="col">Stand</th><th scope="col">Angabe</th><th scope="col" class="plotcell"><span class="hidden">Vergleich</span>{plot.Axis()}</th><th scope="col">laut</th></tr></thead>
            <tbody>{figure.Values.Select(value => Row(context, figure, value, plot))}</tbody></table>
            {(figure.Checks.IsEmpty ? HtmlText.Empty : checks)}
            </article>

            """;
        return article;
    }

    private static HtmlText Row(ReportContext context, Figure figure, FigureValue value, ValuePlot plot)
    {
        HtmlText row = $"""
            <tr><td class="when">{(value.AsOf is null ? "–" : GermanDates.Date(value.AsOf))}</td>
            <th scope="row">{FigureWords.Of(value, figure.Unit)}{context.Citations.Marks(value.Evidence, figure.Id, $"Zahl: {figure.About}")}</th>
            <td class="plotcell">{plot.Row(value, context.Citations.Link(value.Evidence, figure.Id, $"Zahl: {figure.About}"))}</td>
            <td class="according"><bdi>{(value.According.IsEmpty ? "Bericht" : context.Names(value.According))}</bdi></td></tr>

            """;
        return row;
    }

    private static HtmlText Check(ReportContext context, FigureCheck check, string anchor)
    {
        HtmlText item = $"<li class=\"{(check.Holds ? "holds" : "fails")}\"><span class=\"sign\" aria-hidden=\"true\">{(check.Holds ? "✓" : "✕")}</span> <span class=\"rule\">{check.Rule}</span> {(check.Holds ? "geht auf" : "geht nicht auf")}{context.Citations.Marks(check.Evidence, anchor, "Rechnung")}</li>\n";
        return item;
    }

    private static HtmlText Single(ReportContext context, Figure figure)
    {
        HtmlText item = $"<li id=\"{figure.Id}\"><bdi>{figure.About}</bdi>: {HtmlText.Join(", ", figure.Values.Select(value => Value(context, figure, value)))}</li>\n";
        return item;
    }

    private static HtmlText Value(ReportContext context, Figure figure, FigureValue value)
    {
        HtmlText text = $"<b>{FigureWords.Of(value, figure.Unit)}</b>{context.Citations.Marks(value.Evidence, figure.Id, $"Zahl: {figure.About}")}";
        return text;
    }
}

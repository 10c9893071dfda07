using Lagebild.Events;
using Lagebild.Pictures;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Html;

/// <summary>What happened when: across on a desk, down on a phone. The size of a dot tells the number of origins; a hollow dot did not happen, or not yet.</summary>
internal static class TimelineSection
{
    /// <summary>The largest dot; more origins look the same.</summary>
    private const int LargestDot = 5;

    public static HtmlText Write(ReportContext context)
    {
        var days = context.Picture.Timeline.Select((entry, index) => (Entry: entry, Index: index)).GroupBy(pair => pair.Entry.Date);
        HtmlText section = $"""
            <p class="legend"><span class="tick s1"></span> eine Quelle <span class="tick s3"></span> mehrere Quellen <span class="tick s2 hollow"></span> geplant, möglich oder bestritten</p>
            <ol class="timeline">{days.Select(day => Day(context, day.Key, day))}</ol>
            """;
        return section;
    }

    private static HtmlText Day(ReportContext context, string date, IEnumerable<(TimelineEntry Entry, int Index)> entries)
    {
        HtmlText item = $"""
            <li><h3><time datetime="{date}">{GermanDates.Date(date)}</time></h3>
            <ul>{entries.Select(pair => Entry(context, pair.Entry, $"zeit-{pair.Index + 1}"))}</ul></li>

            """;
        return item;
    }

    private static HtmlText Entry(ReportContext context, TimelineEntry entry, string anchor)
    {
        var isHollow = entry.Reality != Reality.Actual;
        HtmlText badge = $" <span class=\"badge\">{entry.Reality.Label()}</span>";
        var dot = $"tick s{Math.Clamp(entry.Origins.Length, 1, LargestDot)}{(isHollow ? " hollow" : "")}";
        var label = $"{GermanLabels.Count(entry.Origins.Length, "Quelle", "Quellen")}";
        HtmlText item = $"<li id=\"{anchor}\"><a class=\"{dot}\" href=\"{context.Citations.Link(entry.Evidence, anchor, "Zeitleiste")}\" aria-label=\"Zum Beleg, {label}\" title=\"{label}\"></a><bdi>{entry.Text}</bdi>{(isHollow ? badge : HtmlText.Empty)}{context.Citations.Marks(entry.Evidence, anchor, "Zeitleiste")}</li>\n";
        return item;
    }
}

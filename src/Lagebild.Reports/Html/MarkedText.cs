using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Reports.Html;

/// <summary>A stretch of text to be marked.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Class">The class of the element.</param>
/// <param name="Anchor">The anchor, or null.</param>
/// <param name="Title">The tooltip, or null.</param>
internal sealed record TextMark(TextSpan Span, string Class, string? Anchor, string? Title);

/// <summary>Writes text with marks that may overlap in any way. Where two cross, the one opened last is closed and opened again; only its first part carries the anchor.</summary>
internal static class MarkedText
{
    /// <param name="text">The whole text.</param>
    /// <param name="within">The part to write.</param>
    /// <param name="marks">The marks that touch it, sorted by start, longer ones first.</param>
    public static HtmlText Write(string text, TextSpan within, IEnumerable<TextMark> marks)
    {
        var page = new HtmlText(0, 0);
        var open = new List<TextMark>();
        var at = within.Start;
        foreach (var mark in marks.Where(mark => mark.Span.Overlaps(within)))
        {
            var start = Math.Max(mark.Span.Start, within.Start);
            at = CloseUntil(page, text, at, start, open);
            page.AppendFormatted(text.AsSpan(at, start - at));
            at = start;
            Open(page, mark, isFirst: mark.Span.Start >= within.Start);
            open.Add(mark);
        }

        at = CloseUntil(page, text, at, within.End, open);
        page.AppendFormatted(text.AsSpan(at, within.End - at));
        for (; open.Count > 0; open.RemoveAt(open.Count - 1))
        {
            page.AppendLiteral("</span>");
        }

        return page;
    }

    /// <summary>Writes text up to each mark that ends at or before a position, and closes it. Returns how far the text is written.</summary>
    private static int CloseUntil(HtmlText page, string text, int at, int position, List<TextMark> open)
    {
        while (open.Count > 0 && open.Min(mark => mark.Span.End) is var end && end <= position)
        {
            page.AppendFormatted(text.AsSpan(at, end - at));
            at = end;
            var deepest = open.FindIndex(mark => mark.Span.End == end);
            var above = open[deepest..];
            open.RemoveRange(deepest, above.Count);
            foreach (var _ in above)
            {
                page.AppendLiteral("</span>");
            }

            foreach (var mark in above.Where(mark => mark.Span.End > end))
            {
                Open(page, mark, isFirst: false);
                open.Add(mark);
            }
        }

        return at;
    }

    private static void Open(HtmlText page, TextMark mark, bool isFirst)
    {
        HtmlText anchor = $" id=\"{mark.Anchor}\"";
        HtmlText title = $" title=\"{mark.Title}\"";
        HtmlText tag = $"<span class=\"{mark.Class}\"{(mark.Anchor is not null && isFirst ? anchor : HtmlText.Empty)}{(mark.Title is null ? HtmlText.Empty : title)}>";
        page.AppendFormatted(tag);
    }

    /// <summary>Sorts marks so that they can be opened in order: by start, longer first, anchored ones outside.</summary>
    public static ImmutableArray<TextMark> Sorted(IEnumerable<TextMark> marks) =>
        [.. marks.Where(mark => !mark.Span.IsEmpty).OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End).ThenBy(mark => mark.Anchor is null).ThenBy(mark => mark.Class, StringComparer.Ordinal)];
}

using Lagebild.Pictures;
using Lagebild.Reports.Json;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Html;

/// <summary>The head of the page: headline, one line of facts, the lead.</summary>
internal static class TopSection
{
    /// <summary>The headline from which on it is set smaller, in characters: about three lines of the large size.</summary>
    private const int LongHeadline = 90;

    public static HtmlText Write(ReportContext context)
    {
        HtmlText longer = $" class=\"long\"";
        HtmlText page = $"""
            <header class="top">
            <p class="kicker">Lagebild</p>
            <h1{(Headlines.Of(context.Picture).Length > LongHeadline ? longer : HtmlText.Empty)}><bdi>{Headlines.Of(context.Picture)}</bdi></h1>
            <p class="facts">{HtmlText.Join(" <span class=\"dot\" aria-hidden=\"true\">·</span> ", Facts(context))}</p>
            {Lead(context)}
            {Stages(context)}
            </header>

            """;
        return page;
    }

    private static IEnumerable<HtmlText> Facts(ReportContext context)
    {
        var picture = context.Picture;
        yield return $"<span>{GermanLabels.Count(picture.Documents.Length, "Bericht", "Berichte")} aus {GermanLabels.Count(picture.Origins.Length, "unabhängigen Quelle", "unabhängigen Quellen")}</span>";
        if (Headlines.Period(picture) is { } period)
        {
            yield return $"<span>{period}</span>";
        }

        var contested = picture.Positions.Count(Headlines.IsContested);
        if (contested > 0)
        {
            yield return $"<a href=\"#positionen\">{contested} umstritten</a>";
        }

        if (picture.Contradictions.Length > 0)
        {
            yield return $"<a href=\"#widersprueche\">{GermanLabels.Count(picture.Contradictions.Length, "Widerspruch", "Widersprüche")}</a>";
        }
    }

    private static HtmlText Lead(ReportContext context)
    {
        if (context.Picture.Summary.IsEmpty)
        {
            return HtmlText.Empty;
        }

        HtmlText lead = $"<ol class=\"lead\" aria-label=\"Kurzfassung\">{context.Picture.Summary.Select((sentence, index) => Sentence(context, sentence, index))}</ol>";
        return lead;
    }

    private static HtmlText Sentence(ReportContext context, SummarySentence sentence, int index)
    {
        var anchor = $"kurz-{index + 1}";
        HtmlText badge = $"<span class=\"badge {sentence.Status.Lower()}\">{sentence.Status.Label()}</span> ";
        HtmlText item = $"<li id=\"{anchor}\">{(sentence.Status == SummaryStatus.Certain ? HtmlText.Empty : badge)}<bdi>{sentence.Text}</bdi>{context.Citations.Marks(sentence.Evidence, anchor, $"Kurzfassung {index + 1}")}</li>\n";
        return item;
    }

    /// <summary>Lists the stages of the affair where there is more than one story.</summary>
    private static HtmlText Stages(ReportContext context)
    {
        if (context.Picture.Stories.Length < 2)
        {
            return HtmlText.Empty;
        }

        HtmlText list = $"<div class=\"stages\"><h2>Die Berichte erzählen {context.Picture.Stories.Length} Ereignisse</h2><ul>{context.Picture.Stories.Select(story => Story(context, story))}</ul></div>";
        return list;
    }

    private static HtmlText Story(ReportContext context, Stories.Story story)
    {
        var reports = story.Documents.Select(context.Citations.IndexOf).Where(index => index >= 0).Order();
        HtmlText item = $"<li><bdi>{story.Title}</bdi> <span class=\"soft\">{HtmlText.Join(", ", reports.Select(Report))}</span></li>\n";
        return item;
    }

    private static HtmlText Report(int index)
    {
        HtmlText link = $"<a href=\"#d{index + 1}\">Bericht {index + 1}</a>";
        return link;
    }
}

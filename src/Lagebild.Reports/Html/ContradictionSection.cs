using Lagebild.Defects;
using Lagebild.Documents;
using Lagebild.Pictures;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Html;

/// <summary>What does not fit together: the sides beside one another with their passages, then what is wrong in single reports.</summary>
internal static class ContradictionSection
{
    public static HtmlText Write(ReportContext context)
    {
        var defects = Defects(context).ToList();
        HtmlText list = $"<h3>Fehler in den Quellen</h3><ul class=\"plain defects\">{defects}</ul>";
        HtmlText section = $"{context.Picture.Contradictions.Select((contradiction, index) => One(context, contradiction, $"wid-{index + 1}"))}{(defects.Count > 0 ? list : HtmlText.Empty)}";
        return section;
    }

    /// <summary>Says whether the section has anything to show.</summary>
    public static bool IsNeeded(Picture picture) => picture.Contradictions.Length > 0 || picture.Documents.Any(document => document.Has<Defect>() && document.All<Defect>().Length > 0);

    private static HtmlText One(ReportContext context, Contradiction contradiction, string anchor)
    {
        HtmlText article = $"""
            <article class="contradiction" id="{anchor}">
            <h3><span class="kind">{contradiction.Kind.Label()}</span> <bdi>{contradiction.About}</bdi></h3>
            <div class="sides">{contradiction.Sides.Select(side => Side(context, side, anchor))}</div>
            <p class="why">{contradiction.Why}</p>
            </article>

            """;
        return article;
    }

    private static HtmlText Side(ReportContext context, ContradictionSide side, string anchor)
    {
        HtmlText part = $"""
            <div class="side"><p class="value"><bdi>{side.Value}</bdi></p>
            <p class="soft">{GermanLabels.Count(side.Origins.Length, "Quelle", "Quellen")}</p>
            {side.Evidence.Take(4).Select(evidence => Passage(context, evidence, anchor))}</div>
            """;
        return part;
    }

    private static HtmlText Passage(ReportContext context, Evidence evidence, string anchor)
    {
        HtmlText quote = $"<blockquote><p dir=\"auto\"><span class=\"soft\">…{evidence.Prefix}</span>{evidence.Exact}<span class=\"soft\">{evidence.Suffix}…</span>{context.Citations.Marks([evidence], anchor, "Widerspruch")}</p></blockquote>";
        return quote;
    }

    private static IEnumerable<HtmlText> Defects(ReportContext context)
    {
        var count = 0;
        foreach (var document in context.Picture.Documents.Where(document => document.Has<Defect>()))
        {
            foreach (var defect in document.All<Defect>())
            {
                var anchor = $"fehler-{++count}";
                var evidence = document.Cite(defect.Span, document.ProducerOf<Defect>());
                yield return $"<li id=\"{anchor}\"><span class=\"kind\">{defect.Kind.Label()}</span> „<bdi>{evidence.Exact}</bdi>“{context.Citations.Marks([evidence], anchor, "Fehler")} <span class=\"soft\">{defect.Why}</span></li>\n";
            }
        }
    }
}

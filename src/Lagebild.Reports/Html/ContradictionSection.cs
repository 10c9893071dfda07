using Lagebild.Defects;
using Lagebild.Documents;
using Lagebild.Pictures;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Html;

/// <summary>What does not fit together: the sides beside one another with their passages, then what is wrong in single reports.</summary>
internal static class ContradictionSection
{
    /// <summary>The passages shown on each side; more would hide the other side.</summary>
    private const int MostPassages = 4;

    public static HtmlText Write(ReportContext context)
    {
        var defects = Defects(context).ToList();
        HtmlText list = $"<h3>Fehler in den Quellen</h3><ul class=\"plain defects\">{defects}</ul>";
        HtmlText section = $"{context.Picture.Contradictions.Select((contradiction, index) => One(context, contradiction, $"wid-{index + 1}", $"Widerspruch {index + 1}"))}{(defects.Count > 0 ? list : HtmlText.Empty)}";
        return section;
    }

    /// <summary>Says whether the section has anything to show.</summary>
    public static bool IsNeeded(Picture picture) => picture.Contradictions.Length > 0 || picture.Documents.Any(document => document.Has<Defect>() && document.All<Defect>().Length > 0);

    private static HtmlText One(ReportContext context, Contradiction contradiction, string anchor, string label)
    {
        HtmlText article = $"""
            <article class="contradiction" id="{anchor}">
            <h3><span class="kind">{contradiction.Kind.Label()}</span> <bdi>{contradiction.About}</bdi></h3>
            <div class="sides">{contradiction.Sides.Select(side => Side(context, side, anchor, label))}</div>
            <p class="why">{contradiction.Why}</p>
            </article>

            """;
        return article;
    }

    private static HtmlText Side(ReportContext context, ContradictionSide side, string anchor, string label)
    {
        HtmlText part = $"""
            <div class="side"><p class="value"><bdi>{side.Value}</bdi></p>
            <p class="soft">{GermanLabels.Count(side.Origins.Length, "Quelle", "Quellen")}</p>
            {side.Evidence.DistinctBy(evidence => (evidence.Document, evidence.Text)).Take(MostPassages).Select(evidence => Passage(context, evidence, anchor, label))}</div>
            """;
        return part;
    }

    private static HtmlText Passage(ReportContext context, Evidence evidence, string anchor, string label)
    {
        HtmlText quote = $"<blockquote><p dir=\"auto\"><span class=\"soft\">…{AfterWord(evidence.Prefix)}</span>{evidence.Exact}<span class=\"soft\">{BeforeWord(evidence.Suffix)}…</span>{context.Citations.Marks([evidence], anchor, label)}</p></blockquote>";
        return quote;
    }

    /// <summary>Drops the rest of a word at the start.</summary>
    private static string AfterWord(string prefix) => prefix.IndexOf(' ') is >= 0 and var blank ? prefix[(blank + 1)..] : prefix;

    /// <summary>Drops the beginning of a word at the end.</summary>
    private static string BeforeWord(string suffix) => suffix.LastIndexOf(' ') is >= 0 and var blank ? suffix[..blank] : suffix;

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

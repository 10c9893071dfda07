namespace Lagebild.Sources.Html;

/// <summary>Finds the report on a page: what never belongs to it, the element that holds most of its text, and what in that element is not the report.</summary>
/// <remarks>A cascade, each step told by <see cref="Rule"/>: the smallest element that holds most of the running text; else the page as a whole. Linear in the size of the page.</remarks>
internal sealed class MainText
{
    /// <summary>The share of the running text, in per cent, that the element with the report holds at least.</summary>
    private const int Share = 75;

    /// <summary>The fewest characters of a paragraph that, all link, is the headline of another report.</summary>
    private const int ShortestTitleOfOther = 25;

    private readonly MarkupNode _page;
    private readonly OtherParts _others;

    private MainText(MarkupNode page, string source) => (_page, _others, Root) = (page, new(page, source), page);

    /// <summary>Gets the element that holds the report.</summary>
    public MarkupNode Root { get; private set; }

    /// <summary>Gets the headline where it stands before <see cref="Root"/>, and what of the report stands between the two: the lead. In the order of the page.</summary>
    public IReadOnlyList<MarkupNode> Head { get; private set; } = [];

    /// <summary>Gets the headline as printed, where a heading says what the page states as its title; else null.</summary>
    public Headline? Headline { get; private set; }

    /// <summary>Gets the heading that is printed over the report: the headline, else the last first heading before the running text; or null.</summary>
    public MarkupNode? Heading { get; private set; }

    /// <summary>Gets where the running text of the report starts in the page; the end of everything where it has none.</summary>
    public int RunningStart { get; private set; } = int.MaxValue;

    /// <summary>Gets the step of the cascade that found the report.</summary>
    public string Rule { get; private set; } = "page";

    /// <summary>Finds the report.</summary>
    /// <param name="page">The page.</param>
    /// <param name="source">The page as received.</param>
    /// <param name="titles">What the page states as its title.</param>
    public static MainText Find(MarkupNode page, string source, StatedTitles titles)
    {
        var main = new MainText(page, source);
        PageMeasure.Count(page, source, main._others.Contains);
        if (main._others.Find(heading => Headline.Find([heading], source, titles) is not null))
        {
            PageMeasure.Count(page, source, main._others.Contains);
        }

        main.Choose();
        main.FindHeadline(source, titles);
        main.Head = PageHead.Find(page, main.Root, main.Headline?.Node, main._others.Contains, main.IsSkipped);
        return main;
    }

    /// <summary>Says whether an element inside the report is none of it.</summary>
    public bool IsSkipped(MarkupNode node) => _others.Contains(node) || IsLinkList(node);

    /// <summary>Goes down from the page to the smallest element that still holds most of the running text.</summary>
    private void Choose()
    {
        var all = PageMeasure.Of(_page).Running;
        while (all > 0 && Largest(Root) is { } child && PageMeasure.Of(child).Running * 100 >= all * Share && !MarkupNames.Inline.Contains(child.Name) && child.Name is not ("p" or "ul" or "ol" or "blockquote"))
        {
            Root = child;
            Rule = "density";
        }
    }

    private static MarkupNode? Largest(MarkupNode node)
    {
        MarkupNode? largest = null;
        for (var child = node.FirstChild; child is not null; child = child.Next)
        {
            if (!child.IsText && (largest is null || PageMeasure.Of(child).Running > PageMeasure.Of(largest).Running))
            {
                largest = child;
            }
        }

        return largest;
    }

    /// <summary>Finds the headline; what other headings stand over it, or say it once more before the text, is not the report.</summary>
    private void FindHeadline(string source, StatedTitles titles)
    {
        RunningStart = PageHead.FirstRunning(Root, _others.Contains);
        var headings = PageHead.Headings(_page, RunningStart, _others.Contains);
        Headline = Headline.Find(headings, source, titles);
        if (Headline is null)
        {
            Heading = headings.FindLast(heading => heading.Name == "h1");
            return;
        }

        // Printed twice, with the lead between the two: the first is the headline.
        if (Headline.Kicker is null && headings.Find(heading => heading.Start < Headline.Node.Start && Headline.IsSaidBy(heading, source)) is { } first && PageHead.Leads(_page, first, Headline.Node, IsSkipped).Count > 0)
        {
            Headline = Headline.At(first);
        }

        Heading = Headline.Node;

        // What stands over the headline is its kicker at best; a heading there is the title for search engines.
        _others.Add(headings.Where(heading => heading.Start < Headline.Node.Start ? heading.Start >= Root.Start : heading != Headline.Node && Headline.IsSaidBy(heading, source)));
    }

    /// <summary>A list or box most of whose characters are links leads elsewhere.</summary>
    private static bool IsLinkList(MarkupNode node)
    {
        if (MarkupNames.Inline.Contains(node.Name) || node.Name is "h1" or "body")
        {
            return false;
        }

        var measure = PageMeasure.Of(node);
        var share = node.Name is "p" or "h2" or "h3" or "h4" or "td" ? 9 : 6;
        return measure.Running == 0 && measure.Characters > (node.Name is "p" or "td" ? ShortestTitleOfOther : 0) && measure.Links * 10 > measure.Characters * share;
    }
}

namespace Lagebild.Sources.Html;

/// <summary>What stands before the running text of a page: headings, headline, lead.</summary>
internal static class PageHead
{
    /// <summary>The fewest characters of a lead that is no paragraph.</summary>
    private const int ShortestLead = 50;

    /// <summary>The elements around a headline in which its kicker is looked for.</summary>
    private const int MostAround = 3;

    /// <summary>The characters of markup before a headline in which its kicker stands.</summary>
    private const int LongestWay = 2000;

    /// <summary>The characters from which on a line is no kicker.</summary>
    private const int LongestKicker = 100;

    /// <summary>Returns the first, second and third headings before a place, in the order of the page.</summary>
    public static List<MarkupNode> Headings(MarkupNode page, int end, Func<MarkupNode, bool> isOther)
    {
        var headings = new List<MarkupNode>();
        for (var node = page.FirstChild; node is not null && node.Start < end; node = Following(node, page, isOther(node)))
        {
            if (node.Name is "h1" or "h2" or "h3" && !isOther(node))
            {
                headings.Add(node);
            }
        }

        return headings;
    }

    /// <summary>Returns where the first paragraph of running text in the report starts; the end of everything where there is none.</summary>
    public static int FirstRunning(MarkupNode root, Func<MarkupNode, bool> isOther)
    {
        var node = root;
        for (var child = node.FirstChild; child is not null;)
        {
            if (!child.IsText && !isOther(child) && PageMeasure.Of(child).Running > 0)
            {
                (node, child) = (child, child.FirstChild);
            }
            else
            {
                child = child.Next;
            }
        }

        return node == root && PageMeasure.Of(root).Running == 0 ? int.MaxValue : node.Start;
    }

    /// <summary>Returns the headline that stands before the report, and the leads between the two; nothing where the headline stands in the report.</summary>
    /// <param name="page">The page.</param>
    /// <param name="root">The element with the report.</param>
    /// <param name="headline">The headline; null takes the last first heading before the report.</param>
    /// <param name="isOther">Says which elements are not the report.</param>
    /// <param name="isSkipped">Says which elements are not the report or lead elsewhere.</param>
    public static List<MarkupNode> Find(MarkupNode page, MarkupNode root, MarkupNode? headline, Func<MarkupNode, bool> isOther, Func<MarkupNode, bool> isSkipped)
    {
        headline ??= Headings(page, root.Start, isOther).FindLast(heading => heading.Name == "h1");
        return headline is null || headline.Start >= root.Start ? [] : [headline, .. Leads(page, headline, root, isSkipped)];
    }

    /// <summary>Returns the paragraphs and texts set as headings that stand behind one element and before another.</summary>
    public static List<MarkupNode> Leads(MarkupNode page, MarkupNode after, MarkupNode before, Func<MarkupNode, bool> isSkipped)
    {
        var leads = new List<MarkupNode>();
        for (var node = after.After(page); node is not null && node.Start < before.Start && node != before;)
        {
            var isLead = !node.IsText && !isSkipped(node) && !Holds(node, before) && !MarkupNames.Inline.Contains(node.Name) && (PageMeasure.Of(node).Running > 0 || IsLead(node));
            if (isLead)
            {
                leads.Add(node);
            }

            node = Following(node, page, isLead || node.IsText || isSkipped(node));
        }

        return leads;
    }

    /// <summary>Returns the line over a headline: the last element before it that is named so and has an element close around both.</summary>
    public static string? Kicker(MarkupNode headline, string source)
    {
        var outer = headline;
        for (var height = 0; height < MostAround && outer.Parent is not null; height++)
        {
            outer = outer.Parent;
        }

        string? kicker = null;
        for (var node = outer.FirstChild; node is not null && node.Start < headline.Start; node = node.FirstChild ?? node.After(outer))
        {
            if (!node.IsText && headline.Start - node.Start < LongestWay && PageRules.All.RoleOf(ElementMarks.Of(node, source).Class) is NamedRole.Kicker)
            {
                kicker = PageMetadata.InnerText(node, source) is { Length: < LongestKicker } text ? DocumentMetadataDefaults.Line(text) : kicker;
            }
        }

        return kicker;
    }

    /// <summary>A heading or text of some length, hardly linked, without blocks inside: a lead set as a heading.</summary>
    private static bool IsLead(MarkupNode node)
    {
        var measure = PageMeasure.Of(node);
        if (measure.Characters < ShortestLead || measure.Links * 4 > measure.Characters)
        {
            return false;
        }

        for (var child = node.FirstChild; child is not null; child = child.Next)
        {
            if (!child.IsText && !MarkupNames.Inline.Contains(child.Name) && child.Name != "br")
            {
                return false;
            }
        }

        return true;
    }

    private static MarkupNode? Following(MarkupNode node, MarkupNode page, bool isWhole) => (isWhole ? null : node.FirstChild) ?? node.After(page);

    private static bool Holds(MarkupNode outer, MarkupNode? inner)
    {
        while (inner is not null && inner != outer)
        {
            inner = inner.Parent;
        }

        return inner is not null;
    }
}

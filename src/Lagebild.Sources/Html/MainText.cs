namespace Lagebild.Sources.Html;

/// <summary>Finds the report on a page: what never belongs to it, the element that holds most of its text, and what in that element is not the report.</summary>
/// <remarks>
/// A cascade, each step told by <see cref="Rule"/>: the element that holds the article's text as structured data give it; else
/// the element that holds most of the running text; else the page as a whole. Linear in the size of the page.
/// </remarks>
internal sealed class MainText
{
    /// <summary>The fewest characters, links apart, of a paragraph that counts as running text.</summary>
    private const int ShortestParagraph = 60;

    /// <summary>The share of the running text, in per cent, that the element with the report holds at least.</summary>
    private const int Share = 75;

    /// <summary>The fewest characters of a lead that is no paragraph.</summary>
    private const int ShortestLead = 50;

    /// <summary>The fewest characters of a paragraph that, all link, is the headline of another report.</summary>
    private const int ShortestTitleOfOther = 25;

    private static readonly HashSet<string> NeverText = new("head script style noscript template svg math canvas nav footer button select option iframe object video audio dialog title textarea datalist map".Split(' '), StringComparer.Ordinal);

    private readonly string _source;
    private readonly MarkupNode _root;
    private readonly HashSet<MarkupNode> _dropped = [];
    private readonly List<MarkupNode> _head = [];

    private MainText(MarkupNode root, string source) => (_root, _source) = (root, source);

    /// <summary>Gets the element that holds the report.</summary>
    public MarkupNode Root { get; private set; } = null!;

    /// <summary>Gets the headline where it stands before <see cref="Root"/>, and what of the report stands between the two: the lead. In the order of the page.</summary>
    public IReadOnlyList<MarkupNode> Head => _head;

    /// <summary>Gets the headline as printed, where a heading says what the page states as its title; else null.</summary>
    public Headline? Headline { get; private set; }

    /// <summary>Gets the step of the cascade that found the report.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>Finds the report.</summary>
    /// <param name="root">The page.</param>
    /// <param name="source">The page as received.</param>
    /// <param name="titles">What the page states as its title, the best first.</param>
    public static MainText Find(MarkupNode root, string source, IReadOnlyList<string> titles)
    {
        var main = new MainText(root, source);
        main.Measure();
        main.DropByName();
        main.Choose();
        main.FindHeadline(titles);
        main.FindHead();
        return main;
    }

    /// <summary>Says whether an element inside the report is none of it.</summary>
    public bool IsSkipped(MarkupNode node) => NeverText.Contains(node.Name) || _dropped.Contains(node) || IsLinkList(node);

    private static PageMeasure Of(MarkupNode node) => node.Measure ?? PageMeasure.Empty;

    /// <summary>Counts, from the leaves up, the characters of each element, those in links, and those of running text.</summary>
    private void Measure()
    {
        var order = new List<MarkupNode>();
        for (var node = _root.FirstChild; node is not null;)
        {
            var isSkipped = NeverText.Contains(node.Name) || _dropped.Contains(node);
            node.Measure = null;
            if (!isSkipped)
            {
                order.Add(node);
                node.Measure = node.IsText ? PageMeasure.OfText(_source.AsSpan(node.Start, node.End - node.Start)) : new();
            }

            node = (isSkipped ? null : node.FirstChild) ?? node.After(_root);
        }

        _root.Measure = new();
        for (var at = order.Count - 1; at >= 0; at--)
        {
            var node = order[at];
            var measure = node.Measure!;
            if (!node.IsText && !MarkupNames.Inline.Contains(node.Name))
            {
                measure.CloseBlock(node.Name, ShortestParagraph);
            }

            node.Parent!.Measure!.Add(measure, IsMark(node) ? "" : node.Name, MarkupNames.Inline.Contains(node.Name) || node.IsText);
        }
    }

    /// <summary>Says whether an anchor is a place to go to, not a way to somewhere.</summary>
    private bool IsMark(MarkupNode node) => node.Name == "a" && node.Attribute(_source, "href") is null;

    /// <summary>Drops elements by their names and attributes, unless they hold most of the running text or the headline.</summary>
    private void DropByName()
    {
        var all = Of(_root).Running;
        for (var node = _root.FirstChild; node is not null;)
        {
            var isDropped = !node.IsText && !NeverText.Contains(node.Name) && node.Name is not ("html" or "body" or "main" or "h1") && (node.Name == "article" ? IsTeaser(node, all) : IsNamedOther(node, all));
            if (isDropped)
            {
                _dropped.Add(node);
            }

            node = (isDropped || node.IsText ? null : node.FirstChild) ?? node.After(_root);
        }

        if (_dropped.Count > 0)
        {
            Measure();
        }
    }

    /// <summary>Says whether an article stands for another page: a small one whose heading is a link, inside another.</summary>
    private static bool IsTeaser(MarkupNode node, int all) => !Of(node).HasHeadline && Of(node).Running * 10 < all * 4 && IsInside(node, "article", "main")
        && node.Descendants().FirstOrDefault(inner => inner.Name is "h2" or "h3" or "h4" or "h5") is { } heading && Of(heading).Links * 10 > Of(heading).Characters * 6;

    private static bool IsInside(MarkupNode node, string name, string other)
    {
        var outer = node.Parent;
        while (outer is not null && outer.Name != name && outer.Name != other)
        {
            outer = outer.Parent;
        }

        return outer is not null;
    }

    private bool IsNamedOther(MarkupNode node, int all)
    {
        var marks = ElementMarks.Of(node, _source);
        if (IsHidden(marks.Class) && !Of(node).HasHeadline && Of(node).Running * 10 < all * 4)
        {
            return true;
        }

        if (marks.IsHidden)
        {
            return Of(node).Running * 2 < all;
        }

        if (marks.Role is "navigation" or "search" or "banner" or "contentinfo" or "complementary" or "dialog")
        {
            return Of(node).Running * 2 < all && !Of(node).HasHeadline;
        }

        var role = (NamedRole)Math.Max((int)PageRules.All.RoleOf(marks.Class), (int)PageRules.All.RoleOf(marks.Id));
        return role switch
        {
            NamedRole.Reply => !Of(node).HasHeadline && Of(node).Running * 10 < all * 9,
            NamedRole.Drop => !Of(node).HasHeadline && Of(node).Running * 10 < all * 4,
            NamedRole.Linked => !Of(node).HasHeadline && Of(node).Running * 10 < all * 4 && Of(node).Links * 6 > Of(node).Characters,
            _ when node.Name == "form" => Of(node).Running * 10 < all,
            _ => node.Name is "aside" && !Of(node).HasHeadline && Of(node).Running * 10 < all * 4,
        };
    }

    /// <summary>Says whether a class hides an element at any width of the window; with another word for wider windows ("md:block") it does not.</summary>
    private static bool IsHidden(ReadOnlySpan<char> names)
    {
        if (!names.Contains("hidden", StringComparison.Ordinal))
        {
            return false;
        }

        var words = names.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Contains("hidden", StringComparer.Ordinal) && !words.Any(word => word.IndexOf(':', StringComparison.Ordinal) is > 0 and <= 4);
    }

    /// <summary>Goes down from the page to the smallest element that still holds most of the running text.</summary>
    private void Choose()
    {
        Root = _root;
        Rule = "page";
        var all = Of(_root).Running;
        if (all == 0)
        {
            return;
        }

        while (Largest(Root) is { } child && Of(child).Running * 100 >= all * Share && !MarkupNames.Inline.Contains(child.Name) && child.Name is not ("p" or "ul" or "ol" or "blockquote"))
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
            if (!child.IsText && (largest is null || Of(child).Running > Of(largest).Running))
            {
                largest = child;
            }
        }

        return largest;
    }

    private void FindHeadline(IReadOnlyList<string> titles)
    {
        var end = FirstRunning();
        var headings = new List<MarkupNode>();
        for (var node = _root.FirstChild; node is not null && node.Start < end; node = Following(node, !IsOpen(node)))
        {
            if (IsOpen(node) && node.Name is "h1" or "h2" or "h3")
            {
                headings.Add(node);
            }
        }

        Headline = Headline.Find(headings, _source, titles);
        if (Headline is not null)
        {
            // What stands over the headline is its kicker at best; a heading there is the title for search engines.
            _dropped.UnionWith(headings.Where(heading => heading.Start < Headline.Node.Start && heading.Start >= Root.Start));
        }
    }

    /// <summary>Returns where the first paragraph of running text in the report starts.</summary>
    private int FirstRunning()
    {
        var node = Root;
        for (var child = node.FirstChild; child is not null;)
        {
            if (!child.IsText && IsOpen(child) && Of(child).Running > 0)
            {
                (node, child) = (child, child.FirstChild);
            }
            else
            {
                child = child.Next;
            }
        }

        return node == Root && Of(Root).Running == 0 ? int.MaxValue : node.Start;
    }

    private bool IsOpen(MarkupNode node) => !NeverText.Contains(node.Name) && !_dropped.Contains(node);

    private void FindHead()
    {
        var headline = Headline?.Node;
        for (var node = headline is null ? _root.FirstChild : null; node is not null && node.Start < Root.Start; node = Following(node, !IsOpen(node)))
        {
            headline = IsOpen(node) && node.Name == "h1" ? node : headline;
        }

        if (headline is null || headline.Start >= Root.Start)
        {
            return;
        }

        _head.Add(headline);
        for (var node = headline.After(_root); node is not null && node.Start < Root.Start && node != Root;)
        {
            var isLead = !node.IsText && !IsSkipped(node) && !Holds(node, Root) && !MarkupNames.Inline.Contains(node.Name) && (Of(node).Running > 0 || IsLead(node));
            if (isLead)
            {
                _head.Add(node);
            }

            node = Following(node, isLead || node.IsText || IsSkipped(node));
        }
    }

    /// <summary>A heading or text of some length, hardly linked, without blocks inside: a lead set as a heading.</summary>
    private static bool IsLead(MarkupNode node)
    {
        var measure = Of(node);
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

    private MarkupNode? Following(MarkupNode node, bool isWhole) => (isWhole ? null : node.FirstChild) ?? node.After(_root);

    private static bool Holds(MarkupNode outer, MarkupNode? inner)
    {
        while (inner is not null && inner != outer)
        {
            inner = inner.Parent;
        }

        return inner is not null;
    }

    /// <summary>A list or box most of whose characters are links leads elsewhere.</summary>
    private static bool IsLinkList(MarkupNode node)
    {
        if (MarkupNames.Inline.Contains(node.Name) || node.Name is "h1" or "body")
        {
            return false;
        }

        var measure = Of(node);
        var share = node.Name is "p" or "h2" or "h3" or "h4" or "td" ? 9 : 6;
        return measure.Running == 0 && measure.Characters > (node.Name is "p" or "td" ? ShortestTitleOfOther : 0) && measure.Links * 10 > measure.Characters * share;
    }
}

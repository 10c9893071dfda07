namespace Lagebild.Sources.Html;

/// <summary>The characters of an element: all, those in links, and those of running text; white space apart.</summary>
internal sealed class PageMeasure
{
    /// <summary>The fewest characters, links apart, of a paragraph that counts as running text.</summary>
    private const int ShortestParagraph = 60;

    private int _inline;
    private int _inlineLinks;

    /// <summary>Gets the measure of nothing. Never changed.</summary>
    private static PageMeasure Empty { get; } = new();

    /// <summary>Gets all characters.</summary>
    public int Characters { get; private set; }

    /// <summary>Gets the characters in links.</summary>
    public int Links { get; private set; }

    /// <summary>Gets the characters of paragraphs that are running text.</summary>
    public int Running { get; private set; }

    /// <summary>Gets a value indicating whether the first heading of the page stands in it.</summary>
    public bool HasHeadline { get; private set; }

    /// <summary>Returns what was counted in a node; nothing where it was passed over.</summary>
    public static PageMeasure Of(MarkupNode node) => node.Measure ?? Empty;

    /// <summary>Counts, from the leaves up, all elements of a page but those passed over.</summary>
    public static void Count(MarkupNode root, string source, Func<MarkupNode, bool> isSkipped)
    {
        var order = new List<MarkupNode>();
        for (var node = root.FirstChild; node is not null;)
        {
            var isSkippedNode = isSkipped(node);
            node.Measure = null;
            if (!isSkippedNode)
            {
                order.Add(node);
                node.Measure = node.IsText ? OfText(source.AsSpan(node.Start, node.End - node.Start)) : new();
            }

            node = (isSkippedNode ? null : node.FirstChild) ?? node.After(root);
        }

        root.Measure = new();
        for (var at = order.Count - 1; at >= 0; at--)
        {
            var node = order[at];
            var isInline = node.IsText || MarkupNames.Inline.Contains(node.Name);
            if (!isInline)
            {
                node.Measure!.CloseBlock(node.Name);
            }

            node.Parent!.Measure!.Add(node.Measure!, IsMark(node, source) ? "" : node.Name, isInline);
        }
    }

    /// <summary>Says whether an anchor is a place to go to, not a way to somewhere.</summary>
    private static bool IsMark(MarkupNode node, string source) => node.Name == "a" && node.Attribute(source, "href") is null;

    /// <summary>Measures a text.</summary>
    private static PageMeasure OfText(ReadOnlySpan<char> text)
    {
        var count = 0;
        var isInWord = false;
        foreach (var character in text)
        {
            var isSpace = character <= ' ';
            count += !isSpace || isInWord ? 1 : 0; // one for a run of white space between words
            isInWord = !isSpace;
        }

        return new() { Characters = count, _inline = count };
    }

    /// <summary>Adds a child. What stands in the line counts to this element's own text.</summary>
    private void Add(PageMeasure child, string name, bool isInline)
    {
        Characters += child.Characters;
        Links += name == "a" ? child.Characters : child.Links;
        Running += name == "a" ? 0 : child.Running; // a link around whole blocks is a teaser
        HasHeadline |= child.HasHeadline || name == "h1";
        if (isInline)
        {
            _inline += child._inline;
            _inlineLinks += name == "a" ? child._inline : child._inlineLinks;
        }
    }

    /// <summary>Counts an element's own text as running text where it is long enough and mostly no links.</summary>
    private void CloseBlock(string name)
    {
        var own = _inline - _inlineLinks;
        if (own >= ShortestParagraph && _inlineLinks * 2 < own && name is not ("h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "figcaption"))
        {
            Running += own;
        }
    }
}

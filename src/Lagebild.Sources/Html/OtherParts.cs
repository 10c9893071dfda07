namespace Lagebild.Sources.Html;

/// <summary>The elements of a page that are not the report: by their own name, by what class, id and role say, and by being hidden.</summary>
/// <remarks>An element that holds much of the running text or the first heading stays, whatever its name says.</remarks>
internal sealed class OtherParts(MarkupNode root, string source)
{
    /// <summary>The fewest characters of a named element whose text cannot be a mere label.</summary>
    private const int LongestLabel = 40;

    private readonly HashSet<MarkupNode> _dropped = [];
    private readonly HashSet<MarkupNode> _kept = [];

    /// <summary>Says whether an element was found not to be the report.</summary>
    public bool Contains(MarkupNode node) => PageRules.All.NeverText.Contains(node.Name) || _dropped.Contains(node);

    /// <summary>Adds elements that are told otherwise.</summary>
    public void Add(IEnumerable<MarkupNode> nodes) => _dropped.UnionWith(nodes);

    /// <summary>Finds the elements, from counts over the whole page.</summary>
    /// <param name="isTitle">Says whether a heading says what the page states as its title: what it stands in stays.</param>
    /// <returns>Whether there are any, so that the rest has to be counted again.</returns>
    public bool Find(Func<MarkupNode, bool> isTitle)
    {
        Keep(isTitle);
        var all = PageMeasure.Of(root).Running;
        for (var node = root.FirstChild; node is not null;)
        {
            var isDropped = !node.IsText && !Contains(node) && node.Name is not ("html" or "body" or "main" or "h1") && (node.Name == "article" ? IsTeaser(node, all) : IsNamedOther(node, all));
            if (isDropped)
            {
                _dropped.Add(node);
            }

            node = (isDropped || node.IsText ? null : node.FirstChild) ?? node.After(root);
        }

        return _dropped.Count > 0;
    }

    /// <summary>Notes the elements around second headings that are the headline; those around a first heading are counted.</summary>
    private void Keep(Func<MarkupNode, bool> isTitle)
    {
        foreach (var heading in root.Descendants().Where(node => node.Name == "h2" && node.Measure is not null && isTitle(node)))
        {
            for (var node = heading; node is not null && _kept.Add(node); node = node.Parent)
            {
            }
        }
    }

    private bool HasHeadline(MarkupNode node) => PageMeasure.Of(node).HasHeadline || _kept.Contains(node);

    /// <summary>Says whether an article stands for another page: a small one whose heading is a link, with or without a kicker, inside another.</summary>
    private bool IsTeaser(MarkupNode node, int all) => !HasHeadline(node) && IsLess(node, all, 40) && IsInside(node, "article", "main")
        && node.Descendants().FirstOrDefault(inner => inner.Name is "h2" or "h3" or "h4" or "h5") is { } heading && PageMeasure.Of(heading).Links * 10 > PageMeasure.Of(heading).Characters * 4;

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
        var marks = ElementMarks.Of(node, source);
        if (marks.IsHidden)
        {
            return IsLess(node, all, 50);
        }

        if (HasHeadline(node))
        {
            return false;
        }

        var role = (NamedRole)Math.Max((int)PageRules.All.RoleOf(marks.Class), (int)PageRules.All.RoleOf(marks.Id));
        return (IsHidden(marks.Class) && IsLess(node, all, 40))
            || (!marks.Role.IsEmpty && PageRules.All.OtherRoles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(marks.Role) && IsLess(node, all, 50))
            || IsNamed(node, node.Name.Contains('-', StringComparison.Ordinal) ? (NamedRole)Math.Max((int)role, (int)PageRules.All.RoleOf(node.Name)) : role, all)
            || (node.Name == "form" && IsLess(node, all, 10))
            || (node.Name == "aside" && IsLess(node, all, 40));
    }

    private static bool IsNamed(MarkupNode node, NamedRole role, int all)
    {
        var measure = PageMeasure.Of(node);
        var isLinked = measure.Links * 6 > measure.Characters || (measure.Running == 0 && measure.Characters < LongestLabel && !MarkupNames.Inline.Contains(node.Name));
        return role switch
        {
            NamedRole.Reply => IsLess(node, all, 90),
            NamedRole.Drop => IsLess(node, all, 40),
            NamedRole.Author => IsLess(node, all, isLinked ? 40 : 20),
            NamedRole.Linked => IsLess(node, all, 40) && isLinked,
            _ => false,
        };
    }

    /// <summary>Says whether an element holds less than a share of the running text, in per cent; of a page without any, none does.</summary>
    private static bool IsLess(MarkupNode node, int all, int share) => PageMeasure.Of(node).Running * 100 < all * share;

    /// <summary>Says whether a class hides an element at any width of the window; with a word that shows it in wider windows ("md:block") it does not.</summary>
    private static bool IsHidden(ReadOnlySpan<char> names)
    {
        if (!names.Contains("hidden", StringComparison.Ordinal))
        {
            return false;
        }

        var words = names.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Contains("hidden", StringComparer.Ordinal)
            && !words.Any(word => word.IndexOf(':', StringComparison.Ordinal) is > 0 and <= 4 and var colon && PageRules.All.Shown.Contains(word[(colon + 1)..]));
    }
}

namespace Lagebild.Sources.Html;

/// <summary>The characters of an element: all, those in links, and those of running text; white space apart.</summary>
internal sealed class PageMeasure
{
    private int _inline;
    private int _inlineLinks;

    /// <summary>Gets the measure of nothing. Never changed.</summary>
    public static PageMeasure Empty { get; } = new();

    /// <summary>Gets all characters.</summary>
    public int Characters { get; private set; }

    /// <summary>Gets the characters in links.</summary>
    public int Links { get; private set; }

    /// <summary>Gets the characters of paragraphs that are running text.</summary>
    public int Running { get; private set; }

    /// <summary>Gets a value indicating whether the first heading of the page stands in it.</summary>
    public bool HasHeadline { get; private set; }

    /// <summary>Measures a text.</summary>
    public static PageMeasure OfText(ReadOnlySpan<char> text)
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
    public void Add(PageMeasure child, string name, bool isInline)
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
    public void CloseBlock(string name, int shortest)
    {
        var own = _inline - _inlineLinks;
        if (own >= shortest && _inlineLinks * 2 < own && name is not ("h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "figcaption"))
        {
            Running += own;
        }
    }
}

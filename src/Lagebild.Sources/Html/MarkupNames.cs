using System.Collections.Frozen;

namespace Lagebild.Sources.Html;

/// <summary>The element names that the reader treats in their own way, after the HTML standard (sections 13.1.2 and 13.2.6).</summary>
internal static class MarkupNames
{
    /// <summary>Elements without content.</summary>
    public static readonly FrozenSet<string> Void = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Elements whose content is no markup.</summary>
    public static readonly FrozenSet<string> Raw = Set("script style textarea title iframe noembed noframes xmp");

    /// <summary>Elements that stand in the line.</summary>
    public static readonly FrozenSet<string> Inline = Set("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture");

    /// <summary>Elements whose start tag ends an open paragraph.</summary>
    public static readonly FrozenSet<string> EndsParagraph = Set("address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul");

    /// <summary>Elements that an end tag of something inside does not close, and behind which an open paragraph is out of scope.</summary>
    public static readonly FrozenSet<string> Scope = Set("table td th caption html body template marquee object");

    /// <summary>The start tag on the left ends an open element of those in the middle, unless one of those on the right lies between.</summary>
    public static readonly FrozenDictionary<string, (FrozenSet<string> Ends, FrozenSet<string> Bound)> Implied = new Dictionary<string, (FrozenSet<string>, FrozenSet<string>)>
    {
        ["li"] = (Set("li"), Set("ul ol menu")),
        ["dt"] = (Set("dt dd"), Set("dl")),
        ["dd"] = (Set("dt dd"), Set("dl")),
        ["tr"] = (Set("tr"), Set("table")),
        ["td"] = (Set("td th"), Set("tr table")),
        ["th"] = (Set("td th"), Set("tr table")),
        ["tbody"] = (Set("thead tbody tfoot"), Set("table")),
        ["thead"] = (Set("thead tbody tfoot"), Set("table")),
        ["tfoot"] = (Set("thead tbody tfoot"), Set("table")),
        ["option"] = (Set("option"), Set("select")),
        ["body"] = (Set("head"), Set("html")),
    }.ToFrozenDictionary();

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

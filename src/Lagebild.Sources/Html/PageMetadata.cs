using Lagebild.Documents;

namespace Lagebild.Sources.Html;

/// <summary>What a page states about itself: structured data (JSON-LD), meta elements, then the elements that show it.</summary>
/// <remarks>Title: structured data where the first heading says the same, OpenGraph, structured data, first heading, document title, without the name of the site behind it. Day: structured data, meta, first <c>time</c>.</remarks>
internal sealed class PageMetadata
{
    /// <summary>The fewest characters before a bar that are a title, with the name of a site or section behind it.</summary>
    private const int ShortestTitle = 10;

    private static readonly string[] TitleNames = ["og:title", "dc.title", "title", "twitter:title"];
    private static readonly string[] DateNames =
        ["article:published_time", "article:published:time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "parsely-pub-date", "pubdate", "publish-date", "last-modified", "og:updated_time"];

    private readonly string _source;
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private string? _canonical;
    private string? _language;
    private string? _heading;
    private string? _documentTitle;
    private DateOnly? _shownDay;
    private string? _shownAuthor;

    private PageMetadata(string source) => _source = source;

    /// <summary>Reads a page's metadata; what it does not state is null.</summary>
    public static DocumentMetadata Read(MarkupNode root, string source)
    {
        var article = StructuredData.Find(root, source);
        var page = new PageMetadata(source);
        foreach (var node in root.Descendants())
        {
            if (!node.IsText)
            {
                page.Note(node);
            }
        }

        var publisher = DocumentMetadataDefaults.Line(article?.Publisher ?? page.First(["og:site_name", "publisher", "dc.publisher"]));
        return new()
        {
            Title = page.Title(article?.Headline, publisher),
            Url = DocumentMetadataDefaults.Address(page._canonical ?? page.First(["og:url"]) ?? article?.Url),
            Publisher = publisher,
            Author = page.Author(article?.Authors, publisher),
            Language = DocumentMetadataDefaults.Language(page._language ?? article?.Language ?? page.First(["og:locale", "language", "content-language"])),
            Published = DocumentMetadataDefaults.Day(article?.Published) ?? DateNames.Select(name => DocumentMetadataDefaults.Day(page._meta.GetValueOrDefault(name))).FirstOrDefault(day => day is not null) ?? page._shownDay,
        };
    }

    /// <summary>Returns the text of an element, or null where it has none.</summary>
    public static string? InnerText(MarkupNode node, string source)
    {
        var text = new PageText(source);
        text.Write(node, _ => false);
        return text.Build().Text is { Length: > 0 } inner ? inner : null;
    }

    private void Note(MarkupNode node)
    {
        switch (node.Name)
        {
            case "html":
                _language ??= node.Attribute(_source, "lang");
                break;
            case "meta" when (node.Attribute(_source, "property") ?? node.Attribute(_source, "name") ?? node.Attribute(_source, "itemprop")) is { Length: > 0 } key:
                _meta.TryAdd(key, node.Attribute(_source, "content") ?? "");
                break;
            case "link" when node.Attribute(_source, "rel") is "canonical":
                _canonical ??= node.Attribute(_source, "href");
                break;
            case "title":
                _documentTitle ??= InnerText(node, _source);
                break;
            case "h1" when !IsInNavigation(node):
                _heading ??= InnerText(node, _source);
                break;
            case "time":
                _shownDay ??= node.Attribute(_source, "datetime") is [not 'P', ..] moment ? DocumentMetadataDefaults.Day(moment) : null;
                break;
            case "a" or "span" or "address" or "p" or "div" when _shownAuthor is null && (node.Attribute(_source, "rel") is "author" || node.Attribute(_source, "itemprop") is "author"):
                _shownAuthor = InnerText(node, _source) is { Length: < 80 } name ? name : null;
                break;
        }
    }

    private static bool IsInNavigation(MarkupNode node)
    {
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Name is "nav" or "li" or "footer" or "aside")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the title without the name of the site, where the page shows it without: "Hafen wächst | Blatt".</summary>
    private string? Title(string? headline, string? publisher)
    {
        // A page may be sold under other titles than it prints; of what it states, the one that stands over the text counts.
        var isPrinted = headline is not null && DocumentMetadataDefaults.Line(headline) == DocumentMetadataDefaults.Line(_heading);
        var title = DocumentMetadataDefaults.Line(isPrinted ? headline : First(TitleNames) ?? headline ?? _heading ?? _documentTitle);
        var cut = title is null ? -1 : Math.Max(title.LastIndexOf(" | ", StringComparison.Ordinal), Math.Max(title.LastIndexOf(" - ", StringComparison.Ordinal), title.LastIndexOf(" – ", StringComparison.Ordinal)));
        if (cut <= 0)
        {
            return title;
        }

        var (shorter, site) = (title![..cut].TrimEnd(), title[(cut + 3)..].Trim());
        var isSite = shorter == DocumentMetadataDefaults.Line(headline) || shorter == DocumentMetadataDefaults.Line(_heading)
            || string.Equals(site, publisher, StringComparison.OrdinalIgnoreCase) || string.Equals(site, First(["og:site_name"]), StringComparison.OrdinalIgnoreCase)
            || (title[cut + 1] == '|' && shorter.Length >= ShortestTitle);
        return isSite ? shorter : title;
    }

    /// <summary>Returns the authors; where structured data name the house only, who the page names beside it.</summary>
    private string? Author(string? stated, string? publisher)
    {
        var candidates = new[] { stated, First(["author"]), First(["article:author"]), First(["dc.creator"]), First(["parsely-author"]), _shownAuthor }
            .Select(Names).Where(names => names is not null).ToList();
        return candidates.Find(names => !IsHouse(names!, publisher)) ?? candidates.FirstOrDefault();
    }

    private bool IsHouse(string names, string? publisher) =>
        (publisher is not null && (publisher.Contains(names, StringComparison.OrdinalIgnoreCase) || names.Contains(publisher, StringComparison.OrdinalIgnoreCase)))
        || (!names.Contains(' ', StringComparison.Ordinal) && names.Contains('.', StringComparison.Ordinal))
        || (First(["og:site_name"]) is { } site && string.Equals(site, names, StringComparison.OrdinalIgnoreCase));

    /// <summary>Splits a byline into names: "Von A. Beispiel und B. Muster (bm)"; addresses are none.</summary>
    private static string? Names(string? byline)
    {
        var line = DocumentMetadataDefaults.Line(byline);
        var names = (line ?? "").Split([",", ";", " und ", " / ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.StartsWith("Von ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name)
            .Select(name => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? name[..bracket].TrimEnd() : name)
            .Where(name => name.Length > 1 && !name.Contains('@', StringComparison.Ordinal) && !name.Contains("://", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }

    private string? First(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_meta.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
            {
                return value;
            }
        }

        return null;
    }
}

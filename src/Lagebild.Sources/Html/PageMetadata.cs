using System.Collections.Frozen;
using Lagebild.Documents;

namespace Lagebild.Sources.Html;

/// <summary>What a page states about itself: structured data (JSON-LD), meta elements, then the elements that show it.</summary>
/// <remarks>Title: see <see cref="PageTitle"/>. Day: structured data, meta, first <c>time</c>, what is printed under the headline, the address.</remarks>
internal sealed class PageMetadata
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Names = new(() => EmbeddedTable.Rows("metadata-names.txt").ToFrozenDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal));

    /// <summary>The most characters read of the text of an element.</summary>
    private const int LongestText = 1000;

    private readonly MarkupNode _root;
    private readonly string _source;
    private readonly StructuredData? _article;
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private string? _canonical;
    private string? _language;
    private string? _heading;
    private string? _documentTitle;
    private DateOnly? _shownDay;
    private string? _shownAuthor;

    private PageMetadata(MarkupNode root, string source, StructuredData? article) => (_root, _source, _article) = (root, source, article);

    /// <summary>Collects what a page states about itself.</summary>
    public static PageMetadata Collect(MarkupNode root, string source)
    {
        var page = new PageMetadata(root, source, StructuredData.Find(root, source) ?? Microdata.Find(root, source));
        foreach (var node in root.Descendants())
        {
            if (!node.IsText)
            {
                page.Note(node);
            }
        }

        page.Titles = new(page.First("own-title"), [page.First("best-title"), page._article?.Headline, page._article?.AlternativeHeadline, .. page.Each("other-title"), page._documentTitle]);
        return page;
    }

    /// <summary>Gets what the page states as its title.</summary>
    public StatedTitles Titles { get; private set; } = new(null, []);

    /// <summary>Returns the metadata; what the page does not state is null.</summary>
    /// <param name="main">Where the page prints its report.</param>
    public DocumentMetadata Read(MainText main)
    {
        var (headline, printed) = (main.Headline, main.Heading);
        var publisher = DocumentMetadataDefaults.Line(_article?.Publisher ?? First("publisher"));
        return new()
        {
            Title = new PageTitle(First("network-title"), _article?.Headline, _heading, _documentTitle, [publisher, First("site")]).Choose(headline, Titles),
            Url = DocumentMetadataDefaults.Address(_canonical ?? First("address") ?? _article?.Url),
            Publisher = publisher,
            Author = Author(_article?.Authors, publisher),
            Language = DocumentMetadataDefaults.Language(_language ?? _article?.Language ?? First("language")),
            Kicker = headline?.Kicker ?? (printed is null ? null : PageHead.Kicker(printed, _source)),
            Section = DocumentMetadataDefaults.Line(_article?.Section ?? First("section")),
            Summary = DocumentMetadataDefaults.Line(_article?.Description ?? First("summary")),
            Updated = DocumentMetadataDefaults.Day(_article?.Modified) ?? DocumentMetadataDefaults.Day(First("updated")),
            IsPaywalled = _article?.IsFree is { } isFree ? !isFree : IsLocked(First("tier")),
            IsLiveTicker = _article?.IsLive == true,
            Published = DocumentMetadataDefaults.Day(_article?.Published) ?? Each("published").Select(DocumentMetadataDefaults.Day).FirstOrDefault(day => day is not null) ?? _shownDay
                ?? (printed is null ? null : PageDay.Between(printed, main.RunningStart, _root, _source)) ?? PageDay.InAddress(_canonical ?? First("address")),
        };
    }

    /// <summary>Returns the text of an element, cut where it is longer than any title or name; null where it has none.</summary>
    public static string? InnerText(MarkupNode node, string source)
    {
        var text = new PageText(source, null, LongestText);
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

    /// <summary>Reads how a page is sold, in the words of its publisher's network.</summary>
    private static bool? IsLocked(string? tier) => tier switch
    {
        "locked" or "metered" => true,
        "free" => false,
        _ => null,
    };

    /// <summary>Returns the authors; where structured data name the house only, who the page names beside it.</summary>
    private string? Author(string? stated, string? publisher)
    {
        var candidates = new[] { stated }.Concat(Each("author")).Append(_shownAuthor)
            .Select(Bylines).Where(names => names is not null).ToList();
        return candidates.Find(names => !IsHouse(names!, publisher)) ?? candidates.FirstOrDefault();
    }

    private bool IsHouse(string names, string? publisher) =>
        (publisher is not null && (publisher.Contains(names, StringComparison.OrdinalIgnoreCase) || names.Contains(publisher, StringComparison.OrdinalIgnoreCase)))
        || (!names.Contains(' ', StringComparison.Ordinal) && names.Contains('.', StringComparison.Ordinal))
        || (First("site") is { } site && string.Equals(site, names, StringComparison.OrdinalIgnoreCase));

    /// <summary>Splits a byline into names: "Von A. Beispiel und B. Muster (bm)"; addresses are none.</summary>
    private static string? Bylines(string? byline)
    {
        var line = DocumentMetadataDefaults.Line(byline);
        var names = (line ?? "").Split([",", ";", " und ", " / ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.StartsWith("Von ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name)
            .Select(name => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? name[..bracket].TrimEnd() : name)
            .Where(name => name.Length > 1 && !name.Contains('@', StringComparison.Ordinal) && !name.Contains("://", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }

    private string? First(string field) => Each(field).FirstOrDefault(value => value is not null);

    /// <summary>Returns what the page states under each name of a field; null where it states nothing.</summary>
    private IEnumerable<string?> Each(string field) => Names.Value[field].Select(name => _meta.GetValueOrDefault(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null);
}

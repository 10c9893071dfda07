using Lagebild.Documents;

namespace Lagebild.Sources.Html;

/// <summary>What a page states about itself: structured data first, then meta elements, then the elements themselves.</summary>
internal static class PageMetadata
{
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "title"];
    private static readonly string[] DateNames = ["article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "parsely-pub-date", "last-modified", "og:updated_time"];
    private static readonly string[] AuthorNames = ["author", "article:author", "dc.creator", "parsely-author"];

    /// <summary>Reads a page's metadata; what it does not state is null.</summary>
    public static DocumentMetadata Read(MarkupNode root, string source)
    {
        var article = StructuredData.Find(root, source);
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? canonical = null, language = null, heading = null, documentTitle = null;
        foreach (var node in root.Descendants())
        {
            switch (node.Name)
            {
                case "html":
                    language ??= node.Attribute(source, "lang");
                    break;
                case "meta" when (node.Attribute(source, "property") ?? node.Attribute(source, "name") ?? node.Attribute(source, "itemprop")) is { Length: > 0 } key:
                    meta.TryAdd(key, node.Attribute(source, "content") ?? "");
                    break;
                case "link" when node.Attribute(source, "rel") is "canonical":
                    canonical ??= node.Attribute(source, "href");
                    break;
                case "title":
                    documentTitle ??= InnerText(node, source);
                    break;
                case "h1":
                    heading ??= InnerText(node, source);
                    break;
            }
        }

        return new()
        {
            Title = DocumentMetadataDefaults.Line(article?.Headline ?? First(meta, TitleNames) ?? heading ?? documentTitle),
            Url = DocumentMetadataDefaults.Address(canonical ?? First(meta, ["og:url"]) ?? article?.Url),
            Publisher = DocumentMetadataDefaults.Line(article?.Publisher ?? First(meta, ["og:site_name", "publisher", "dc.publisher"])),
            Author = DocumentMetadataDefaults.Line(article?.Authors ?? First(meta, AuthorNames)),
            Language = DocumentMetadataDefaults.Language(language ?? article?.Language ?? First(meta, ["og:locale", "language", "content-language"])),
            Published = DocumentMetadataDefaults.Day(article?.Published) ?? DateNames.Select(name => DocumentMetadataDefaults.Day(meta.GetValueOrDefault(name))).FirstOrDefault(day => day is not null),
        };
    }

    /// <summary>Returns the text of an element, or null where it has none.</summary>
    public static string? InnerText(MarkupNode node, string source)
    {
        var text = new PageText(source);
        text.Write(node, _ => false);
        return text.Build().Text is { Length: > 0 } inner ? inner : null;
    }

    private static string? First(Dictionary<string, string> meta, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (meta.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
            {
                return value;
            }
        }

        return null;
    }
}

namespace Lagebild.Sources.Html;

/// <summary>The article that a page describes by attributes of its elements (microdata of schema.org: <c>itemscope</c>, <c>itemtype</c>, <c>itemprop</c>).</summary>
internal static class Microdata
{
    private const string Property = "itemprop";

    /// <summary>The characters of a value from which on it is the article itself.</summary>
    private const int LongestValue = 1000;

    /// <summary>Returns the first article that a page describes so, or null.</summary>
    public static StructuredData? Find(MarkupNode root, string source)
    {
        if (!source.Contains(Property, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var article = root.Descendants().FirstOrDefault(node => !node.IsText && StructuredData.IsArticle(TypeOf(node, source)));
        if (article is null)
        {
            return null;
        }

        var values = Values(article, source);
        return new(
            values.GetValueOrDefault("headline") ?? values.GetValueOrDefault("name"),
            values.GetValueOrDefault("datePublished") ?? values.GetValueOrDefault("dateCreated"),
            values.GetValueOrDefault("author"),
            values.GetValueOrDefault("publisher"),
            values.GetValueOrDefault("inLanguage"),
            values.GetValueOrDefault("url") ?? values.GetValueOrDefault("mainEntityOfPage"),
            null,
            values.GetValueOrDefault("alternativeHeadline"))
        {
            Modified = values.GetValueOrDefault("dateModified"),
            Description = values.GetValueOrDefault("description"),
            Section = values.GetValueOrDefault("articleSection"),
            IsFree = bool.TryParse(values.GetValueOrDefault("isAccessibleForFree"), out var isFree) ? isFree : null,
            IsLive = TypeOf(article, source) == "LiveBlogPosting",
        };
    }

    /// <summary>Returns the last part of an element's type; empty where it has none.</summary>
    private static string TypeOf(MarkupNode node, string source)
    {
        var type = Has(node, source, "itemtype") ? node.Attribute(source, "itemtype") ?? "" : "";
        return type[(type.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');
    }

    /// <summary>Reads the properties of an article, but not those of the things named in it; several of one name are joined.</summary>
    private static Dictionary<string, string> Values(MarkupNode article, string source)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var node = article.FirstChild; node is not null;)
        {
            var isThing = !node.IsText && Has(node, source, "itemscope");
            if (!node.IsText && Has(node, source, Property) && Value(node, isThing, source) is { Length: > 0 and < LongestValue } value)
            {
                foreach (var name in (node.Attribute(source, Property) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    values[name] = name == "author" && values.TryGetValue(name, out var first) ? $"{first}, {value}" : values.GetValueOrDefault(name) ?? value;
                }
            }

            node = (isThing ? null : node.FirstChild) ?? node.After(article);
        }

        return values;
    }

    /// <summary>Returns what an element says: of a thing its name; else an attribute for programs; else its text.</summary>
    private static string? Value(MarkupNode node, bool isThing, string source)
    {
        if (isThing && node.Descendants().FirstOrDefault(inner => !inner.IsText && Has(inner, source, Property) && inner.Attribute(source, Property) is "name") is { } named)
        {
            node = named;
        }

        return node.Attribute(source, "content") ?? node.Attribute(source, "datetime") ?? (node.Name == "link" ? node.Attribute(source, "href") : PageMetadata.InnerText(node, source));
    }

    private static bool Has(MarkupNode node, string source, string attribute) => source.AsSpan(node.Start, node.End - node.Start).Contains(attribute, StringComparison.OrdinalIgnoreCase);
}

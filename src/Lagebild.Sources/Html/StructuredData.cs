using System.Text.Json;

namespace Lagebild.Sources.Html;

/// <summary>The article that a page describes in JSON-LD or microdata (schema.org), as far as the reader uses it.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Published">The date as written.</param>
/// <param name="Authors">The names, joined by commas.</param>
/// <param name="Publisher">The publisher's name.</param>
/// <param name="Language">The language code as written.</param>
/// <param name="Url">The address.</param>
/// <param name="AlternativeHeadline">Another headline of the same article, mostly the one that is printed.</param>
/// <param name="AuthorId">The identifier of an author who is described elsewhere in the same data.</param>
internal sealed record StructuredData(string? Headline, string? Published, string? Authors, string? Publisher, string? Language, string? Url, string? AuthorId, string? AlternativeHeadline)
{
    /// <summary>Gets the date of the last change as written, or null.</summary>
    public string? Modified { get; init; }

    /// <summary>Gets the summary, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the part of the paper, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Gets a value indicating whether all of the text is free to read; null where the data do not say.</summary>
    public bool? IsFree { get; init; }

    /// <summary>Gets a value indicating whether the article grows by entries.</summary>
    public bool IsLive { get; init; }

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Returns the first article in the page's JSON-LD, or null.</summary>
    public static StructuredData? Find(MarkupNode root, string source)
    {
        foreach (var node in root.Descendants())
        {
            if (node.Name == "script" && node.FirstChild is { } text
                && string.Equals(node.Attribute(source, "type"), "application/ld+json", StringComparison.OrdinalIgnoreCase)
                && Parse(source.AsMemory(text.Start, text.End - text.Start)) is { } article)
            {
                return article;
            }
        }

        return null;
    }

    private static StructuredData? Parse(ReadOnlyMemory<char> json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, Tolerant);
            return Article(parsed.RootElement, 0) is { } article ? article with { Authors = article.Authors ?? NameOf(article.AuthorId, parsed.RootElement, 0) } : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null; // Damaged structured data is common; the page still has its meta elements.
        }
    }

    private static StructuredData? Article(JsonElement value, int depth)
    {
        if (depth > 6)
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Select(item => Article(item, depth + 1)).FirstOrDefault(found => found is not null),
            JsonValueKind.Object when IsArticle(value) => Read(value),
            JsonValueKind.Object => value.EnumerateObject().Where(field => field.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "hasPart")
                .Select(field => Article(field.Value, depth + 1)).FirstOrDefault(found => found is not null),
            _ => null,
        };
    }

    private static bool IsArticle(JsonElement value) => value.TryGetProperty("@type", out var type) && Texts(type).Any(IsArticle);

    /// <summary>Says whether a type of schema.org is one of articles.</summary>
    public static bool IsArticle(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "Review";

    private static StructuredData Read(JsonElement article) => new(
        System.Net.WebUtility.HtmlDecode(One(article, "headline") ?? One(article, "name")),
        One(article, "datePublished") ?? One(article, "dateCreated") ?? One(article, "dateModified"),
        Joined(article, "author"),
        Joined(article, "publisher"),
        One(article, "inLanguage"),
        One(article, "url") ?? (article.TryGetProperty("mainEntityOfPage", out var page) ? Id(page) ?? Texts(page).FirstOrDefault() : null),
        article.TryGetProperty("author", out var author) ? Id(author) : null,
        System.Net.WebUtility.HtmlDecode(One(article, "alternativeHeadline")))
    {
        Modified = One(article, "dateModified"),
        Description = System.Net.WebUtility.HtmlDecode(One(article, "description")),
        Section = System.Net.WebUtility.HtmlDecode(One(article, "articleSection")),
        IsFree = Truth(article, "isAccessibleForFree"),
        IsLive = article.TryGetProperty("@type", out var type) && Texts(type).Contains("LiveBlogPosting", StringComparer.Ordinal),
    };

    /// <summary>Returns a truth value, also one written as text ("False").</summary>
    private static bool? Truth(JsonElement value, string field) => !value.TryGetProperty(field, out var found) ? null : found.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(found.GetString(), out var truth) => truth,
        _ => null,
    };

    private static string? One(JsonElement value, string field) => value.TryGetProperty(field, out var found) ? Texts(found).FirstOrDefault() : null;

    private static string? Joined(JsonElement value, string field) =>
        value.TryGetProperty(field, out var found) && string.Join(", ", Texts(found).Distinct(StringComparer.Ordinal)) is { Length: > 0 } names ? names : null;

    /// <summary>Returns a string, the name of an object, or those of a list.</summary>
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? [text] : [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Texts(name)
            : value.TryGetProperty("familyName", out var family) ? [string.Join(' ', (value.TryGetProperty("givenName", out var given) ? Texts(given) : []).Concat(Texts(family)))]
            : [],
        _ => [],
    };

    private static string? Id(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(Id).FirstOrDefault(id => id is not null),
        JsonValueKind.Object when value.TryGetProperty("@id", out var id) && id.ValueKind is JsonValueKind.String => id.GetString(),
        _ => null,
    };

    /// <summary>Returns the name of what has an identifier.</summary>
    private static string? NameOf(string? id, JsonElement data, int depth)
    {
        if (id is null || depth > 4)
        {
            return null;
        }

        return data.ValueKind switch
        {
            JsonValueKind.Array => data.EnumerateArray().Select(item => NameOf(id, item, depth + 1)).FirstOrDefault(name => name is not null),
            JsonValueKind.Object when Id(data) == id && One(data, "name") is { } name => name,
            JsonValueKind.Object when data.TryGetProperty("@graph", out var graph) => NameOf(id, graph, depth + 1),
            _ => null,
        };
    }
}

using System.Xml.Linq;

namespace Lagebild.Sources.Feeds;

/// <summary>One entry of a feed, one page of a news sitemap, or one NewsML-G2 item, with the strings as written.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Link">The address of the page.</param>
/// <param name="Published">The date as written.</param>
/// <param name="Author">The authors, joined by commas.</param>
/// <param name="Publisher">The publisher.</param>
/// <param name="Language">The language code as written.</param>
/// <param name="Content">The text or markup: the content, else the summary, else the title; null where there is none.</param>
internal sealed record FeedEntry(string? Title, string? Link, string? Published, string? Author, string? Publisher, string? Language, string? Content)
{
    /// <summary>Reads an entry of any of the formats; they differ in names only.</summary>
    public static FeedEntry Read(XElement entry, FeedHead feed)
    {
        if (entry.Name.LocalName == "newsItem")
        {
            return NewsItem(entry);
        }

        // A sitemap wraps what is news in one element more.
        var news = Child(entry, "news") ?? entry;
        var publication = Child(news, "publication");
        var title = Text(Child(news, "title"));
        return new(
            title,
            LinkOf(entry),
            First(news, "pubDate", "published", "publication_date", "date", "issued", "updated", "modified"),
            Authors(entry) ?? feed.Author,
            publication is null ? Text(Child(entry, "publisher")) ?? feed.Title : First(publication, "name"),
            entry.Attribute(XNamespace.Xml + "lang")?.Value ?? (publication is null ? null : First(publication, "language")) ?? First(entry, "language") ?? feed.Language,
            Markup(entry, "encoded") ?? Markup(entry, "content") ?? Markup(entry, "description") ?? Markup(entry, "summary") ?? title);
    }

    /// <summary>Returns the name of a person: an element with a name in it, or the name itself.</summary>
    public static string? NameOf(XElement person) => Text(Child(person, "name")) ?? Text(person) ?? person.Attribute("literal")?.Value;

    private static FeedEntry NewsItem(XElement item)
    {
        var (about, content) = (Child(item, "itemMeta"), Child(item, "contentMeta"));
        var inline = Child(Child(item, "contentSet"), "inlineXML") ?? Child(Child(item, "contentSet"), "inlineData");
        var people = content?.Elements().Where(element => element.Name.LocalName is "by" or "creator").Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal);
        return new(
            Text(Child(content, "headline")),
            Child(about, "link")?.Attribute("href")?.Value,
            First(about, "firstCreated", "versionCreated"),
            people is null ? null : string.Join(", ", people),
            Child(about, "provider") is { } provider ? NameOf(provider) ?? provider.Attribute("qcode")?.Value : null,
            Child(content, "language")?.Attribute("tag")?.Value ?? item.Attribute(XNamespace.Xml + "lang")?.Value,
            inline is null ? null : inline.HasElements ? Inner(inline) : Text(inline));
    }

    private static string? LinkOf(XElement entry)
    {
        var links = entry.Elements().Where(element => element.Name.LocalName is "link" or "loc" && !IsForeign(element)).ToList();
        var best = links.Find(link => link.Attribute("rel")?.Value is null or "alternate") ?? links.FirstOrDefault();
        return best?.Attribute("href")?.Value ?? Text(best) ?? (Text(Child(entry, "guid")) is { } guid && guid.StartsWith("http", StringComparison.Ordinal) ? guid : null);
    }

    private static string? Authors(XElement entry)
    {
        var names = entry.Elements().Where(element => element.Name.LocalName is "author" or "creator" && !IsForeign(element)).Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }

    /// <summary>Returns text or markup; XHTML in Atom is markup as it stands.</summary>
    private static string? Markup(XElement entry, string name) => Child(entry, name) is not { } element ? null
        : element.HasElements ? Inner(element)
        : Text(element);

    /// <summary>Returns the markup inside an element as it stands; setting it out in lines would cost the square of its depth.</summary>
    private static string Inner(XElement element) => string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));

    private static string? First(XElement? element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Text(Child(element, name)) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static XElement? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name && !IsForeign(child));

    /// <summary>Says whether an element describes a picture, film or podcast: there "title" and "content" are not those of the report.</summary>
    private static bool IsForeign(XElement element) => element.Name.NamespaceName is { Length: > 0 } space
        && (space.Contains("mrss", StringComparison.OrdinalIgnoreCase) || space.Contains("itunes", StringComparison.OrdinalIgnoreCase) || space.Contains("sitemap-image", StringComparison.OrdinalIgnoreCase) || space.Contains("sitemap-video", StringComparison.OrdinalIgnoreCase));

    private static string? Text(XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;
}

using Lagebild.Cleaning;
using Lagebild.Documents;

namespace Lagebild.Sources.Html;

/// <summary>Turns a page into its report: metadata, main text with blocks, and the map back to the markup.</summary>
internal static class PageReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="id">The identifier of the bytes received.</param>
    /// <param name="given">What is known apart from the page; wins over what the page says.</param>
    /// <param name="source">The page as received, decoded.</param>
    /// <param name="options">Bounds and defaults.</param>
    /// <exception cref="SourceException">The page holds no text, or too many elements.</exception>
    public static ReceivedText Read(DocumentId id, DocumentMetadata given, string source, SourceOptions options)
    {
        var root = MarkupParser.Parse(source, options);
        var page = PageMetadata.Collect(root, source);
        var main = MainText.Find(root, source, page.Titles);
        var stated = page.Read(main);
        var text = new PageText(source, main.Headline);
        foreach (var part in main.Head)
        {
            text.Write(part, main.IsSkipped);
        }

        text.Write(main.Root, main.IsSkipped);
        var (written, map, hints) = text.Build();
        if (ArticleBody.Read(root, source, written.Length) is var (body, bodyMap))
        {
            (written, map, hints) = (body, bodyMap, []);
        }

        return written.Length == 0
            ? throw new SourceException("the page holds no text")
            : new(id, Merge(given, stated), source, written, map, hints);
    }

    private static DocumentMetadata Merge(DocumentMetadata given, DocumentMetadata stated) => given with
    {
        Kicker = given.Kicker ?? stated.Kicker,
        Section = given.Section ?? stated.Section,
        Summary = given.Summary ?? stated.Summary,
        Updated = given.Updated ?? stated.Updated,
        IsPaywalled = given.IsPaywalled ?? stated.IsPaywalled,
        IsLiveTicker = given.IsLiveTicker || stated.IsLiveTicker,
        Title = given.Title ?? stated.Title,
        Url = given.Url ?? stated.Url,
        Publisher = given.Publisher ?? stated.Publisher,
        Author = given.Author ?? stated.Author,
        Language = given.Language ?? stated.Language,
        Published = given.PublishedBasis is PublicationBasis.Metadata ? given.Published : stated.Published ?? given.Published,
        PublishedBasis = given.PublishedBasis is PublicationBasis.Metadata || stated.Published is null ? given.PublishedBasis : PublicationBasis.Metadata,
    };
}

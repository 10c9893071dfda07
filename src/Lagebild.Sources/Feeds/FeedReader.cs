using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Lagebild.Documents;
using Lagebild.Sources.Json;

namespace Lagebild.Sources.Feeds;

/// <summary>Reads XML that carries reports: RSS 2.0 and 1.0, Atom, news sitemaps, and NewsML-G2. Each entry is a source.</summary>
/// <remarks>
/// Entries are read one after the other; what comes before damage is kept. Document types (DTD) are refused, so no entity is ever
/// expanded and nothing outside is opened. The received text of an entry is the value of its content; where it has none, of its summary; else of its title.
/// </remarks>
internal static class FeedReader
{
    private static readonly XmlReaderSettings Strictness = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false };

    /// <summary>Reads all entries.</summary>
    /// <exception cref="XmlException">The XML is damaged.</exception>
    /// <exception cref="SourceException">It is no feed, or has no entries.</exception>
    public static IEnumerable<SourceItem> Read(string xml, string path, string name, SourceOptions options)
    {
        xml = xml.TrimStart();
        RefuseDepth(xml, options.MaximumDepth);
        using var reader = XmlReader.Create(new StringReader(xml), Strictness);
        reader.MoveToContent();
        var root = reader.LocalName;
        if (root is not ("rss" or "RDF" or "feed" or "urlset" or "newsItem" or "newsMessage" or "channel"))
        {
            throw new SourceException(root == "sitemapindex" ? "it is a list of sitemaps; give one of them" : $"it is an XML file ({Shown(root)}) that is neither feed, sitemap nor NewsML");
        }

        var feed = new FeedHead(reader.GetAttribute("xml:lang"));
        var number = 0;
        while (!reader.EOF)
        {
            if (reader.NodeType is not XmlNodeType.Element || reader.LocalName == root && root != "newsItem" || reader.LocalName is "channel" or "itemSet" or "items")
            {
                reader.Read();
            }
            else if (reader.LocalName is "item" or "entry" or "url" or "newsItem")
            {
                var entry = (XElement)XNode.ReadFrom(reader);
                var suffix = string.Create(CultureInfo.InvariantCulture, $"#{++number}");
                yield return One(FeedEntry.Read(entry, feed), entry, path + suffix, name + suffix, options);
            }
            else
            {
                feed.Note((XElement)XNode.ReadFrom(reader));
            }
        }

        if (number == 0)
        {
            throw new SourceException("the feed holds no entries");
        }
    }

    /// <summary>Refuses elements nested deeper than any feed's: trees of them cost the square of their depth.</summary>
    private static void RefuseDepth(string xml, int maximum)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Strictness);
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > maximum)
                {
                    throw new SourceException("its elements are nested too deeply");
                }
            }
        }
        catch (XmlException)
        {
            // What is whole before the damage is read; the second reading names the damage.
        }
    }

    private static SourceItem One(FeedEntry entry, XElement element, string place, string name, SourceOptions options)
    {
        try
        {
            var id = SourceReader.Identify(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
            var metadata = new DocumentMetadata
            {
                Name = DocumentMetadataDefaults.Address(entry.Link) ?? name,
                Title = DocumentMetadataDefaults.Line(entry.Title),
                Url = DocumentMetadataDefaults.Address(entry.Link),
                Publisher = DocumentMetadataDefaults.Line(entry.Publisher),
                Author = DocumentMetadataDefaults.Line(entry.Author),
                Language = DocumentMetadataDefaults.Language(entry.Language),
            }.PublishedOrGiven(DocumentMetadataDefaults.Day(entry.Published), options);
            return entry.Content is { } content
                ? SourceItem.Of(JsonRecord.Either(id, metadata, content, options))
                : SourceItem.Failed(place, "the entry holds no text");
        }
        catch (SourceException error)
        {
            return SourceItem.Failed(place, error.Message);
        }
    }

    private static string Shown(string name) => DocumentMetadataDefaults.Line(name) is { Length: <= 40 } line ? $"<{line}>" : "of an unknown kind";
}

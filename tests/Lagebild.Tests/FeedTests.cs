using System.Text;
using Lagebild.Documents;
using Lagebild.Sources;
using Xunit;

namespace Lagebild.Tests;

/// <summary>Feeds, sitemaps and agency formats: each entry is a source of its own.</summary>
public sealed class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>Hafenbote</title><link>https://hafenbote.example/</link><language>de-de</language>
        <item><title>Brücke &amp; Kanal</title><link>https://hafenbote.example/bruecke</link><pubDate>Thu, 14 Mar 2024 23:30:00 +0100</pubDate><dc:creator>A. Beispiel</dc:creator>
        <media:content url="x"><media:title>Ein Bild</media:title></media:content>
        <description>Kurz: Die Brücke kommt.</description><content:encoded><![CDATA[<p>Die Stadt baut eine <b>Brücke</b>.</p><p>Sie kostet viel.</p>]]></content:encoded></item>
        <item><title>Markt</title><link>https://hafenbote.example/markt</link><description>&lt;p&gt;Der Markt ist am Samstag.&lt;/p&gt;</description></item>
        </channel></rss>
        """;

    private const string Rss1 = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://blatt.example/"><title>Blatt</title><link>https://blatt.example/</link></channel>
        <item rdf:about="https://blatt.example/a"><title>Fähre</title><link>https://blatt.example/a</link><dc:date>2024-03-14T08:00:00+01:00</dc:date><description>Die Fähre fährt wieder.</description></item>
        </rdf:RDF>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Inselpost</title><author><name>Redaktion</name></author>
        <entry><title>Leuchtturm</title><link rel="edit" href="https://insel.example/edit/1"/><link href="https://insel.example/1"/><published>2024-03-14T08:00:00Z</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Leuchtturm ist <em>wieder</em> offen.</p></div></content></entry>
        <entry><title>Watt</title><link href="https://insel.example/2"/><updated>2024-03-15T08:00:00Z</updated><author><name>B. Muster</name></author><summary type="text">Das Watt war voll.</summary></entry>
        </feed>
        """;

    private const string Sitemap = """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>https://kurier.example/1</loc><news:news><news:publication><news:name>Kurier</news:name><news:language>de</news:language></news:publication>
        <news:publication_date>2024-03-14</news:publication_date><news:title>Werft bekommt Auftrag</news:title></news:news></url></urlset>
        """;

    private const string News = """
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:x:1" xml:lang="de">
        <itemMeta><provider literal="Küstendienst"/><versionCreated>2024-03-14T10:00:00+01:00</versionCreated></itemMeta>
        <contentMeta><by>C. Vorbild</by><language tag="de"/><headline>Deich hält</headline></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Der Deich hat gehalten.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>
        """;

    private const string Ninjs = """
        {
          "uri": "urn:x:2", "headline": "Schleuse offen", "byline": "D. Exempel", "versioncreated": "2024-03-14T10:00:00+01:00", "language": "de",
          "body_html": "<p>Die Schleuse ist offen.</p>"
        }
        """;

    private const string JsonFeed = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Wattblatt", "language": "de", "items": [
          {"id": "1", "url": "https://watt.example/1", "title": "Ebbe", "content_html": "<p>Die Ebbe kam.</p>", "date_published": "2024-03-14T08:00:00+01:00", "authors": [{"name": "E. Name"}]},
          {"id": "2", "url": "https://watt.example/2", "content_text": "Die Flut kam."}]}
        """;

    [Theory]
    [InlineData(Rss, "Brücke & Kanal|https://hafenbote.example/bruecke|2024-03-14|A. Beispiel|Hafenbote|de|Die Stadt baut eine Brücke.\n\nSie kostet viel.", "Markt|https://hafenbote.example/markt|||Hafenbote|de|Der Markt ist am Samstag.")]
    [InlineData(Rss1, "Fähre|https://blatt.example/a|2024-03-14||Blatt||Die Fähre fährt wieder.")]
    [InlineData(Atom, "Leuchtturm|https://insel.example/1|2024-03-14|Redaktion|Inselpost|de|Der Leuchtturm ist wieder offen.", "Watt|https://insel.example/2|2024-03-15|B. Muster|Inselpost|de|Das Watt war voll.")]
    [InlineData(Sitemap, "Werft bekommt Auftrag|https://kurier.example/1|2024-03-14||Kurier|de|Werft bekommt Auftrag")]
    [InlineData(News, "Deich hält||2024-03-14|C. Vorbild|Küstendienst|de|Der Deich hat gehalten.")]
    [InlineData(Ninjs, "Schleuse offen||2024-03-14|D. Exempel||de|Die Schleuse ist offen.")]
    [InlineData(JsonFeed, "Ebbe|https://watt.example/1|2024-03-14|E. Name|Wattblatt|de|Die Ebbe kam.", "|https://watt.example/2|||Wattblatt|de|Die Flut kam.")]
    public void Each_entry_is_a_source_with_what_the_feed_says_of_it(string feed, params string[] entries) =>
        Assert.Equal(entries, Read(feed).Select(item => item.Failure?.ToString() ?? Shown(item.Received!.Metadata) + item.Received.Text));

    [Fact]
    public void An_entry_leads_back_to_the_characters_of_its_content()
    {
        var received = Read(Rss)[0].Received!;
        var at = received.Text.IndexOf("Brücke", StringComparison.Ordinal);
        var span = received.Map.ToSource(new(at, at + 6));
        Assert.Equal("Brücke", received.Source[span.Start..span.End]);
        Assert.StartsWith("<p>", received.Source, StringComparison.Ordinal);
        Assert.Equal(2, Read(Rss).Select(item => item.Received!.Id).Distinct().Count());
    }

    [Fact]
    public void Other_character_sets_are_read_as_declared()
    {
        var feed = Rss1.Replace("<rdf:RDF", "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<rdf:RDF", StringComparison.Ordinal);
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15")!.GetBytes(feed);
        Assert.Equal("Die Fähre fährt wieder.", new SourceReader().Read("f", bytes).Single().Received!.Text);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><rss><channel><item><title>&c;</title></item></channel></rss>", "f: its XML declares a document type (DTD), which is refused")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE l SYSTEM \"file:///etc/passwd\"><rss><channel/></rss>", "f: its XML declares a document type (DTD), which is refused")]
    [InlineData("<rss><channel><item><title>Eins</title></item><item><title>Zw", "Eins", "f: its XML is damaged (in line 1)")]
    [InlineData("<rss><channel><item><link>https://a.example/</link></item><item><title>Zwei</title></item></channel></rss>", "f#1: the entry holds no text", "Zwei")]
    [InlineData("<?xml version=\"1.0\"?><svg/>", "f: it is an XML file (<svg>) that is neither feed, sitemap nor NewsML")]
    [InlineData("<?xml version=\"1.0\"?><sitemapindex/>", "f: it is a list of sitemaps; give one of them")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"\\ud800\",\"items\":[{\"content_text\":\"Eins.\"},{\"content_text\":\"\\ud800\"},7]}", "Eins.", "f:1#2: a value of the line is not valid text (half a surrogate pair)", "f:1#3: the line is not a JSON object")]
    [InlineData("[\n{\"text\":\"Eins.\"},\n{}]", "Eins.", "f#2: the line has neither \"text\" nor \"html\"")]
    public void Hostile_and_damaged_feeds_are_named_and_what_is_whole_is_read(string feed, params string[] results) =>
        Assert.Equal(results, Read(feed).Select(item => item.Failure?.ToString() ?? item.Received!.Text));

    [Fact]
    public void A_hundred_thousand_nested_elements_are_refused()
    {
        var feed = "<rss><channel><item><description>" + string.Concat(Enumerable.Repeat("<b>", 100_000)) + "tief" + string.Concat(Enumerable.Repeat("</b>", 100_000)) + "</description></item></channel></rss>";
        Assert.Equal("its elements are nested too deeply", Read(feed).Single().Failure?.Reason);
    }

    [Theory]
    [InlineData("""{"title":"T","raw_text":"Roh.","text":"Der Hafen wächst.","date":"2024-03-14","sitename":"Blatt","source":"https://a.example/1","hostname":"a.example"}""", "T|||2024-03-14", "Blatt", "Der Hafen wächst.")]
    [InlineData("""{"title":"T","maintext":"Der Hafen wächst.","date_publish":"2024-03-14 08:00:00","authors":["A","B"],"source_domain":"a.example","url":"https://a.example/1"}""", "T|https://a.example/1|A, B|2024-03-14", "a.example", "Der Hafen wächst.")]
    [InlineData("""{"source":{"id":null,"name":"Blatt"},"title":"T","content":"<p>Der Hafen wächst.</p>","publishedAt":"2024-03-14T08:00:00Z","url":"https://a.example/1"}""", "T|https://a.example/1||2024-03-14", "Blatt", "Der Hafen wächst.")]
    public void Fields_are_found_under_the_names_of_common_crawlers(string line, string head, string publisher, string text)
    {
        var received = Read(line).Single().Received!;
        var metadata = received.Metadata;
        Assert.Equal((head, publisher, text), ($"{metadata.Title}|{metadata.Url}|{metadata.Author}|{metadata.Published:yyyy-MM-dd}", metadata.Publisher, received.Text));
    }

    private static string Shown(DocumentMetadata metadata) => $"{metadata.Title}|{metadata.Url}|{metadata.Published:yyyy-MM-dd}|{metadata.Author}|{metadata.Publisher}|{metadata.Language}|";

    private static List<SourceItem> Read(string feed) => [.. new SourceReader().Read("f", Encoding.UTF8.GetBytes(feed))];
}

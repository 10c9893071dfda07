using System.IO.Compression;
using System.Text;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Sources;
using Xunit;

namespace Lagebild.Tests;

/// <summary>Bytes to received text: character sets, kinds, and what cannot be read.</summary>
public sealed class SourceReaderTests
{
    private const string German = "Größe: 5 €, „süß“ – ja.";

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_decoded_by_mark_and_content(string name, byte[] bytes) => Assert.Equal((name, German), (name, One(bytes).Received?.Source));

    public static IEnumerable<TheoryDataRow<string, byte[]>> Encodings() =>
    [
        new("UTF-8", Encoding.UTF8.GetBytes(German)),
        new("UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(German)]),
        new("UTF-16 LE with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(German)]),
        new("UTF-16 BE with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(German)]),
        new("UTF-32 LE with mark", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(German)]),
        new("UTF-32 BE with mark", [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(German)]),
        new("UTF-16 LE", Encoding.Unicode.GetBytes(German)),
        new("UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(German)),
        new("Windows-1252", [.. "Gr"u8, 0xF6, 0xDF, .. "e: 5 "u8, 0x80, .. ", "u8, 0x84, .. "s"u8, 0xFC, 0xDF, 0x93, .. " "u8, 0x96, .. " ja."u8]),
        new("both", [.. "Gr"u8, 0xF6, .. "ße: 5 €, „süß“ – ja."u8]),
    ];

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" \n\t\r\n", "it is empty")]
    [InlineData("%PDF-1.7 x", "it is a PDF file; text, HTML, JSON, feeds and web archives are read")]
    [InlineData("Text\0und\0mehr\0", "it is a binary file, not text (it holds NUL characters)")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006", "it is a binary file, not text (it holds control characters)")]
    [InlineData("<rss version=\"2.0\"></rss>", "the feed holds no entries")]
    [InlineData("<html><script>alert(1)</script></html>", "the page holds no text")]
    public void What_is_no_report_is_refused_with_a_reason(string content, string reason) => Assert.Equal(new SourceFailure("x", reason), One(Encoding.UTF8.GetBytes(content)).Failure);

    [Fact]
    public void JSON_Lines_give_one_document_a_line_and_bad_lines_are_named()
    {
        const string Lines = """
            {"id":"a","text":"Erster Text.","title":"T","url":"https://example.org/a","publisher":"P","author":["A","B"],"published":"2024-03-14T23:30:00+01:00","language":"de-DE"}

            {"id":"b",
            {"id":"c","text":""}
            [1]
            {"text":"Zweiter Text.","url":"javascript:alert(1)"}
            {"id":"e","html":"<p>Dritter <b>Text</b>.</p>"}
            {"text":"\ud800"}
            """;
        var items = new SourceReader().Read("f.jsonl", Encoding.UTF8.GetBytes(Lines)).ToList();
        Assert.Equal(
            ["Erster Text.", "f.jsonl:3: the line is not valid JSON (at byte 10)", "f.jsonl:4: \"text\" is empty", "f.jsonl:5: the line is not a JSON object", "Zweiter Text.", "Dritter Text.", "f.jsonl:8: a value of the line is not valid text (half a surrogate pair)"],
            items.Select(item => item.Received?.Text ?? item.Failure!.ToString()));
        Assert.Equal(
            new DocumentMetadata { Name = "a", Title = "T", Url = "https://example.org/a", Publisher = "P", Author = "A, B", Language = "de", Published = new(2024, 3, 14), PublishedBasis = PublicationBasis.Metadata },
            items[0].Received!.Metadata);
        Assert.Equal(("f.jsonl:6", null), (items[4].Received!.Metadata.Name, items[4].Received!.Metadata.Url));
        Assert.Equal(items.Count(item => item.Received is not null), items.Where(item => item.Received is not null).Select(item => item.Received!.Id).Distinct().Count());
    }

    [Fact]
    public void A_given_day_stands_only_where_the_source_has_none()
    {
        var reader = new SourceReader(new() { Published = new(2020, 1, 2) });
        var items = reader.Read("x", """
            {"text":"A.","published":"2024-03-14"}
            {"text":"B."}
            """u8.ToArray()).Select(item => item.Received!.Metadata);
        Assert.Equal([(new DateOnly(2024, 3, 14), PublicationBasis.Metadata), (new DateOnly(2020, 1, 2), PublicationBasis.Given)], items.Select(metadata => (metadata.Published!.Value, metadata.PublishedBasis)));
    }

    [Fact]
    public void A_source_larger_than_the_bound_is_refused_and_the_next_goes_on()
    {
        var reader = new SourceReader(new() { MaximumBytes = 1024 * 1024 });
        Assert.Equal("it is larger than 1 MiB", reader.Read("x", new byte[2_000_000].Select(_ => (byte)'a').ToArray()).Single().Failure!.Reason);
        var lines = Encoding.UTF8.GetBytes("{\"text\":\"" + new string('a', 2_000_000) + "\"}\n{\"text\":\"b\"}\n");
        Assert.Equal(["x:1: it is larger than 1 MiB", "b"], reader.Read("x", lines).Select(item => item.Failure?.ToString() ?? item.Received!.Text));
    }

    [Fact]
    public void A_gzip_bomb_is_refused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(new byte[30_000_000].Select(_ => (byte)'a').ToArray());
        }

        var reader = new SourceReader(new() { MaximumBytes = 1024 * 1024 });
        Assert.Equal("it is larger than 1 MiB", reader.Read("x", packed.ToArray()).Single().Failure!.Reason);
    }

    [Fact]
    public void Folders_and_globs_are_read_in_order_and_missing_files_are_named()
    {
        var folder = Directory.CreateTempSubdirectory("lagebild");
        try
        {
            foreach (var name in new[] { "b.txt", "a.txt", "sub/c.txt", "sub/d.md" })
            {
                var path = Path.Combine(folder.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, name);
            }

            string[] Read(params string[] inputs) => [.. new SourceReader().Read(inputs, () => new MemoryStream("in"u8.ToArray())).Select(item => item.Received?.Text ?? item.Failure!.Reason)];
            Assert.Equal(["a.txt", "b.txt", "sub/c.txt", "sub/d.md"], Read(folder.FullName));
            Assert.Equal(["a.txt", "b.txt"], Read(folder.FullName + "/*.txt"));
            Assert.Equal(["a.txt", "b.txt", "sub/c.txt"], Read(folder.FullName + "/**/*.txt"));
            Assert.Equal(["in", "there is no such file or folder", "b.txt", "standard input can be read once only"], Read("-", folder.FullName + "/none.txt", folder.FullName + "/b.txt", "-"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_page_gives_text_blocks_and_metadata_that_lead_back_to_the_markup()
    {
        const string Page = """
            <!doctype html><html lang="de"><head><title>Hafen | Blatt</title><meta property="og:site_name" content="Blatt">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Hafen w&auml;chst","datePublished":"2024-03-14T08:00:00+01:00","author":[{"name":"A. Beispiel"}]}</script></head>
            <body><nav><a href="/">Start</a></nav><article><h1>Hafen wächst</h1><p>Der&nbsp;Hafen <b>von</b>
              Emden   w&auml;chst.<p>&bdquo;Gut&ldquo;, sagte sie.<ul><li>Eins<li>Zwei</ul><figure><figcaption>Der Kai</figcaption></figure></article>
            <script>alert("</p>")</script></body></html>
            """;
        var received = One(Encoding.UTF8.GetBytes(Page)).Received!;
        Assert.Equal("Hafen wächst\n\nDer\u00A0Hafen von Emden wächst.\n\n„Gut“, sagte sie.\n\nEins\n\nZwei\n\nDer Kai", received.Text);
        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.List, BlockKind.List, BlockKind.Caption], received.Hints.Select(hint => hint.Kind));
        Assert.Equal(("Blatt", "de", new DateOnly(2024, 3, 14), "A. Beispiel"), (received.Metadata.Publisher, received.Metadata.Language, received.Metadata.Published!.Value, received.Metadata.Author));
        var at = received.Text.IndexOf("wächst.", StringComparison.Ordinal);
        var span = received.Map.ToSource(new(at, at + 7));
        Assert.Equal("w&auml;chst.", Page[span.Start..span.End]);
        Assert.All(received.Map.Runs.Where(run => run.IsCopy), run => Assert.True(Page.AsSpan(run.Source, run.SourceLength).SequenceEqual(received.Text.AsSpan(run.Text, run.TextLength))));
        var document = Cleaner.Clean(received);
        Assert.Equal("Der Hafen von Emden wächst.", document[document.All<Block>()[1].Span].ToString());
        Assert.Equal(document.Text, Edits.Apply(Page, Edits.Of(document)));
    }

    [Fact]
    public void The_report_is_told_from_the_rest_of_the_page()
    {
        const string Running = "Die Stadt hat am Dienstag den Bau der neuen Brücke über den Kanal beschlossen, und die Arbeiten beginnen im Mai.";
        const string Page = $"""
            <html><head><title>Brücke kommt | Blatt</title><meta property="og:title" content="Brücke kommt | Blatt"><meta name="author" content="Von A. Beispiel (abe) und B. Muster"></head><body>
            <header><nav><h1>Blatt</h1></nav></header>
            <div class="page has-sidebar"><div class="head"><h2>Brücke kommt</h2><p class="lead">Nach zehn Jahren Streit steht fest, dass der Kanal eine zweite Brücke bekommt.</p></div>
            <div class="content--wide"><div class="text"><p>{Running}</p><p>{Running} Sie kostet viel.</p><p>{Running} Sie ist lang.</p>
            <p><a href="/x">Warum Brücken in Zeiten des Klimawandels anders gebaut werden</a></p>
            <figure><img><div class="media-caption">Der Kanal am Abend</div></figure>
            <div class="authorBox"><p>A. Beispiel schreibt seit dem Jahr 2001 über alles, was in der Stadt gebaut wird und gebaut werden soll.</p></div></div>
            <section class="comments"><p>{Running} Ich bin dagegen, und alle meine Nachbarn sind es auch, das sage ich seit Jahren.</p></section></div>
            <aside class="sidebar"><ul><li><a href="/a">Meldung eins aus der Region</a></li></ul></aside></div><footer>Impressum</footer></body></html>
            """;
        var received = One(Encoding.UTF8.GetBytes(Page)).Received!;
        Assert.Equal(
            ["Brücke kommt", "Nach zehn Jahren Streit steht fest, dass der Kanal eine zweite Brücke bekommt.", Running, Running + " Sie kostet viel.", Running + " Sie ist lang.", "Der Kanal am Abend"],
            received.Hints.Select(hint => received.Text[hint.Span.Start..hint.Span.End]));
        Assert.Equal(BlockKind.Caption, received.Hints[^1].Kind);
        Assert.Equal(("Brücke kommt", "A. Beispiel, B. Muster"), (received.Metadata.Title, received.Metadata.Author));
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b><p>", 100_000)]
    [InlineData("</p>", 200_000)]
    [InlineData("<a href=\"", 200_000)]
    [InlineData("<!--", 200_000)]
    [InlineData("<script>", 200_000)]
    [InlineData("<table><tr><td>", 60_000)]
    [InlineData("&#x", 200_000)]
    [InlineData("<p>x", 200_000)]
    public void Hostile_markup_is_read_in_linear_time(string piece, int count)
    {
        var page = "<html>Anfang " + new StringBuilder().Insert(0, piece, count) + "Ende";
        Assert.NotNull(One(Encoding.UTF8.GetBytes(page)).Received);
    }

    private static SourceItem One(byte[] bytes) => new SourceReader().Read("x", bytes).Single();
}

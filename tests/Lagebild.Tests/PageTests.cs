using System.Text;
using Lagebild.Cleaning;
using Lagebild.Sources;
using Xunit;

namespace Lagebild.Tests;

/// <summary>What a page says of itself, and where its report stands.</summary>
public sealed class PageTests
{
    private const string Running = "Die Stadt hat am Dienstag den Bau der neuen Brücke über den Kanal beschlossen, und die Arbeiten beginnen im Mai.";

    [Fact]
    public void The_printed_headline_wins_over_the_title_for_search_engines_and_its_kicker_stands_apart()
    {
        var received = Read($"""
            <html><head><title>Emden: Brücke, Kanal, Kosten | Blatt</title><meta property="og:title" content="Die zweite Brücke kommt doch"><meta property="og:site_name" content="Blatt"></head><body>
            <nav class="breadcrumb"><h1>Emden: Brücke, Kanal, Kosten</h1></nav>
            <article><header><h2><span class="k">Bau am Kanal</span><span>Die zweite Brücke kommt doch</span></h2><p>Nach zehn Jahren Streit steht fest, dass der Kanal eine zweite Brücke bekommt.</p></header>
            <p>{Running}</p><p>{Running} Sie kostet viel.</p></article></body></html>
            """);
        Assert.Equal(("Die zweite Brücke kommt doch", "Bau am Kanal"), (received.Metadata.Title, received.Metadata.Kicker));
        Assert.Equal(
            [(BlockKind.Heading, "Bau am Kanal"), (BlockKind.Title, "Die zweite Brücke kommt doch"), (BlockKind.Paragraph, "Nach zehn Jahren Streit steht fest, dass der Kanal eine zweite Brücke bekommt.")],
            received.Hints.Take(3).Select(hint => (hint.Kind, received.Text[hint.Span.Start..hint.Span.End])));
    }

    [Theory]
    [InlineData("Hafen wächst weiter | Blatt", "Hafen wächst weiter")]
    [InlineData("Hafen wächst weiter - Wirtschaft - Blatt", "Hafen wächst weiter")]
    [InlineData("Hafen wächst weiter – und mit ihm die Stadt", "Hafen wächst weiter – und mit ihm die Stadt")]
    public void Names_of_site_and_section_behind_a_title_are_cut(string stated, string title)
    {
        var heading = title.Length > 30 ? title : "Hafen wächst weiter";
        Assert.Equal(title, Read($"<html><head><title>{stated}</title><meta property=\"og:title\" content=\"{stated}\"></head><body><h1>{heading}</h1><p>{Running}</p></body></html>").Metadata.Title);
    }

    [Fact]
    public void A_page_says_when_it_is_sold_and_when_it_is_a_ticker()
    {
        var sold = Read($$"""<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Brücke","isAccessibleForFree":"False","articleSection":"Lokales","description":"Kurz gesagt.","dateModified":"2024-03-15T08:00:00+01:00"}</script></head><body><p>{{Running}}</p></body></html>""");
        Assert.Equal((true, "Lokales", "Kurz gesagt.", new DateOnly(2024, 3, 15)), (sold.Metadata.IsPaywalled, sold.Metadata.Section, sold.Metadata.Summary, sold.Metadata.Updated));
        Assert.Contains(Cleaner.Clean(sold).Diagnostics, diagnostic => diagnostic.Code == "LB1003");
        Assert.True(Read($$"""<html><head><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Brücke"}</script></head><body><p>{{Running}}</p></body></html>""").Metadata.IsLiveTicker);
        Assert.Null(Read($"<html><body><p>{Running}</p></body></html>").Metadata.IsPaywalled);
    }

    [Fact]
    public void Text_that_stands_in_the_structured_data_only_is_read_and_leads_back_to_it()
    {
        var page = "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Br\\u00fccke\",\"articleBody\":\"" + string.Concat(Enumerable.Repeat("Die Br\\u00fccke \\\"kommt\\\".\\n", 20)) + "\"}</script></head><body><p>Weiterlesen</p></body></html>";
        var received = Read(page);
        Assert.Equal(string.Concat(Enumerable.Repeat("Die Brücke \"kommt\".\n", 20)), received.Text);
        var span = received.Map.ToSource(new(4, 10));
        Assert.Equal("Br\\u00fccke", page[span.Start..span.End]);
    }

    [Fact]
    public void Teasers_hidden_labels_and_broadcasters_notes_are_not_the_report()
    {
        var received = Read($"""
            <html><body><main><h1>Die zweite Brücke kommt doch</h1><p>{Running}</p><h2 class="label hidden">Hauptinhalt</h2>
            <article><h3><a href="/x">Was Brücken kosten</a></h3><p>Eine Übersicht über alle Brücken, die im letzten Jahr gebaut oder erneuert wurden, steht hier.</p></article>
            <p>{Running} Sie kostet viel.</p><figure><figcaption><p>Der Kanal am Abend</p></figcaption></figure><p>Dieses Thema im Programm: Funkhaus Küste, 14.03.2024, 8 Uhr</p></main></body></html>
            """);
        var document = Cleaner.Clean(received);
        Assert.Equal(
            ["Die zweite Brücke kommt doch", Running, Running + " Sie kostet viel."],
            document.All<Block>().Where(block => block.IsReport && block.Kind is not BlockKind.Caption).Select(block => document[block.Span].ToString()));
    }

    [Fact]
    public void A_million_nested_elements_and_attributes_of_fifty_megabytes_are_bounded()
    {
        var nested = "<html><p>Der Hafen wächst." + string.Concat(Enumerable.Repeat("<div>", 1_100_000));
        Assert.Equal("the page has more than 1000000 elements", Item(nested).Failure?.Reason);
        var wide = "<html><body><div class=\"" + new string('a', 50_000_000) + "\"><p>Der Hafen wächst.</p></div></body></html>";
        Assert.Equal("Der Hafen wächst.", Item(wide).Received?.Text);
        var many = "<html><body><div " + string.Concat(Enumerable.Range(0, 500_000).Select(number => $"a{number}=1 ")) + "><p>Der Hafen wächst.</p></div></body></html>";
        Assert.Equal("Der Hafen wächst.", Item(many).Received?.Text);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("x-user-defined")]
    [InlineData("gibtesnicht")]
    public void A_page_with_bytes_and_names_of_character_sets_that_make_no_sense_is_read_as_far_as_it_goes(string name)
    {
        byte[] page = [.. Encoding.ASCII.GetBytes($"<html><head><meta charset=\"{name}\"></head><body><p>Der Hafen w"), 0xE4, .. "chst. "u8, 0xC3, 0x28, 0xFF, 0xFE, .. "</p></body></html>"u8];
        Assert.StartsWith("Der Hafen wächst. ", new SourceReader().Read("x", page).Single().Received?.Text, StringComparison.Ordinal);
    }

    private static SourceItem Item(string page) => new SourceReader().Read("x", Encoding.UTF8.GetBytes(page)).Single();

    private static ReceivedText Read(string page) => Item(page).Received!;
}

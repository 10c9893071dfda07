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
            <p>Die Arbeiten kosten viel, und der Rat der Stadt muss im Herbst noch einmal über das Geld dafür reden.</p><figure><figcaption><p>Der Kanal am Abend</p></figcaption></figure><p>Dieses Thema im Programm: Funkhaus Küste, 14.03.2024, 8 Uhr</p></main></body></html>
            """);
        var document = Cleaner.Clean(received);
        Assert.Equal(
            ["Die zweite Brücke kommt doch", Running, "Die Arbeiten kosten viel, und der Rat der Stadt muss im Herbst noch einmal über das Geld dafür reden."],
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

    [Theory]
    [InlineData("<h1>Die zweite Brücke</h1><div class=\"date\">Donnerstag, 14. März 2024, 8 Uhr</div>", "", "2024-03-14")]
    [InlineData("<h1>Die zweite Brücke</h1><span>Do 14.03.24 | 08:12</span>", "", "2024-03-14")]
    [InlineData("<h1>Die zweite Brücke</h1>", "https://blatt.example/lokales/2024/03/14/bruecke", "2024-03-14")]
    [InlineData("<h1>Die zweite Brücke</h1>", "https://blatt.example/lokales/bruecke-20240399", null)]
    [InlineData("<h1>Die zweite Brücke</h1><p>Bis zum 31. Februar 2024 soll alles fertig sein, sagt die Stadt, aber daran glaubt am Kanal niemand mehr.</p>", "", null)]
    public void Pages_that_state_no_day_print_it_under_the_headline_or_carry_it_in_their_address(string head, string address, string? day) =>
        Assert.Equal(day, Read($"<html><head><link rel=\"canonical\" href=\"{address}\"></head><body><article>{head}<p>{Running}</p></article></body></html>").Metadata.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_line_named_as_kicker_over_the_headline_is_the_kicker()
    {
        var received = Read($"<html><body><div class=\"top\"><p class=\"kicker\">Andere Meldung</p></div><article><p class=\"overline\">Bau am Kanal</p><h1>Die zweite Brücke</h1><p>{Running}</p></article></body></html>");
        Assert.Equal("Bau am Kanal", received.Metadata.Kicker);
        Assert.Equal([(BlockKind.Heading, "Bau am Kanal"), (BlockKind.Title, "Die zweite Brücke"), (BlockKind.Paragraph, Running)], received.Hints.Select(hint => (hint.Kind, received.Text[hint.Span.Start..hint.Span.End])));
    }

    [Fact]
    public void Cells_of_a_table_stay_apart_so_that_two_figures_do_not_become_one()
    {
        var received = Read($"<html><body><h1>Zahlen</h1><p>{Running}</p><table><tr><th>Ort</th><th>Boote</th><th>Tage</th></tr><tr><td>Emden</td>\n<td>12</td><td>345</td></tr><tr><td><p>Leer</p></td><td><p>7</p></td><td><div>28</div></td></tr></table></body></html>");
        Assert.Equal(["Zahlen", Running, "Ort | Boote | Tage", "Emden | 12 | 345", "Leer | 7 | 28"], received.Text.Split("\n\n"));
    }

    [Fact]
    public void Microdata_say_what_a_page_says_of_itself()
    {
        var received = Read($"""
            <html><body><div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="isAccessibleForFree" content="false"><link itemprop="url" href="https://blatt.example/a">
            <h1 itemprop="headline">Die zweite Brücke kommt doch</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Anna Beispiel</b>, Redaktion Stadt</span>
            <span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Max Muster"></span><time itemprop="datePublished" datetime="2024-03-14T08:00:00+01:00">heute</time>
            <p itemprop="description">Nach zehn Jahren Streit steht der Bau fest.</p><span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">Blatt</span></span><p>{Running}</p></div></body></html>
            """).Metadata;
        Assert.Equal(
            ("Die zweite Brücke kommt doch", "Anna Beispiel, Max Muster", new DateOnly(2024, 3, 14), "Blatt", "https://blatt.example/a", true, "Nach zehn Jahren Streit steht der Bau fest."),
            (received.Title, received.Author, received.Published, received.Publisher, received.Url, received.IsPaywalled, received.Summary));
    }

    [Theory]
    [InlineData("https://web.archive.org/web/20240314080000/https://blatt.example/a", "https://blatt.example/a")]
    [InlineData("https://web.archive.org/web/20240314080000id_/http://blatt.example/a?b=c", "http://blatt.example/a?b=c")]
    [InlineData("https://archive.ph/2024/https://blatt.example/a", "https://blatt.example/a")]
    [InlineData("https://www.google.com/amp/s/blatt.example/a.amp", "https://blatt.example/a.amp")]
    [InlineData("https://blatt-example.cdn.ampproject.org/c/s/blatt.example/a.amp", "https://blatt.example/a.amp")]
    [InlineData("https://archive.ph/AbC12", "https://archive.ph/AbC12")]
    [InlineData("https://web.archive.org/web/2024/javascript:alert(1)", "https://web.archive.org/web/2024/javascript:alert(1)")]
    [InlineData("https://blatt.example/https://anderes.example/", "https://blatt.example/https://anderes.example/")]
    public void The_address_of_a_copy_leads_to_the_page_that_it_is_a_copy_of(string stated, string address) =>
        Assert.Equal(address, Read($"<html><head><link rel=\"canonical\" href=\"{stated}\"></head><body><p>{Running}</p></body></html>").Metadata.Url);

    [Fact]
    public void Copies_in_archives_and_fast_pages_lose_what_their_keepers_add()
    {
        var received = Read($"""
            <html amp><body><div id="wm-ipp-base"><p>Diese Seite wurde am 14. März 2024 um 8 Uhr von einem Archiv im Netz aufbewahrt und steht hier, wie sie war.</p></div>
            <amp-sidebar><p>Politik, Wirtschaft, Kultur, Sport und was sonst noch in der Zeitung steht, finden Sie hier im Überblick.</p></amp-sidebar>
            <amp-consent><p>Wir und unsere Partner brauchen Ihre Zustimmung, um Ihnen Anzeigen zu zeigen, die zu Ihnen passen.</p></amp-consent>
            <article><h1>Die zweite Brücke</h1><p>{Running}</p><amp-img src="a.jpg"></amp-img><share-bar><p>Teilen Sie diesen Bericht mit allen, die ihn lesen sollten, und schreiben Sie dazu, was Sie davon halten.</p></share-bar></article></body></html>
            """);
        Assert.Equal(["Die zweite Brücke", Running], received.Text.Split("\n\n"));
    }

    [Fact]
    public void Parts_that_are_hidden_until_asked_for_and_teasers_with_a_kicker_are_not_the_report()
    {
        var received = Read($"""
            <html><body><main><article><h1>Die zweite Brücke</h1><div class="hidden aria-expanded:block p-4 md:px-6"><p>Kurz zusammengefasst von einem Programm: Die Brücke wird gebaut, und das kostet viel Geld.</p></div>
            <p>{Running}</p><div class="hidden md:block"><p>Im Herbst redet der Rat der Stadt noch einmal über das Geld für die Brücke und ihre Zufahrten.</p></div>
            <article><h3><span>Hochwasser</span> <a href="/x">Pegel fällt</a></h3><p>Seit gestern fällt der Pegel, und die Feuerwehr zieht sich nach und nach aus den Straßen zurück.</p></article></article></main></body></html>
            """);
        Assert.Equal(["Die zweite Brücke", Running, "Im Herbst redet der Rat der Stadt noch einmal über das Geld für die Brücke und ihre Zufahrten."], received.Text.Split("\n\n"));
    }

    private static SourceItem Item(string page) => new SourceReader().Read("x", Encoding.UTF8.GetBytes(page)).Single();

    private static ReceivedText Read(string page) => Item(page).Received!;
}

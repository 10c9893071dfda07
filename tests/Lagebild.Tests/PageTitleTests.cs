using System.Text;
using Lagebild.Cleaning;
using Lagebild.Sources;
using Xunit;

namespace Lagebild.Tests;

/// <summary>Which of the titles that a page states and prints is the title of its report.</summary>
public sealed class PageTitleTests
{
    private const string Running = "<p>Die Stadt hat am Dienstag den Bau der neuen Brücke über den Kanal beschlossen, und die Arbeiten beginnen im Mai.</p>";

    [Fact]
    public void The_headline_of_a_live_ticker_gives_way_to_what_the_page_is_called_all_day()
    {
        var page = Page("""
            <title>Hochwasser in Emden: alle Entwicklungen | Blatt</title><meta property="og:title" content="Pegel fällt +++ Schulen öffnen">
            <meta name="twitter:title" content="Hochwasser in Emden: alle Entwicklungen">
            """, "<h1>Pegel fällt +++ Schulen öffnen</h1>");
        Assert.Equal("Hochwasser in Emden: alle Entwicklungen", page.Metadata.Title);
        Assert.StartsWith("Pegel fällt +++ Schulen öffnen", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kicker_belongs_to_the_title_where_most_of_the_statements_say_so()
    {
        const string Heading = "<h2><span class=\"k\">Bau am Kanal</span> <span>Zweite Brücke kommt doch</span></h2>";
        Assert.Equal(
            "Bau am Kanal: Zweite Brücke kommt doch",
            Page("<title>Bau am Kanal: Zweite Brücke kommt doch</title><meta property=\"og:title\" content=\"Bau am Kanal: Zweite Brücke kommt doch\">", Heading).Metadata.Title);
        Assert.Equal(
            ("Zweite Brücke kommt doch", "Bau am Kanal"),
            TitleAndKicker(Page("<title>Bau am Kanal: Zweite Brücke kommt doch</title><meta property=\"og:title\" content=\"Zweite Brücke kommt doch\">", Heading)));
        Assert.Equal(
            "Bau am Kanal: Zweite Brücke kommt doch",
            Page("<title>Bau am Kanal: Zweite Brücke kommt doch</title><meta name=\"title\" content=\"Bau am Kanal: Zweite Brücke kommt doch\"><meta property=\"og:title\" content=\"Zweite Brücke kommt doch\">", Heading).Metadata.Title);
    }

    [Fact]
    public void The_printed_headline_wins_over_that_for_search_engines_also_where_it_is_stated_with_its_kicker_only()
    {
        var page = Page(
            """
            <title>Emden Brücke Kanal Kosten</title><meta property="og:title" content="Bau am Kanal: Zweite Brücke kommt doch">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Emden Brücke Kanal Kosten","alternativeHeadline":"Bau am Kanal - Zweite Brücke kommt doch"}</script>
            """,
            "<h1>Emden Brücke Kanal Kosten</h1><h2><span>Bau am Kanal </span><span>Zweite Brücke kommt doch</span></h2>");
        Assert.Equal(("Zweite Brücke kommt doch", "Bau am Kanal"), TitleAndKicker(page));
        Assert.DoesNotContain("Kosten", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Kicker_and_headline_side_by_side_do_not_run_into_one_word()
    {
        var page = Page("", "<h1>Die zweite Brücke</h1>" + Running + "<h2><span>Was sie kostet:</span><span>Fragen und Antworten</span></h2>");
        Assert.Contains("Was sie kostet: Fragen und Antworten", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_in_a_part_that_its_role_calls_a_banner_stays()
    {
        var page = Page(
            "<title>Zweite Brücke kommt doch</title>",
            "<nav><h1>Zweite Brücke kommt doch</h1></nav><article><header role=\"banner\"><h2>Zweite Brücke kommt doch</h2></header>" + Running + "</article>");
        Assert.StartsWith("Zweite Brücke kommt doch\n\nDie Stadt hat", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lead_between_a_headline_and_its_repetition_is_read_and_the_repetition_is_not()
    {
        var page = Page(
            "<title>Zweite Brücke kommt doch</title>",
            "<div><h1>Zweite Brücke kommt doch</h1><div>Der Rat stimmt nach zehn Jahren Streit für den Bau und gibt das Geld frei.</div></div><div><h1>Zweite Brücke kommt doch</h1>" + Running + Running.Replace("Mai", "Juni", StringComparison.Ordinal) + "</div>");
        Assert.Equal(["Zweite Brücke kommt doch", "Der Rat stimmt nach zehn Jahren Streit für den Bau und gibt das Geld frei."], page.Text.Split("\n\n")[..2]);
        Assert.Equal(4, page.Hints.Length);
    }

    private static (string? Title, string? Kicker) TitleAndKicker(ReceivedText page) => (page.Metadata.Title, page.Metadata.Kicker);

    private static ReceivedText Page(string head, string body) =>
        new SourceReader().Read("x", Encoding.UTF8.GetBytes($"<html><head>{head}</head><body>{body}{(body.Contains(Running, StringComparison.Ordinal) ? "" : Running)}</body></html>")).Single().Received!;
}

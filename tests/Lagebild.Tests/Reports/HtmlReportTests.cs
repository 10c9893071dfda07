using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lagebild.Pictures;
using Lagebild.Reports.Html;
using Xunit;

namespace Lagebild.Tests.Reports;

public sealed class HtmlReportTests
{
    private static readonly string Page = Written(SamplePicture.Build());

    [Fact]
    public void The_page_is_well_formed_and_every_link_inside_it_resolves()
    {
        var page = Parsed(Page);
        var ids = page.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        var links = page.Descendants("a").Select(link => (string)link.Attribute("href")!).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link.TrimStart('#'), ids));
    }

    [Fact]
    public void Every_passage_that_is_cited_holds_exactly_the_words_cited()
    {
        var picture = SamplePicture.Build();
        var page = Parsed(Page);
        var cited = picture.Summary.SelectMany(sentence => sentence.Evidence).ToList();

        Assert.All(cited, evidence =>
        {
            var number = picture.Documents.Select(document => document.Id).ToList().IndexOf(evidence.Document) + 1;
            var passage = page.Descendants("span").Single(span => (string?)span.Attribute("id") == $"d{number}-p{evidence.Text.Start}-{evidence.Text.End}");
            Assert.Equal(evidence.Exact, passage.Value);
        });
    }

    [Fact]
    public void The_page_asks_nobody_for_anything()
    {
        Assert.DoesNotContain("http:", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", Page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("style")]
    [InlineData("script")]
    public void The_policy_allows_this_content_by_its_hash(string element)
    {
        var content = Regex.Match(Page, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;

        Assert.Contains($"{element}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'", Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</title></style></script><svg onload=alert(1)>")]
    [InlineData("Bericht \u202egnp.exe und \u2066mehr")]
    [InlineData("Steuerzeichen \u0000\u0008\u001b\ufffe und halbe Paare \ud83d")]
    public void Hostile_titles_stay_text(string title)
    {
        var written = Written(SamplePicture.Build(title));
        var page = Parsed(written);

        Assert.Single(page.Descendants("script"));
        Assert.Single(page.Descendants("style"));
        Assert.Empty(page.Descendants("img"));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(written, character => character is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
    }

    [Fact]
    public void What_differs_between_wordings_is_marked()
    {
        var marked = Parsed(Page).Descendants("mark").Select(mark => mark.Value).ToList();

        Assert.Equal(["nach einer deutlichen", "die werden"], marked);
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes() => Assert.Equal(Page, Written(SamplePicture.Build()));

    [Fact]
    public void An_empty_picture_gives_a_page()
    {
        var empty = SamplePicture.Build() with
        {
            Documents = [], Entities = [], EntityIndexes = [], Origins = [], Stories = [], Storylines = [], Utterances = [], Figures = [],
            Events = [], Transfers = [], Positions = [], Contradictions = [], Timeline = [], Summary = [],
        };

        Assert.Equal("Lagebild", Parsed(Written(empty)).Descendants("h1").Single().Value);
    }

    private static string Written(Picture picture)
    {
        using var output = new MemoryStream();
        HtmlReport.Write(output, picture);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Reads the page as XML, which is stricter than any browser; style and script are emptied first.</summary>
    private static XDocument Parsed(string page)
    {
        var markup = Regex.Replace(page, "<(style|script)>.*?</\\1>", "<$1></$1>", RegexOptions.Singleline);
        return XDocument.Parse(markup.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), LoadOptions.PreserveWhitespace);
    }
}

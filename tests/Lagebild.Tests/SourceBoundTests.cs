using System.Text;
using Lagebild.Sources;
using Xunit;

namespace Lagebild.Tests;

public sealed class SourceBoundTests
{
    [Fact]
    public void A_text_longer_than_the_bound_is_refused_with_its_length()
    {
        var reader = new SourceReader(new() { MaximumCharacters = 20 });
        var refused = Assert.Single(reader.Read("lang.txt", Encoding.UTF8.GetBytes("Ein Satz, der länger ist als erlaubt.")));
        Assert.Null(refused.Received);
        Assert.Contains("37 characters", refused.Failure!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(reader.Read("kurz.txt", Encoding.UTF8.GetBytes("Ein kurzer Satz."))).Received);
    }

    /// <summary>Each page once took the product of two of its parts: seconds here, hours for a page at the bounds.</summary>
    [Theory]
    [InlineData("a long class around many paragraphs", "<div class=\"{c}\">{p}", 60)]
    [InlineData("headings in headings", "<h2><div><h2><div><h2><div><h2><div><h2><div><h2><div>{h}", 200)]
    [InlineData("authors in authors", "<div rel=author><div rel=author><div rel=author><div rel=author><div rel=author><div rel=author>{t}", 60)]
    [InlineData("properties in properties", "<body itemscope itemtype=NewsArticle><div itemprop=a><div itemprop=a><div itemprop=a><div itemprop=a><div itemprop=a>{t}", 60)]
    public void What_a_page_repeats_around_much_text_costs_no_more_than_its_size(string name, string markup, int mostMegabytes)
    {
        var page = "<html><title>Zweite Brücke kommt doch</title>" + markup
            .Replace("{c}", string.Concat(Enumerable.Repeat("ab ", 100_000)), StringComparison.Ordinal)
            .Replace("{p}", string.Concat(Enumerable.Repeat("<p>x</p>", 5_000)), StringComparison.Ordinal)
            .Replace("{h}", string.Concat(Enumerable.Repeat("<h1></h1>", 20_000)) + "Die Brücke kommt.", StringComparison.Ordinal)
            .Replace("{t}", string.Concat(Enumerable.Repeat("Wort ", 200_000)), StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(page);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(new SourceReader().Read(name, bytes).Single().Received);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, mostMegabytes * 1024L * 1024);
    }
}

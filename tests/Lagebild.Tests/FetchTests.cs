using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Lagebild.Sources;
using Lagebild.Sources.Fetching;
using Xunit;

namespace Lagebild.Tests;

/// <summary>Fetching: what is never fetched, and how the rest is.</summary>
public sealed class FetchTests
{
    private static readonly FetchOptions Local = new() { AllowPrivateAddresses = true, Delay = TimeSpan.Zero };

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.8.8.8", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:53aa:64c::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("ff02::1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("100.128.0.1", true)]
    [InlineData("192.167.255.255", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("2a00:1450:4001::1", true)]
    public void Addresses_of_the_public_internet_are_told_from_all_others(string address, bool isPublic) => Assert.Equal(isPublic, AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("http://localhost:9/")]
    [InlineData("http://2130706433:9/")]
    [InlineData("http://0x7f.1:9/")]
    [InlineData("http://[::1]:9/")]
    [InlineData("http://[::ffff:127.0.0.1]:9/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    public void Nothing_is_fetched_from_the_own_network(string address)
    {
        using var fetcher = new SourceFetcher(new() { Delay = TimeSpan.Zero });
        Assert.Equal((null, "its address is not on the public internet, and others are not fetched"), fetcher.Fetch(new(new(address))));
    }

    [Theory]
    [InlineData("file:///etc/passwd", "only http and https addresses are fetched")]
    [InlineData("ftp://a.example/x", "only http and https addresses are fetched")]
    [InlineData("http://user:secret@a.example/", "addresses with a name or password in them are not fetched")]
    public void Only_plain_web_addresses_are_fetched(string address, string reason)
    {
        using var fetcher = new SourceFetcher(Local);
        Assert.Equal((null, reason), fetcher.Fetch(new(new(address))));
    }

    [Fact]
    public void Redirects_are_followed_to_web_addresses_only_and_not_for_ever()
    {
        using var server = new LocalServer().On("/ziel", "<p>Angekommen.</p>")
            .On("/um", _ => LocalServer.Bare("302 Found", "Location: /ziel\r\n"))
            .On("/kreis", _ => LocalServer.Bare("301 Moved", "Location: /kreis\r\n"))
            .On("/datei", _ => LocalServer.Bare("302 Found", "Location: file:///etc/passwd\r\n"));
        using var fetcher = new SourceFetcher(Local);

        Assert.Equal(server.At("/ziel"), fetcher.Fetch(new(server.At("/um"))).Source!.Address);
        Assert.Equal("it redirects more than 5 times", fetcher.Fetch(new(server.At("/kreis"))).Failure);
        Assert.Equal("only http and https addresses are fetched", fetcher.Fetch(new(server.At("/datei"))).Failure);
    }

    [Fact]
    public void A_body_is_bounded_as_it_unpacks()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(new byte[20_000_000]);
        }

        using var server = new LocalServer().On("/bombe", packed.ToArray(), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n").On("/gut", "<p>Gut.</p>");
        using var fetcher = new SourceFetcher(Local with { MaximumBytes = 1024 * 1024 });
        Assert.Equal("it is larger than 1 MiB", fetcher.Fetch(new(server.At("/bombe"))).Failure);
        Assert.NotNull(fetcher.Fetch(new(server.At("/gut"))).Source);
    }

    [Fact]
    public void A_page_that_has_not_changed_is_not_sent_again()
    {
        using var server = new LocalServer().On("/a", request => request.Contains("If-None-Match: \"1\"", StringComparison.OrdinalIgnoreCase)
            ? LocalServer.Bare("304 Not Modified", "ETag: \"1\"\r\n")
            : Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nETag: \"1\"\r\nLast-Modified: Thu, 14 Mar 2024 08:00:00 GMT\r\nContent-Type: text/html\r\nContent-Length: 7\r\nConnection: close\r\n\r\n<p>x</p"));
        using var fetcher = new SourceFetcher(Local);
        var first = fetcher.Fetch(new(server.At("/a"))).Source!;
        Assert.Equal(("\"1\"", "Thu, 14 Mar 2024 08:00:00 GMT"), (first.Tag, first.Modified));
        Assert.Null(fetcher.Fetch(new(server.At("/a"), first.Tag, first.Modified)).Source!.Content);
        Assert.Contains("If-Modified-Since: Thu, 14 Mar 2024 08:00:00 GMT", server.Requests[^1], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_host_that_does_not_answer_is_left_after_a_while()
    {
        using var server = new LocalServer().On("/robots.txt", "").On("/still", _ =>
        {
            Thread.Sleep(3000);
            return [];
        });
        using var fetcher = new SourceFetcher(Local with { Timeout = TimeSpan.FromSeconds(0.5) });
        Assert.Equal("it did not answer in 0.5 seconds", fetcher.Fetch(new(server.At("/still"))).Failure);
    }

    [Fact]
    public void What_robots_rules_forbid_is_not_fetched()
    {
        using var server = new LocalServer().On("/robots.txt", "User-agent: *\nDisallow: /privat\nAllow: /privat/offen\n").On("/privat/offen", "<p>x</p>");
        using var fetcher = new SourceFetcher(Local);
        Assert.Equal("the host asks programs not to fetch it (robots.txt)", fetcher.Fetch(new(server.At("/privat/a"))).Failure);
        Assert.NotNull(fetcher.Fetch(new(server.At("/privat/offen"))).Source);
        Assert.Single(server.Requests, request => request.StartsWith("GET /robots.txt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: lagebild\nAllow: /", "/a", true)]
    [InlineData("User-agent: andere\nUser-agent: Lagebild\nDisallow: /x # dort nicht", "/x/y", false)]
    [InlineData("User-agent: andere\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    public void Robots_rules_are_read_as_the_standard_says(string rules, string path, bool isAllowed) => Assert.Equal(isAllowed, RobotsRules.Parse(rules, "Lagebild").Allows(path));

    [Fact]
    public void Between_requests_to_one_host_there_is_the_time_it_asks_for()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), RobotsRules.Parse("User-agent: *\nCrawl-delay: 7", "Lagebild").Delay);
        Assert.Equal(TimeSpan.FromSeconds(30), RobotsRules.Parse("User-agent: *\nCrawl-delay: 86400", "Lagebild").Delay);
    }

    [Fact]
    public void A_web_address_is_an_input_like_any_other()
    {
        using var server = new LocalServer().On("/a", "<html><body><h1>Hafen</h1><p>Der Hafen wächst.</p></body></html>").On("/feed", "<rss><channel><title>B</title><item><title>T</title><description>Der Kanal auch.</description></item></channel></rss>", "Content-Type: application/rss+xml\r\n");
        var reader = new SourceReader(new() { Fetching = Local });
        var items = reader.Read([server.At("/a").AbsoluteUri, server.At("/feed").AbsoluteUri, server.At("/fehlt").AbsoluteUri]).ToList();
        Assert.Equal(
            ["Hafen\n\nDer Hafen wächst.", "Der Kanal auch.", string.Create(CultureInfo.InvariantCulture, $"{server.At("/fehlt")}: the server answers 404")],
            items.Select(item => item.Received?.Text ?? item.Failure!.ToString()));
        Assert.Equal(server.At("/a").AbsoluteUri, items[0].Received!.Metadata.Url);
    }
}

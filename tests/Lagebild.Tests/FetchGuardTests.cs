using System.Globalization;
using System.IO.Compression;
using System.Net;
using Lagebild.Sources.Fetching;
using Xunit;

namespace Lagebild.Tests;

/// <summary>Hosts that mean harm: what names, redirects and answers can lead to. Names are answered by the tests; behind them listens a real server on this machine.</summary>
public sealed class FetchGuardTests
{
    private const string Refused = "its address is not on the public internet, and others are not fetched";

    private static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    [Fact]
    public void A_name_that_turns_to_the_own_network_after_the_first_answer_gains_nothing()
    {
        using var server = new LocalServer().On("/a", "<p>Der Hafen wächst.</p>");
        var (asked, connected) = (0, new List<IPAddress[]>());
        using var fetcher = new SourceFetcher(Options(server, _ => asked++ == 0 ? [Public] : [IPAddress.Loopback], connected));

        Assert.NotNull(fetcher.Fetch(new(At(server, "blatt.example", "/a"))).Source);
        Assert.Equal((null, Refused), fetcher.Fetch(new(At(server, "blatt.example", "/a"))));
        Assert.Equal([Public], Assert.Single(connected));
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Of_several_numbers_only_public_ones_are_connected_to()
    {
        using var server = new LocalServer().On("/a", "<p>Der Hafen wächst.</p>");
        var connected = new List<IPAddress[]>();
        using var fetcher = new SourceFetcher(Options(server, _ => [IPAddress.Loopback, Public, IPAddress.Parse("10.0.0.5"), IPAddress.IPv6Loopback], connected));

        Assert.NotNull(fetcher.Fetch(new(At(server, "blatt.example", "/a"))).Source);
        Assert.Equal([Public], Assert.Single(connected));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{port}/geheim")]
    [InlineData("http://localhost:{port}/geheim")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/geheim")]
    [InlineData("http://2130706433:{port}/geheim")]
    [InlineData("http://0177.0.0.1:{port}/geheim")]
    [InlineData("http://0x7f000001:{port}/geheim")]
    [InlineData("//127.0.0.1:{port}/geheim")]
    [InlineData("http://haus.example:{port}/geheim")]
    public void A_redirect_from_a_public_page_into_the_house_is_not_followed(string target)
    {
        using var server = new LocalServer().On("/geheim", "<p>Geheim.</p>");
        server.On("/a", _ => LocalServer.Bare("302 Found", $"Location: {target.Replace("{port}", server.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}\r\n"));
        using var fetcher = new SourceFetcher(Options(server, host => host == "blatt.example" ? [Public] : host == "haus.example" ? [IPAddress.Parse("192.168.1.1")] : Dns.GetHostAddresses(host)));

        Assert.Equal((null, Refused), fetcher.Fetch(new(At(server, "blatt.example", "/a"))));
        Assert.Equal(["GET /a"], server.Requests.Select(Line));
    }

    [Theory]
    [InlineData("0177.0.0.1")]
    [InlineData("0x7f000001")]
    [InlineData("127.1")]
    [InlineData("0")]
    [InlineData("[::]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[fe80::1%251]")]
    [InlineData("localhost.")]
    [InlineData("\uFF11\uFF12\uFF17.0.0.1")]
    [InlineData("127.0.0.1\\@blatt.example")]
    [InlineData("127.0.0.1#@blatt.example")]
    [InlineData("127.0.0.1?@blatt.example")]
    public void No_way_of_writing_a_host_leads_into_the_house(string host)
    {
        var connected = new List<IPAddress[]>();
        using var fetcher = new SourceFetcher(new()
        {
            Delay = TimeSpan.Zero,
            Connect = (addresses, _, _) =>
            {
                connected.Add(addresses);
                return Task.FromException<Stream>(new IOException("no way"));
            },
        });
        if (Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var address))
        {
            var (source, failure) = fetcher.Fetch(new(address));
            Assert.Null(source);
            Assert.NotNull(failure);
        }

        Assert.Empty(connected);
    }

    [Theory]
    [InlineData("http://blatt.example@127.0.0.1/")]
    [InlineData("http://127.0.0.1@blatt.example/")]
    [InlineData("http://:@blatt.example/")]
    public void Names_and_passwords_in_front_of_a_host_are_refused(string address)
    {
        using var fetcher = new SourceFetcher(new() { Delay = TimeSpan.Zero });
        Assert.Equal((null, "addresses with a name or password in them are not fetched"), fetcher.Fetch(new(new(address))));
    }

    [Fact]
    public void Rules_of_a_host_do_not_lead_into_the_house_either()
    {
        using var server = new LocalServer().On("/geheim", "User-agent: *\nDisallow: /").On("/a", "<p>Der Hafen wächst.</p>");
        server.On("/robots.txt", _ => LocalServer.Bare("302 Found", $"Location: {server.At("/geheim")}\r\n"));
        using var fetcher = new SourceFetcher(Options(server, _ => [Public]) with { KeepRobotsRules = true });

        Assert.NotNull(fetcher.Fetch(new(At(server, "blatt.example", "/a"))).Source);
        Assert.Equal(["GET /robots.txt", "GET /a"], server.Requests.Select(Line));
    }

    [Fact]
    public void Hosts_that_send_one_another_readers_are_left_after_five_redirects()
    {
        using var server = new LocalServer();
        server.On("/a", request => LocalServer.Bare("301 Moved", $"Location: {At(server, request.Contains("Host: eins.example", StringComparison.OrdinalIgnoreCase) ? "zwei.example" : "eins.example", "/a")}\r\n"));
        using var fetcher = new SourceFetcher(Options(server, _ => [Public]));

        Assert.Equal((null, "it redirects more than 5 times"), fetcher.Fetch(new(At(server, "eins.example", "/a"))));
        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData("/kopf", "HTTP/1.1 200 OK\r\nX-")]
    [InlineData("/koerper", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000000\r\n\r\n<p>")]
    [InlineData("/ohne-laenge", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>")]
    public void A_host_that_sends_drop_by_drop_is_left_after_a_while_and_the_next_source_goes_on(string path, string head)
    {
        using var server = new LocalServer().Dripping(path, head, TimeSpan.FromMilliseconds(20)).On("/gut", "<p>Gut.</p>");
        using var fetcher = new SourceFetcher(Options(server, _ => [Public]) with { Timeout = TimeSpan.FromSeconds(0.4) });

        Assert.Equal((null, "it did not answer in 0.4 seconds"), fetcher.Fetch(new(At(server, "blatt.example", path))));
        Assert.NotNull(fetcher.Fetch(new(At(server, "blatt.example", "/gut"))).Source);
    }

    [Fact]
    public void Time_that_a_host_is_left_in_peace_is_not_held_against_it()
    {
        using var server = new LocalServer().On("/a", "<p>Gut.</p>");
        using var fetcher = new SourceFetcher(Options(server, _ => [Public]) with { Timeout = TimeSpan.FromSeconds(3), Delay = TimeSpan.FromSeconds(3.2) });

        Assert.NotNull(fetcher.Fetch(new(At(server, "blatt.example", "/a"))).Source);
        Assert.NotNull(fetcher.Fetch(new(At(server, "blatt.example", "/a"))).Source);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void Every_way_of_packing_is_bounded_as_it_unpacks(string coding)
    {
        using var packed = new MemoryStream();
        using (Stream packer = coding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest) : coding == "gzip" ? new GZipStream(packed, CompressionLevel.Fastest) : new ZLibStream(packed, CompressionLevel.Fastest))
        {
            packer.Write(new byte[20_000_000]);
        }

        using var server = new LocalServer().On("/bombe", packed.ToArray(), $"Content-Type: text/html\r\nContent-Encoding: {coding}\r\n");
        using var fetcher = new SourceFetcher(Options(server, _ => [Public]) with { MaximumBytes = 1024 * 1024 });
        Assert.Equal((null, "it is larger than 1 MiB"), fetcher.Fetch(new(At(server, "blatt.example", "/bombe"))));
    }

    [Fact]
    public void Heads_without_end_and_packing_that_is_none_are_named_and_the_next_source_goes_on()
    {
        using var server = new LocalServer()
            .On("/kopf", _ => System.Text.Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"X-{number}: aaaaaaaaaa\r\n")) + "\r\n<p>x"))
            .On("/kein-gzip", "<p>Gut.</p>", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n")
            .On("/gut", "<p>Gut.</p>");
        using var fetcher = new SourceFetcher(Options(server, _ => [Public]));

        Assert.StartsWith("it cannot be fetched (", fetcher.Fetch(new(At(server, "blatt.example", "/kopf"))).Failure, StringComparison.Ordinal);
        Assert.Equal("the answer is damaged or breaks off", fetcher.Fetch(new(At(server, "blatt.example", "/kein-gzip"))).Failure);
        Assert.NotNull(fetcher.Fetch(new(At(server, "blatt.example", "/gut"))).Source);
    }

    /// <summary>Answers names as told and connects to the server on this machine, whatever numbers were found good.</summary>
    private static FetchOptions Options(LocalServer server, Func<string, IPAddress[]> resolve, List<IPAddress[]>? connected = null) => new()
    {
        Delay = TimeSpan.Zero,
        KeepRobotsRules = false,
        Resolve = (host, _) => Task.FromResult(resolve(host)),
        Connect = (addresses, _, cancellationToken) =>
        {
            connected?.Add(addresses);
            return TcpConnection.Open([IPAddress.Loopback], server.Port, cancellationToken);
        },
    };

    private static Uri At(LocalServer server, string host, string path) => new(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{server.Port}{path}"));

    private static string Line(string request) => request[..request.IndexOf(" HTTP", StringComparison.Ordinal)];
}

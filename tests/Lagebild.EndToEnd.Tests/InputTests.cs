using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Lagebild.EndToEnd.Tests;

/// <summary>All kinds of inputs through the executable.</summary>
public sealed class InputTests : IDisposable
{
    private const string Feed = """
        <rss version="2.0"><channel><title>Hafenbote</title>
        <item><title>Roth kündigt Brücke an</title><link>https://hafenbote.example/1</link><pubDate>Mon, 06 May 2024 08:00:00 +0200</pubDate><description><![CDATA[<p>Ministerin Anna Roth sagte am Montag in Emden: „Wir bauen die Brücke.“</p>]]></description></item>
        <item><title>Kanal</title><description>Der Kanal wird tiefer.</description></item></channel></rss>
        """;

    private const string English = "The minister said on Monday that the government would build a second bridge over the canal. She told reporters that work would begin in May.";

    private readonly LagebildRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Feeds_archives_agency_items_and_pages_are_inputs_like_texts()
    {
        _run.Put("feed.xml", Feed);
        _run.Put("archiv.warc.gz", Archive("<html><body><p>Der Hafen wächst um zehn Hektar.</p></body></html>"));
        _run.Put("meldung.json", "{\n  \"headline\": \"Deich hält\",\n  \"body_text\": \"Der Deich hat in der Nacht gehalten.\"\n}");
        _run.Put("kaputt.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><rss/>");

        var (exitCode, output, error) = _run.Run("analyze", "feed.xml", "archiv.warc.gz", "kaputt.xml", "meldung.json");

        var documents = Documents(output);
        Assert.Equal((1, "kaputt.xml: its XML declares a document type (DTD), which is refused\n"), (exitCode, error.ReplaceLineEndings("\n")));
        Assert.Equal(["https://hafenbote.example/1", "feed.xml#2", "archiv.warc.gz#1", "meldung.json"], documents.Select(document => document.GetProperty("name").GetString()));
        Assert.Equal("https://a.example/1", documents[2].GetProperty("url").GetString());
        Assert.Equal("2024-05-06", documents[0].GetProperty("published").GetProperty("value").GetString());
        Assert.Equal(1, documents[0].GetProperty("statements").GetArrayLength());
    }

    [Fact]
    public void A_picture_of_a_feed_can_be_verified_against_it()
    {
        _run.Put("quellen/feed.xml", Feed);
        Assert.Equal(0, _run.Run("build", "quellen", "--out", "bild").ExitCode);
        Assert.Equal(0, _run.Run("verify", "bild", "--sources", "quellen").ExitCode);
    }

    [Fact]
    public void Reports_in_another_language_are_kept_and_marked()
    {
        _run.Put("quellen/de.txt", Reports.Monday);
        _run.Put("quellen/en.txt", English);
        var documents = Documents(_run.Run("analyze", "quellen").Output);
        Assert.Equal(["de", "en"], documents.Select(document => document.GetProperty("language").GetString()));
        Assert.Equal(0, documents[1].GetProperty("statements").GetArrayLength());
        Assert.Contains("LB1002", documents[1].GetProperty("diagnostics").ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _run.Run("build", "quellen", "--out", "bild").ExitCode);
        Assert.Equal(0, _run.Run("verify", "bild", "--sources", "quellen").ExitCode);
    }

    [Fact]
    public void A_web_address_is_fetched_but_from_the_own_machine_only_when_allowed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Serve(listener);
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/bericht");

        var (refused, nothing, error) = _run.Run("analyze", address);
        Assert.Equal((1, "", address + ": its address is not on the public internet, and others are not fetched\n"), (refused, nothing, error.ReplaceLineEndings("\n")));

        var document = Documents(_run.Run("analyze", address, "--allow-local").Output).Single();
        Assert.Equal((address, "Der Hafen wächst um zehn Hektar."), (document.GetProperty("url").GetString(), document.GetProperty("text").GetString()));
    }

    [Fact]
    public void What_means_harm_is_named_with_its_reason_and_the_next_source_goes_on()
    {
        using (var packed = new MemoryStream())
        {
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(new byte[80 * 1024 * 1024]);
            }

            _run.Put("q/1-bombe.html.gz", packed.ToArray());
        }

        _run.Put("q/2-lachen.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>");
        _run.Put("q/3-tief.html", "<html><p>Der Hafen wächst.</p>" + string.Concat(Enumerable.Repeat("<div>", 1_000_001)));
        _run.Put("q/4-breit.html", "<html><body><p class=\"" + new string('a', 50_000_000) + "\">Der Kanal wird tiefer.</p></body></html>");
        _run.Put("q/5-tief.jsonl", "{\"text\":" + new string('[', 200_000) + "\n");
        _run.Put("q/6-kaputt.txt", [.. "Die Brücke "u8, 0xC3, 0x28, 0xFF, .. "kommt."u8]);
        _run.Put("q/7-gut.txt", "Der Hafen von Emden wird größer.");

        var (exit, output, error) = _run.Run("analyze", "q");
        Assert.Equal(1, exit);
        Assert.Equal(["4-breit.html", "6-kaputt.txt", "7-gut.txt"], Documents(output).Select(document => document.GetProperty("name").GetString()));
        Assert.Equal(
            [
                "q/1-bombe.html.gz: it is larger than 64 MiB",
                "q/2-lachen.xml: its XML declares a document type (DTD), which is refused",
                "q/3-tief.html: the page has more than 1000000 elements",
                "q/5-tief.jsonl:1: the line is not valid JSON (at byte 72)",
            ],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')));
    }

    private static async Task Serve(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[8192]);
                await stream.WriteAsync(Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n<html><body><p>Der Hafen wächst um zehn Hektar.</p></body></html>"));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The test is over.
        }
    }

    private static byte[] Archive(string page)
    {
        var block = Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write([.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nContent-Length: {block.Length}\r\n\r\n")), .. block, .. "\r\n\r\n"u8]);
        }

        return packed.ToArray();
    }

    private static List<JsonElement> Documents(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}

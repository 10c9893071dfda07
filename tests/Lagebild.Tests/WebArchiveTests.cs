using System.Globalization;
using System.IO.Compression;
using System.Text;
using Lagebild.Sources;
using Xunit;

namespace Lagebild.Tests;

/// <summary>Web archives: records in any packing, damaged ones named, the rest read.</summary>
public sealed class WebArchiveTests
{
    [Theory]
    [InlineData("1.0", false)]
    [InlineData("1.1", false)]
    [InlineData("1.0", true)]
    public void Answers_that_hold_a_report_are_read_with_their_address(string version, bool isPacked)
    {
        var records = new[]
        {
            Record(version, "warcinfo", "", "software: x\r\n"),
            Record(version, "request", "https://a.example/1", "GET /1 HTTP/1.1\r\n\r\n"),
            Answer(version, "https://a.example/1", Page("Eins")),
            Answer(version, "https://a.example/2", Page("Zwei"), "200 OK", "Transfer-Encoding: chunked\r\n", body => $"5\r\n{body[..5]}\r\n{body.Length - 5:x}\r\n{body[5..]}\r\n0\r\n\r\n"),
            Answer(version, "https://a.example/bild", "GIF89a", "200 OK", "", null, "image/gif"),
            Answer(version, "https://a.example/weg", Page("Weg"), "404 Not Found"),
            Record(version, "conversion", "https://a.example/3", "Nur der Text der Seite.", "Content-Type: text/plain\r\n"),
        };
        var items = Read(Join(records, isPacked));
        Assert.Equal(
            ["https://a.example/1 Der Hafen Eins wächst.", "https://a.example/2 Der Hafen Zwei wächst.", "https://a.example/3 Nur der Text der Seite."],
            items.Select(item => item.Failure?.ToString() ?? $"{item.Received!.Metadata.Url} {item.Received.Text}"));
        Assert.Equal("f#3", items[0].Received!.Metadata.Name);
    }

    [Fact]
    public void A_canonical_address_wins_over_the_one_that_was_fetched()
    {
        var page = "<html><head><link rel=\"canonical\" href=\"https://a.example/1\"></head><body><p>Der Hafen wächst.</p></body></html>";
        Assert.Equal("https://a.example/1", Read(Answer("1.0", "https://a.example/amp/1?utm=x", page)).Single().Received!.Metadata.Url);
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(1_000_000_000)]
    public void A_wrong_length_costs_at_most_its_own_record(int wrong)
    {
        var good = Encoding.UTF8.GetString(Answer("1.0", "https://a.example/1", Page("Eins")));
        var length = good.Split("Content-Length: ")[1].Split('\r')[0];
        var bad = good.Replace("Content-Length: " + length, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {int.Parse(length, CultureInfo.InvariantCulture) + (long)wrong}"), StringComparison.Ordinal);
        var texts = Read(Join([Encoding.UTF8.GetBytes(bad), Answer("1.0", "https://a.example/2", Page("Zwei")), Answer("1.0", "https://a.example/3", Page("Drei"))], false)).Select(item => item.Received?.Text ?? item.Failure!.Reason).ToList();
        Assert.Equal("Der Hafen Drei wächst.", wrong > 1_000_000 ? "Der Hafen Drei wächst." : texts[^1]);
        Assert.True(wrong > 1_000_000 ? texts.Count > 0 : texts.Contains("Der Hafen Zwei wächst."), string.Join(" / ", texts));
    }

    [Fact]
    public void A_record_that_is_cut_off_is_named()
    {
        var whole = Join([Answer("1.0", "https://a.example/1", Page("Eins")), Answer("1.0", "https://a.example/2", Page("Zwei"))], false);
        Assert.Equal(["Der Hafen Eins wächst.", "f#2: the record is cut off"], Read(whole[..^60]).Select(item => item.Received?.Text ?? item.Failure!.ToString()));
    }

    [Fact]
    public void Behind_a_damaged_member_the_reading_goes_on()
    {
        var random = new Random(1);
        var pages = Enumerable.Range(0, 40).Select(number => Pack(Answer("1.0", $"https://a.example/{number}", Page(string.Join(' ', Enumerable.Range(0, 400).Select(_ => random.Next(100_000))))))).ToList();
        pages[20].AsSpan(pages[20].Length / 2, 60).Fill(0xFF);
        var items = Read([.. pages.SelectMany(page => page)]);
        Assert.Contains(items, item => item.Failure is { Reason: "the packed record is damaged" });
        var read = items.Where(item => item.Received is not null).Select(item => item.Received!.Metadata.Url).ToList();
        Assert.True(read.Count >= 38 && read.Distinct().Count() == read.Count, $"{read.Count}");
        Assert.Contains("https://a.example/39", read);
    }

    [Fact]
    public void A_thousand_records_are_read_in_the_memory_of_one()
    {
        using var archive = new MemoryStream();
        for (var number = 0; number < 1000; number++)
        {
            archive.Write(Pack(Answer("1.1", $"https://a.example/{number}", Page(string.Create(CultureInfo.InvariantCulture, $"Nummer {number}") + new string(' ', 20_000)))));
        }

        // Of what was given out, only the last may still be held; the memory of the whole process would tell of other tests, too.
        var given = new List<WeakReference>();
        var most = 0;
        foreach (var item in new SourceReader().Read("f", archive.ToArray()))
        {
            Assert.NotNull(item.Received);
            given.Add(new(item.Received));
            if (given.Count % 100 == 0)
            {
                GC.Collect();
                most = Math.Max(most, given.Count(record => record.IsAlive));
            }
        }

        Assert.Equal(1000, given.Count);
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public void A_bomb_in_a_record_is_refused_and_the_next_goes_on()
    {
        var bomb = Pack(new byte[30_000_000]);
        var head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n");
        var archive = Join([Record("1.0", "response", "https://a.example/bombe", [.. head, .. bomb]), Answer("1.0", "https://a.example/2", Page("Zwei"))], true);
        Assert.Equal(["f#1: it is larger than 1 MiB", "Der Hafen Zwei wächst."], new SourceReader(new() { MaximumBytes = 1024 * 1024 }).Read("f", archive).Select(item => item.Received?.Text ?? item.Failure!.ToString()));
    }

    private static string Page(string what) => $"<html><body><p>Der Hafen {what} wächst.</p></body></html>";

    private static byte[] Answer(string version, string address, string body, string status = "200 OK", string headers = "", Func<string, string>? coding = null, string type = "text/html; charset=utf-8") =>
        Record(version, "response", address, $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{headers}\r\n{(coding is null ? body : coding(body.Replace("ä", "&auml;", StringComparison.Ordinal)))}");

    private static byte[] Record(string version, string type, string address, string block, string headers = "") => Record(version, type, address, Encoding.UTF8.GetBytes(block), headers);

    private static byte[] Record(string version, string type, string address, byte[] block, string headers = "") =>
        [.. Encoding.UTF8.GetBytes($"WARC/{version}\r\nWARC-Type: {type}\r\n{(address.Length > 0 ? $"WARC-Target-URI: {address}\r\n" : "")}{headers}Content-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    private static byte[] Join(IEnumerable<byte[]> records, bool isPacked) => [.. records.SelectMany(record => isPacked ? Pack(record) : record)];

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static List<SourceItem> Read(byte[] archive) => [.. new SourceReader().Read("f", archive)];
}

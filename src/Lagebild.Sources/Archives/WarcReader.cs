using System.Globalization;
using System.Text;

namespace Lagebild.Sources.Archives;

/// <summary>Reads a web archive (WARC 1.0 and 1.1), record by record, in memory bounded by the largest record.</summary>
/// <remarks>
/// Answers with status 200, resources and conversions that hold a page, text or feed are read; the rest of the records says nothing
/// that was reported. Where a length is wrong, the next record is searched; damaged and cut-off records are named, and the reading goes on behind them.
/// </remarks>
internal sealed class WarcReader(ByteFeed feed, SourceOptions options)
{
    /// <summary>The longest head of a record.</summary>
    private const int LongestHead = 64 * 1024;

    private static readonly string[] Texts = ["text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml", "application/rss+xml", "application/atom+xml", "application/json", "application/feed+json", ""];

    /// <summary>The records remembered, so that none is read twice where the reading goes on a little before the damage.</summary>
    private const int Remembered = 256;

    private readonly Queue<string> _heads = [];
    private int _number;
    private bool _hasResumed;

    /// <summary>Reads the next record that holds a report.</summary>
    /// <returns>The record, or why it could not be read; null at the end.</returns>
    public (WarcRecord? Record, int Number, string? Failure)? Next()
    {
        while (Align())
        {
            if (IsKnown())
            {
                continue;
            }

            _number++;
            if (One() is var (record, failure) && (record is not null || failure is not null))
            {
                return (record, _number, failure);
            }
        }

        if (!feed.IsDamaged)
        {
            return null;
        }

        _hasResumed |= feed.TryResume();
        return (null, ++_number, "the packed record is damaged");
    }

    /// <summary>Goes to the start of the next record: a line "WARC/1.x".</summary>
    private bool Align()
    {
        while (true)
        {
            var head = feed.Peek(LongestHead);
            if (head.IsEmpty)
            {
                return false;
            }

            var at = Start(head);
            if (at >= 0)
            {
                feed.Skip(at);
                return true;
            }

            feed.Skip(head.Length < LongestHead ? head.Length : head.Length - 8);
        }
    }

    /// <summary>Returns the first place where a record may start: "WARC/1." at the start of a line.</summary>
    private static int Start(ReadOnlySpan<byte> bytes)
    {
        for (var from = 0; from < bytes.Length;)
        {
            var at = bytes[from..].IndexOf("WARC/1."u8);
            if (at < 0)
            {
                return -1;
            }

            at += from;
            if (at == 0 || bytes[at - 1] == '\n')
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }

    /// <summary>Passes over a record that was read before the damage.</summary>
    private bool IsKnown()
    {
        var head = feed.Peek(LongestHead);
        var end = head.IndexOf("\r\n\r\n"u8);
        var name = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(end < 0 ? head : head[..end]));
        if (_hasResumed && _heads.Contains(name))
        {
            feed.Skip(8);
            return true;
        }

        if (_heads.Count == Remembered)
        {
            _heads.Dequeue();
        }

        _heads.Enqueue(name);
        return false;
    }

    private (WarcRecord? Record, string? Failure) One()
    {
        var head = feed.Peek(LongestHead);
        var end = head.IndexOf("\r\n\r\n"u8);
        var bare = head.IndexOf("\n\n"u8);
        var headEnd = end >= 0 && (bare < 0 || end < bare) ? end + 4 : bare >= 0 ? bare + 2 : -1;
        if (headEnd < 0)
        {
            feed.Skip(8);
            return (null, "the record's head does not end");
        }

        var headers = HttpMessage.ReadHeaders(Encoding.UTF8.GetString(head[..headEnd]).Split('\n', StringSplitOptions.TrimEntries));
        feed.Skip(headEnd);
        return !headers.TryGetValue("content-length", out var written) || !long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? (null, "the record states no length")
            : Block(headers, length);
    }

    private (WarcRecord? Record, string? Failure) Block(Dictionary<string, string> headers, long length)
    {
        if (length > options.MaximumBytes)
        {
            feed.Skip(length);
            return (null, ByteFeed.TooLong(options.MaximumBytes).Message);
        }

        var bytes = feed.Peek((int)length + 4 + 7);
        var isWhole = bytes.Length >= length;
        var behind = isWhole ? bytes[(int)length..] : default;
        var isRight = isWhole && (behind.IsEmpty || behind.StartsWith("\r\n"u8) || behind.StartsWith("\n"u8) || behind.StartsWith("WARC/1."u8));
        var block = bytes[..Math.Min((int)length, bytes.Length)];
        if (!isRight)
        {
            // Too long: the record behind stands in the block. Too short: the rest of the block lies before the next record.
            var next = Inside(block);
            block = next >= 0 ? block[..next] : block;
            if (next < 0 && !isWhole)
            {
                feed.Skip(bytes.Length);
                return (null, feed.IsDamaged ? null : "the record is cut off");
            }
        }

        var kept = block.ToArray();
        feed.Skip(kept.Length);
        return Report(headers, kept);
    }

    private static int Inside(ReadOnlySpan<byte> block)
    {
        var next = block.IndexOf("\r\n\r\nWARC/1."u8);
        return next >= 0 ? next + 4 : block.IndexOf("\n\nWARC/1."u8) is >= 0 and var bare ? bare + 2 : -1;
    }

    /// <summary>Returns what a record holds where it can be a report.</summary>
    private (WarcRecord? Record, string? Failure) Report(Dictionary<string, string> headers, byte[] block)
    {
        var (kind, address) = (headers.GetValueOrDefault("warc-type", "").ToLowerInvariant(), headers.GetValueOrDefault("warc-target-uri", "").Trim('<', '>'));
        if (kind is "resource" or "conversion")
        {
            var type = headers.GetValueOrDefault("content-type", "");
            return Texts.Contains(type.Split(';')[0].Trim().ToLowerInvariant(), StringComparer.Ordinal) ? (new(address, HttpMessage.CharacterSetOf(type), block), null) : (null, null);
        }

        if (kind != "response" || !address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return (null, null);
        }

        var answer = HttpMessage.Parse(block);
        if (answer.Status != 200 || !Texts.Contains(answer.MediaType, StringComparer.Ordinal))
        {
            return (null, null);
        }

        try
        {
            return (new(address, answer.CharacterSet, answer.Content(options.MaximumBytes)), null);
        }
        catch (SourceException error)
        {
            return (null, error.Message);
        }
        catch (InvalidDataException)
        {
            return (null, "the packed body is damaged");
        }
    }
}

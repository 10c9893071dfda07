using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Lagebild.Sources.Archives;

/// <summary>An HTTP answer as an archive holds it: status, headers, and the body as received.</summary>
/// <param name="Status">The status code, or 0 where there is no status line.</param>
/// <param name="Headers">The headers by name; of several with one name the first.</param>
/// <param name="Body">What follows the headers.</param>
internal sealed record HttpMessage(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Gets the media type without its parameters, in lower case.</summary>
    public string MediaType => (Header("content-type") ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Gets the character set that the media type names, or null.</summary>
    public string? CharacterSet => CharacterSetOf(Header("content-type"));

    /// <summary>Reads an answer.</summary>
    public static HttpMessage Parse(ReadOnlyMemory<byte> message)
    {
        var (head, body) = Split(message);
        var lines = Utf8.GetString(head.Span).Split('\n', StringSplitOptions.TrimEntries);
        var status = lines[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase) && lines[0].Split(' ') is [_, var code, ..]
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new(status, ReadHeaders(lines.Skip(1)), body);
    }

    /// <summary>Reads lines "name: value".</summary>
    public static Dictionary<string, string> ReadHeaders(IEnumerable<string> lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return headers;
    }

    /// <summary>Returns the character set that a media type names, or null.</summary>
    public static string? CharacterSetOf(string? mediaType)
    {
        var at = mediaType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : mediaType![(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
    }

    /// <summary>Returns the body without chunks and unpacked.</summary>
    /// <exception cref="SourceException">It is larger than <paramref name="maximum"/>, or packed in an unknown way.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public byte[] Content(int maximum)
    {
        var body = string.Equals(Header("transfer-encoding"), "chunked", StringComparison.OrdinalIgnoreCase) ? Unchunked(Body.Span) : Body.ToArray();
        foreach (var coding in (Header("content-encoding") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            body = Unpacked(body, coding.ToLowerInvariant(), maximum);
        }

        return body;
    }

    private string? Header(string name) => Headers.GetValueOrDefault(name);

    private static (ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body) Split(ReadOnlyMemory<byte> message)
    {
        var end = message.Span.IndexOf("\r\n\r\n"u8);
        var bare = message.Span.IndexOf("\n\n"u8);
        return end >= 0 && (bare < 0 || end < bare) ? (message[..end], message[(end + 4)..])
            : bare >= 0 ? (message[..bare], message[(bare + 2)..])
            : (message, default);
    }

    /// <summary>Joins chunks; what is not chunked although it says so is left as it is: many archives store it joined.</summary>
    private static byte[] Unchunked(ReadOnlySpan<byte> body)
    {
        var joined = new MemoryStream(body.Length);
        for (var rest = body; !rest.IsEmpty;)
        {
            var line = rest.IndexOf("\r\n"u8);
            if (line < 0 || !Utf8Parser.TryParse(rest[..line], out int size, out var used, 'x') || used == 0 || size < 0)
            {
                return joined.Length == 0 ? body.ToArray() : joined.ToArray();
            }

            if (size == 0)
            {
                break;
            }

            rest = rest[(line + 2)..];
            joined.Write(rest[..Math.Min(size, rest.Length)]);
            rest = rest[Math.Min(size + 2, rest.Length)..];
        }

        return joined.ToArray();
    }

    private static byte[] Unpacked(byte[] body, string coding, int maximum)
    {
        if (coding is "identity" or "" || (coding is "gzip" or "x-gzip" && body is not [0x1F, 0x8B, ..]))
        {
            return body; // Stored unpacked under the headers of the packed answer, as crawlers do.
        }

        var packed = new MemoryStream(body);
        using Stream stream = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" => body is [0x78, ..] ? new ZLibStream(packed, CompressionMode.Decompress) : new DeflateStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => throw new SourceException("it is packed in a way that is not known"),
        };
        using var feed = ByteFeed.Plain(stream);
        return feed.ReadAll(maximum).ToArray();
    }
}

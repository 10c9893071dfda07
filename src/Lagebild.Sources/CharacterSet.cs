using System.Buffers;
using System.Text;

namespace Lagebild.Sources;

/// <summary>Decodes pages: well-formed UTF-8 and byte order marks win over what the page declares, which is often wrong.</summary>
internal static class CharacterSet
{
    /// <summary>Where a page must declare its character set: the first 1,024 bytes by the HTML standard; some need more.</summary>
    private const int DeclarationBound = 4096;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"'/>; \r\n\t");

    /// <summary>Decodes a page.</summary>
    /// <exception cref="SourceException">The bytes are no text.</exception>
    /// <param name="bytes">The page.</param>
    /// <param name="stated">The character set that came with it apart, or null.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? stated = null) =>
        System.Text.Unicode.Utf8.IsValid(bytes) || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || (Named(stated) ?? Declared(bytes)) is not { } encoding ? TextDecoding.Decode(bytes) : encoding.GetString(bytes);

    /// <summary>Returns the character set that a page ("charset=") or XML ("encoding=") declares in its head.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBound)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is >= 0 and var page ? page + 8
            : head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("encoding=", StringComparison.Ordinal) is >= 0 and var xml ? xml + 9
            : -1;
        if (at < 0)
        {
            return null;
        }

        var rest = head.AsSpan(at).TrimStart("\"' ");
        var end = rest.IndexOfAny(NameEnds);
        return Named((end < 0 ? rest : rest[..end]).ToString());
    }

    /// <summary>Returns a character set where it is neither UTF-8 nor one of those that <see cref="TextDecoding"/> tells by itself.</summary>
    private static Encoding? Named(string? name) => name?.ToLowerInvariant() switch
    {
        null or "" or "utf-8" or "utf8" or "windows-1252" or "iso-8859-1" or "latin1" or "us-ascii" => null,
        var other when other.StartsWith("utf-16", StringComparison.Ordinal) => null,
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other),
    };
}

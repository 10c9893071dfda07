using System.Buffers;
using System.Text;

namespace Lagebild.Sources;

/// <summary>Turns bytes into text: UTF-8, UTF-16, UTF-32 with a mark, and Windows-1252, told apart by byte order mark and content.</summary>
/// <remarks>
/// A text with more UTF-8 than Windows-1252 is UTF-8; in it, every byte that is no part of well-formed UTF-8 is read as
/// Windows-1252 (WHATWG's table), so a text with both still reads right. A byte order mark is a signature of the file, not text. Lone surrogates become U+FFFD.
/// </remarks>
internal static class TextDecoding
{
    /// <summary>Windows-1252 from 0x80 to 0x9F, after the WHATWG Encoding Standard; the five free places keep their C1 control.</summary>
    private const string Upper = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>One control character in this many is still a text with a flaw; more is a binary file.</summary>
    private const int CharactersPerControl = 200;

    private static readonly UTF32Encoding BigUtf32 = new(bigEndian: true, byteOrderMark: false);

    private static readonly (byte[] Start, string Name)[] KnownFormats =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP file (DOCX, ODT and EPUB are such files)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("{\\rtf"u8.ToArray(), "an RTF file"),
        ("SQLite format 3"u8.ToArray(), "an SQLite file"),
    ];

    /// <summary>Decodes a whole source.</summary>
    /// <exception cref="SourceException">The bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, name) in KnownFormats)
        {
            if (bytes.StartsWith(start))
            {
                throw new SourceException($"it is {name}; text, HTML, JSON, feeds and web archives are read");
            }
        }

        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => DecodeUtf8(bytes[3..]),
            [0xFF, 0xFE, 0x00, 0x00, ..] => Encoding.UTF32.GetString(bytes[4..]), // as UTF-16 it would start with NUL, which no text does
            [0x00, 0x00, 0xFE, 0xFF, ..] => BigUtf32.GetString(bytes[4..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            _ => LooksUtf16(bytes) switch
            {
                'L' => Encoding.Unicode.GetString(bytes),
                'B' => Encoding.BigEndianUnicode.GetString(bytes),
                _ => DecodeUtf8(bytes),
            },
        };
        RefuseBinary(text);
        return text;
    }

    /// <summary>Decodes UTF-8, reading what is none as Windows-1252.</summary>
    public static string DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var isMostlyUtf8 = IsMostlyUtf8(bytes);
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            ascii = ascii < 0 ? bytes.Length : ascii;
            text.Append(Encoding.ASCII.GetString(bytes[..ascii]));
            bytes = bytes[ascii..];
            if (bytes.IsEmpty)
            {
                break;
            }

            if (isMostlyUtf8 && Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == OperationStatus.Done)
            {
                text.Append(rune);
                bytes = bytes[consumed..];
            }
            else
            {
                text.Append(bytes[0] is >= 0x80 and < 0xA0 ? Upper[bytes[0] - 0x80] : (char)bytes[0]);
                bytes = bytes[1..];
            }
        }

        return text.ToString();
    }

    /// <summary>Says whether more characters stand in UTF-8 than bytes in Windows-1252. Only characters that Western texts use count: "ß“" in Windows-1252 is well-formed UTF-8 too.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int characters = 0, others = 0;
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var next)
        {
            bytes = bytes[next..];
            var isCharacter = Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == OperationStatus.Done;
            characters += isCharacter && rune.Value is < 0x180 or (>= 0x2010 and < 0x2040) or 0x20AC ? 1 : 0;
            others += isCharacter ? 0 : 1;
            bytes = bytes[(isCharacter ? consumed : 1)..];
        }

        return characters > others;
    }

    /// <summary>Tells UTF-16 without mark by its zero bytes: German in UTF-16 has one in nearly every pair, always on the same side.</summary>
    private static char LooksUtf16(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        int even = 0, odd = 0;
        for (var at = 0; at < head.Length; at += 2)
        {
            even += head[at] == 0 ? 1 : 0;
            odd += head[at + 1] == 0 ? 1 : 0;
        }

        var most = head.Length / 2 * 7 / 10;
        return bytes.Length % 2 != 0 || head.Length < 4 ? '-'
            : odd > most && even * 20 < odd ? 'L'
            : even > most && odd * 20 < even ? 'B'
            : '-';
    }

    private static void RefuseBinary(string text)
    {
        var controls = 0;
        foreach (var character in text)
        {
            if (character is '\0')
            {
                throw new SourceException("it is a binary file, not text (it holds NUL characters)");
            }

            controls += character is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\b' or '\u001A' or '\u001B') ? 1 : 0;
        }

        if (controls > 4 && controls > text.Length / CharactersPerControl)
        {
            throw new SourceException("it is a binary file, not text (it holds control characters)");
        }
    }
}

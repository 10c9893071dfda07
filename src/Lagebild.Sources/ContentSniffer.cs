using System.Text;

namespace Lagebild.Sources;

/// <summary>Tells the kind of a source by its first characters; the extension of a file says nothing.</summary>
internal static class ContentSniffer
{
    /// <summary>Names that only open a page or a part of one, not a sentence about markup.</summary>
    private static readonly string[] PageStarts =
        ["!doctype html", "html", "head", "body", "meta", "title", "div", "p", "article", "main", "section", "h1", "h2", "table", "span", "a", "script", "style", "link", "center", "font", "ul", "ol", "header"];

    /// <summary>Tells the kind of a source from its head.</summary>
    public static ContentKind Kind(ReadOnlySpan<byte> head)
    {
        var text = Readable(head);
        var start = SkipSpaceAndComments(text);
        if (start < 0 || start == text.Length)
        {
            return start < 0 ? ContentKind.Html : ContentKind.PlainText;
        }

        var rest = text[start..];
        return rest[0] switch
        {
            '{' when IsObject(rest) => IsSpread(rest) ? ContentKind.Json : ContentKind.JsonLines,
            '[' when rest[1..].TrimStart() is ['{', ..] => ContentKind.Json,
            '<' => MarkupKind(rest),
            'W' when rest.StartsWith("WARC/1.", StringComparison.Ordinal) => ContentKind.Warc,
            _ => ContentKind.PlainText,
        };
    }

    private static ReadOnlySpan<char> Readable(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0x00, 0x00, ..] or [0x00, 0x00, 0xFE, 0xFF, ..] => TextDecoding.Decode(head[..(head.Length & ~3)]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(head[3..]),
        _ => Encoding.UTF8.GetString(head),
    };

    private static bool IsObject(ReadOnlySpan<char> text)
    {
        var next = text[1..].TrimStart();
        return next.IsEmpty || next[0] is '"' or '}';
    }

    /// <summary>Says whether an object goes on in the next line: that starts with a name or an end, or the first ends open.</summary>
    private static bool IsSpread(ReadOnlySpan<char> text)
    {
        var line = text.IndexOf('\n');
        var next = line < 0 ? default : text[line..].TrimStart();
        return !next.IsEmpty && (next[0] is '"' or '}' or ']' or ',' || text[..line].TrimEnd()[^1] is '{' or '[' or ',' or ':');
    }

    private static ContentKind MarkupKind(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            var end = text.IndexOf("?>", StringComparison.Ordinal);
            var after = end < 0 ? -1 : SkipSpaceAndComments(text[(end + 2)..]);
            return after < 0 ? ContentKind.Feed : MarkupKindAfterProlog(text[(end + 2 + after)..]);
        }

        return MarkupKindAfterProlog(text) is ContentKind.Html ? ContentKind.Html
            : StartsWithName(text, "rss") || StartsWithName(text, "feed") || StartsWithName(text, "rdf:RDF") || StartsWithName(text, "urlset") || StartsWithName(text, "newsItem") || StartsWithName(text, "newsMessage") ? ContentKind.Feed
            : ContentKind.PlainText;
    }

    private static ContentKind MarkupKindAfterProlog(ReadOnlySpan<char> text)
    {
        foreach (var name in PageStarts)
        {
            if (StartsWithName(text, name))
            {
                return ContentKind.Html;
            }
        }

        return ContentKind.Feed;
    }

    private static bool StartsWithName(ReadOnlySpan<char> text, string name) =>
        text.Length > name.Length + 1 && text[0] == '<'
        && text[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && !char.IsLetterOrDigit(text[name.Length + 1]);

    /// <summary>Returns the position behind white space and comments, or -1 where a comment does not end in the head.</summary>
    private static int SkipSpaceAndComments(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
            {
                at++;
            }

            if (!text[at..].StartsWith("<!--", StringComparison.Ordinal))
            {
                return at;
            }

            var end = text[at..].IndexOf("-->", StringComparison.Ordinal);
            if (end < 0)
            {
                return -1;
            }

            at += end + 3;
        }
    }
}

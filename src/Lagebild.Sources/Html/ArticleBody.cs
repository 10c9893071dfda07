using System.Globalization;
using Lagebild.Text;

namespace Lagebild.Sources.Html;

/// <summary>The text of a report that stands in the structured data of a page only, led back to the characters there.</summary>
internal static class ArticleBody
{
    /// <summary>The longest text of a page, in characters, that leaves room for a report elsewhere.</summary>
    private const int LongestShown = 800;

    /// <summary>The shortest text that is a report, in characters as written.</summary>
    private const int ShortestBody = 300;

    private const string Field = "\"articleBody\"";

    /// <summary>Reads it where the page shows little and the data hold more than three times as much.</summary>
    /// <param name="root">The page.</param>
    /// <param name="source">The page as received.</param>
    /// <param name="shown">The length of the text found on the page, in characters.</param>
    public static (string Text, OffsetMap Map)? Read(MarkupNode root, string source, int shown)
    {
        if (shown > LongestShown)
        {
            return null;
        }

        foreach (var node in root.Descendants().Where(node => node.Name == "script" && node.FirstChild is not null))
        {
            var data = source.AsSpan(node.FirstChild!.Start, node.FirstChild.End - node.FirstChild.Start);
            var field = data.IndexOf(Field, StringComparison.Ordinal);
            if (field >= 0 && Value(source, node.FirstChild.Start + field + Field.Length, node.FirstChild.End) is var (start, end) && end - start >= Math.Max(ShortestBody, 3 * shown)
                && !source.AsSpan(start, end - start).Contains("<p", StringComparison.OrdinalIgnoreCase))
            {
                return Unescaped(source, start, end);
            }
        }

        return null;
    }

    /// <summary>Returns where the string behind a field's name starts and ends, without its marks.</summary>
    private static (int Start, int End)? Value(string source, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(source[at]) || source[at] == ':'))
        {
            at++;
        }

        if (at >= end || source[at] != '"')
        {
            return null;
        }

        var close = ++at;
        while (close < end && source[close] != '"')
        {
            close += source[close] == '\\' ? 2 : 1;
        }

        return close < end ? (at, close) : null;
    }

    private static (string Text, OffsetMap Map) Unescaped(string source, int start, int end)
    {
        var text = new TextCleaner(source);
        text.Skip(start);
        while (text.Position < end)
        {
            var run = source.AsSpan(text.Position, end - text.Position).IndexOf('\\');
            run = run < 0 ? end - text.Position : run;
            if (run > 0)
            {
                text.Copy(run);
                continue;
            }

            var (length, character) = Escape(source, text.Position, end);
            text.Replace(length, character);
        }

        return text.Build();
    }

    /// <summary>Returns the character that two escapes write together, or null.</summary>
    private static string? Pair(string source, int at, int end) => at + 12 <= end && source[at + 6] == '\\'
        && ushort.TryParse(source.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var high)
        && ushort.TryParse(source.AsSpan(at + 8, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low)
        && char.IsSurrogatePair((char)high, (char)low) ? new string([(char)high, (char)low]) : null;

    private static (int Length, string Text) Escape(string source, int at, int end) => source[at + 1] switch
    {
        'n' => (2, "\n"),
        't' or 'r' or 'b' or 'f' => (2, " "),
        'u' when at + 6 <= end && ushort.TryParse(source.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && !char.IsSurrogate((char)code) => (6, ((char)code).ToString()),
        'u' when Pair(source, at, end) is { } pair => (12, pair),
        'u' => (2, "\uFFFD"),
        var character => (2, character.ToString()),
    };
}

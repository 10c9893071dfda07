using System.Collections.Frozen;
using System.Net;

namespace Lagebild.Sources.Html;

/// <summary>Names of authors, as stated in one line or printed between headline and text; the words around them are in <c>bylines.txt</c>.</summary>
internal static class Byline
{
    /// <summary>The characters of a printed byline from which on it is a text about someone.</summary>
    private const int LongestByline = 120;

    /// <summary>The most characters and words of a name.</summary>
    private const int LongestName = 40;
    private const int MostWords = 4;

    private static readonly Lazy<FrozenDictionary<string, string[]>> Words = new(() => EmbeddedTable.Rows("bylines.txt").ToFrozenDictionary(row => row[0], row => row[1..], StringComparer.Ordinal));

    /// <summary>Splits a stated byline into names: "Von A. Beispiel und B. Muster (bm)"; addresses are none.</summary>
    /// <returns>The names, joined by commas; null where there are none.</returns>
    public static string? Names(string? stated)
    {
        var names = (DocumentMetadataDefaults.Line(stated) ?? "").Split(Words.Value["joins"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Behind(name) ?? name)
            .Select(name => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? name[..bracket].TrimEnd() : name)
            .Where(name => name.Length > 1 && !name.Contains('@', StringComparison.Ordinal) && !name.Contains("://", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }

    /// <summary>Returns the names printed behind the headline and before the running text: behind "Von", or in an element named so.</summary>
    public static string? Between(MarkupNode headline, int end, MarkupNode page, string source)
    {
        for (var node = headline.After(page); node is not null && node.Start < end; node = node.FirstChild ?? node.After(page))
        {
            var line = node.IsText ? node.End - node.Start < LongestByline ? Behind(DocumentMetadataDefaults.Line(WebUtility.HtmlDecode(source[node.Start..node.End])) ?? "") : null
                : IsNamed(node, source) && PageMetadata.InnerText(node, source) is { Length: < LongestByline } text ? text : null;
            if (Names(line?.Replace('\n', ',')) is { } names && names.Split(", ").Where(IsName).ToList() is { Count: > 0 } people)
            {
                return string.Join(", ", people);
            }
        }

        return null;
    }

    private static bool IsNamed(MarkupNode node, string source)
    {
        var marks = ElementMarks.Of(node, source);
        foreach (var word in Words.Value["classes"])
        {
            if (marks.Class.Contains(word, StringComparison.OrdinalIgnoreCase) || marks.Id.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns what stands behind a word that opens a byline, or null.</summary>
    private static string? Behind(string line) => Words.Value["openers"].FirstOrDefault(opener => line.StartsWith(opener, StringComparison.OrdinalIgnoreCase)) is { } found ? line[found.Length..].Trim() : null;

    /// <summary>Two to four words with capitals, "von" and its like apart; not all in capitals, as houses are.</summary>
    private static bool IsName(string name)
    {
        var words = name.Split(' ');
        return name.Length <= LongestName && words.Length is > 1 and <= MostWords && name.All(character => char.IsLetter(character) || character is ' ' or '.' or '-' or '\'' or '’')
            && char.IsUpper(name[0]) && words.All(word => char.IsUpper(word[0]) || Words.Value["particles"].Contains(word, StringComparer.Ordinal)) && name.Any(char.IsLower);
    }
}

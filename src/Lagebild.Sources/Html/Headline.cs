using System.Net;

namespace Lagebild.Sources.Html;

/// <summary>The headline that a page prints over its report, told by one of the titles that the page states about itself.</summary>
/// <remarks>
/// Many pages print the title for search engines small, as the first heading, in the path of navigation, and the headline itself
/// as the next heading, with a kicker in the same element. So of the headings before the running text the last counts that says a stated title.
/// </remarks>
internal sealed class Headline
{
    /// <summary>The fewest letters and digits of a heading that can be told as a title.</summary>
    private const int ShortestTitle = 8;

    /// <summary>The characters of a text, as written, from which on it is no part of a headline.</summary>
    private const int LongestPiece = 2000;

    /// <summary>The most elements and texts looked at in one heading.</summary>
    private const int MostNodes = 200;

    /// <summary>The most texts looked at in one heading.</summary>
    private const int MostPieces = 12;

    /// <summary>How many times as many statements put the kicker before the headline as leave it away, where it belongs to the title.</summary>
    private const int Outvoted = 3;

    private static readonly char[] KickerEnds = [' ', ':', '-', '–', '—', '|', '+', '/', '\u00A0'];

    private Headline(MarkupNode node, MarkupNode? start, string? kicker, string? title) => (Node, Start, Kicker, Title) = (node, start, kicker, title);

    /// <summary>Gets the heading.</summary>
    public MarkupNode Node { get; }

    /// <summary>Gets the text in the heading with which the headline starts, where a kicker stands before it; else null.</summary>
    public MarkupNode? Start { get; }

    /// <summary>Gets the kicker in the heading, or null.</summary>
    public string? Kicker { get; }

    /// <summary>Gets the stated title that the heading says; null where it says one only together with its kicker.</summary>
    public string? Title { get; }

    /// <summary>Finds the headline.</summary>
    /// <param name="headings">The headings before the running text, in the order of the page.</param>
    /// <param name="source">The page.</param>
    /// <param name="titles">What the page states as its title.</param>
    public static Headline? Find(IEnumerable<MarkupNode> headings, string source, StatedTitles titles)
    {
        Headline? last = null;
        foreach (var heading in headings)
        {
            last = Read(heading, source, titles) ?? last;
        }

        return last;
    }

    /// <summary>Returns the letters and digits of a text in lower case: what is left of a title in any typesetting.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Returns the same headline, printed at another place.</summary>
    public Headline At(MarkupNode heading) => new(heading, null, null, Title);

    /// <summary>Says whether another heading has the same words, kicker apart.</summary>
    public bool IsSaidBy(MarkupNode heading, string source) => Title is not null && Letters(string.Concat(Pieces(heading, source).Select(piece => piece.Text))) == Letters(Title);

    private static List<(MarkupNode Node, string Text)> Pieces(MarkupNode heading, string source) =>
        [.. heading.Descendants().Take(MostNodes).Where(node => node.IsText && node.End - node.Start < LongestPiece)
            .Select(node => (Node: node, Text: WebUtility.HtmlDecode(source[node.Start..node.End])))
            .Where(piece => piece.Text.Any(char.IsLetterOrDigit)).Take(MostPieces)];

    private static Headline? Read(MarkupNode heading, string source, StatedTitles titles)
    {
        var pieces = Pieces(heading, source);
        var whole = Letters(string.Concat(pieces.Select(piece => piece.Text)));
        var title = whole.Length >= ShortestTitle ? titles.Find(whole) : null;
        if (title is not null && pieces.Skip(1).All(piece => IsInSentence(piece.Node)))
        {
            return new(heading, null, null, title);
        }

        for (var first = 1; first < pieces.Count; first++)
        {
            var letters = Letters(string.Concat(pieces.Skip(first).Select(piece => piece.Text)));
            if (letters.Length >= ShortestTitle && titles.Find(letters) is { } rest)
            {
                return new(heading, pieces[first].Node, Kickers(pieces.Take(first).Select(piece => piece.Text)), titles.IsOwn(whole) || titles.Count(whole) >= Outvoted * titles.Count(letters) ? title : rest);
            }
        }

        return title is null ? null : Joined(heading, pieces, title, titles);
    }

    /// <summary>Reads a headline that is stated only together with its kicker: as most statements have it; where they differ, at least two tell that the heading is the headline.</summary>
    private static Headline Joined(MarkupNode heading, List<(MarkupNode Node, string Text)> pieces, string title, StatedTitles titles)
    {
        var count = titles.Count(Letters(title));
        return count * 2 > titles.Total ? new(heading, null, null, title)
            : count > 1 && Behind(title, Letters(pieces[0].Text).Length) is { } rest ? new(heading, pieces[1].Node, Kickers([pieces[0].Text]), rest)
            : new(heading, null, null, null);
    }

    /// <summary>Returns what stands in a title behind so many letters and a sign that ends a kicker; null where there is no such sign.</summary>
    private static string? Behind(string title, int letters)
    {
        var at = 0;
        for (var count = 0; at < title.Length && count < letters; at++)
        {
            count += char.IsLetterOrDigit(title[at]) ? 1 : 0;
        }

        var rest = title[at..].TrimStart(KickerEnds);
        return rest.Length > 0 && title[at..^rest.Length].Trim().Length > 0 ? rest : null;
    }

    /// <summary>Says whether a text inside a heading only stands out in its line, or follows such a text.</summary>
    private static bool IsInSentence(MarkupNode text) => text.Parent!.Name is "b" or "em" or "i" or "strong" or "q" or "u" or "mark" or "wbr" || text.Parent.Name[0] == 'h' || text.Parent.Name == "a";

    private static string? Kickers(IEnumerable<string> texts) => DocumentMetadataDefaults.Line(string.Join(' ', texts))?.Trim(KickerEnds) is { Length: > 0 } kicker ? kicker : null;
}

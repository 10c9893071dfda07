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
    /// <param name="stated">What the page states as its title, the best first; with and without the name of the site behind it.</param>
    public static Headline? Find(IEnumerable<MarkupNode> headings, string source, IReadOnlyList<string> stated)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var title in stated)
        {
            titles.TryAdd(Letters(title), title);
        }

        Headline? last = null;
        foreach (var heading in headings)
        {
            last = Read(heading, source, titles) ?? last;
        }

        return last;
    }

    /// <summary>Returns the letters and digits of a text in lower case: what is left of a title in any typesetting.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static Headline? Read(MarkupNode heading, string source, Dictionary<string, string> titles)
    {
        var pieces = heading.Descendants().Where(node => node.IsText)
            .Select(node => (Node: node, Text: WebUtility.HtmlDecode(source[node.Start..node.End])))
            .Where(piece => piece.Text.Any(char.IsLetterOrDigit)).Take(12).ToList();
        for (var first = 0; first < pieces.Count; first++)
        {
            var letters = Letters(string.Concat(pieces.Skip(first).Select(piece => piece.Text)));
            if (letters.Length >= ShortestTitle && titles.TryGetValue(letters, out var title))
            {
                // Kicker and headline as one title: where the two are set apart, it names neither.
                var isJoined = first == 0 && pieces.Count > 1 && !pieces.Skip(1).All(piece => IsInSentence(piece.Node));
                return new(heading, first > 0 ? pieces[first].Node : null, first > 0 ? Kickers(pieces.Take(first).Select(piece => piece.Text)) : null, isJoined ? null : title);
            }
        }

        return null;
    }

    /// <summary>Says whether a text inside a heading only stands out in its line, or follows such a text.</summary>
    private static bool IsInSentence(MarkupNode text) => text.Parent!.Name is "b" or "em" or "i" or "strong" or "q" or "u" or "mark" or "wbr" || text.Parent.Name[0] == 'h' || text.Parent.Name == "a";

    private static string? Kickers(IEnumerable<string> texts) => DocumentMetadataDefaults.Line(string.Join(' ', texts))?.Trim(KickerEnds) is { Length: > 0 } kicker ? kicker : null;
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Documents;
using Lagebild.Pictures;
using Lagebild.Text;

namespace Lagebild.Reports.Html;

/// <summary>Numbers the reports of a picture, links elements to their passages, and remembers who cites what, so that each passage can link back.</summary>
/// <remarks>Sources are written last: by then every citation is known. Not thread-safe.</remarks>
internal sealed class Citations
{
    /// <summary>The longest passage shown in a tooltip, in characters.</summary>
    private const int TooltipLength = 180;

    private readonly FrozenDictionary<DocumentId, int> _numbers;
    private readonly ImmutableArray<Document> _documents;
    private readonly Dictionary<int, SortedDictionary<TextSpan, List<Citation>>> _passages = [];

    public Citations(Picture picture)
    {
        _documents = picture.Documents;
        _numbers = _documents.Select((document, index) => (document.Id, index)).DistinctBy(pair => pair.Id).ToFrozenDictionary(pair => pair.Id, pair => pair.index);
    }

    /// <summary>Returns the index of a document, or -1.</summary>
    public int IndexOf(DocumentId document) => _numbers.GetValueOrDefault(document, -1);

    /// <summary>Returns the passages of a document that are cited, with who cites them, in text order.</summary>
    public IReadOnlyDictionary<TextSpan, List<Citation>> In(int document) =>
        _passages.TryGetValue(document, out var passages) ? passages : ImmutableSortedDictionary<TextSpan, List<Citation>>.Empty;

    /// <summary>Returns the anchor of a passage.</summary>
    public static string Anchor(int document, TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"d{document + 1}-p{span.Start}-{span.End}");

    /// <summary>Links to the first passage and remembers it.</summary>
    public string Link(ImmutableArray<Evidence> evidence, string from, string label) =>
        evidence.FirstOrDefault(piece => IndexOf(piece.Document) >= 0) is { } first ? "#" + Cite(first, new(from, label)) : "#" + from;

    /// <summary>Returns small numbered links to all passages: the number is that of the report, with a letter where it is cited more than once.</summary>
    /// <param name="evidence">The passages.</param>
    /// <param name="from">The anchor of the citing element.</param>
    /// <param name="label">The name of the citing element, shown at the passage.</param>
    public HtmlText Marks(ImmutableArray<Evidence> evidence, string from, string label)
    {
        var known = evidence.Where(piece => IndexOf(piece.Document) >= 0).DistinctBy(piece => (piece.Document, piece.Text)).ToList();
        var marks = known.GroupBy(piece => IndexOf(piece.Document)).OrderBy(group => group.Key).SelectMany(group => Marks(group.Key, [.. group], new(from, label)));
        HtmlText all = $"<span class=\"marks\">{marks}</span>";
        return known.Count == 0 ? HtmlText.Empty : all;
    }

    /// <summary>Links to the passages of one report; one that lies inside another is remembered but gets no link of its own.</summary>
    private IEnumerable<HtmlText> Marks(int document, List<Evidence> cited, Citation citation)
    {
        cited.ForEach(piece => Cite(piece, citation));
        var pieces = cited.Where(piece => !cited.Any(other => other != piece && other.Text.Contains(piece.Text))).ToList();
        for (var at = 0; at < pieces.Count; at++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{document + 1}");
            var letter = pieces.Count > 1 && at < 26 ? ((char)('a' + at)).ToString() : "";
            var name = _documents[document].Metadata.Name;
            yield return $"<a class=\"m\" href=\"#{Cite(pieces[at], citation)}\" title=\"{name}: „{Short(pieces[at].Exact)}“\" aria-label=\"Beleg in Bericht {number}{letter}, {name}\">{number}{letter}</a>";
        }
    }

    private string Cite(Evidence evidence, Citation citation)
    {
        var document = IndexOf(evidence.Document);
        if (!_passages.TryGetValue(document, out var passages))
        {
            _passages.Add(document, passages = []);
        }

        if (!passages.TryGetValue(evidence.Text, out var citations))
        {
            passages.Add(evidence.Text, citations = []);
        }

        if (!citations.Contains(citation))
        {
            citations.Add(citation);
        }

        return Anchor(document, evidence.Text);
    }

    private static string Short(string text) => text.Length <= TooltipLength ? text : text[..TooltipLength] + "…";
}

/// <summary>An element of the page that cites a passage.</summary>
/// <param name="Anchor">Its anchor.</param>
/// <param name="Label">Its name as shown.</param>
internal sealed record Citation(string Anchor, string Label);

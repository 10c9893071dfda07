using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Statements;
using Lagebild.Text;

namespace Lagebild.Origins;

/// <summary>Finds which documents copy, shorten, rewrite or translate one another.</summary>
/// <remarks>The result is a function of the set of documents.</remarks>
public static class OriginFinder
{
    /// <summary>The share of a document's runs from which it counts as copied; between the shares seen of copies (above 0.8) and of rewrites.</summary>
    private const double CopyShare = 0.6;

    /// <summary>The length, relative to the other, under which a copy is an excerpt.</summary>
    private const double ExcerptLength = 0.5;

    /// <summary>The share of words that two translations of one quotation have in common at most; a rewrite keeps the quotation.</summary>
    private const double OtherWords = 0.7;

    /// <summary>The words up to which a quotation may be worded otherwise by chance.</summary>
    private const int FewWords = 5;

    /// <summary>The words from which a quotation that stands word for word in another was kept.</summary>
    private const int KeptWords = 3;

    /// <summary>Returns the origins of a set of documents, in the order of their first document.</summary>
    public static ImmutableArray<Origin> Find(ImmutableArray<Document> documents)
    {
        var sketches = documents.Select(ReportSketch.Of).ToImmutableArray();
        return Find(documents, sketches, new(sketches, OriginLinker.Days));
    }

    internal static ImmutableArray<Origin> Find(ImmutableArray<Document> documents, ImmutableArray<ReportSketch> sketches, ReportNeighbours neighbours)
    {
        var links = OriginLinker.Find(sketches, neighbours);
        return [.. Enumerable.Range(0, documents.Length)
            .GroupBy(at => Root(links, at))
            .OrderBy(group => group.Min())
            .Select(group => new Origin(
                ContentIdentifier.Of('o', documents[group.Key].Id.Value),
                [documents[group.Key].Id, .. group.Where(at => at != group.Key).Select(at => documents[at].Id)],
                [.. group.Where(at => at != group.Key).Select(at => Explain(documents, sketches, at, links[at]!))]))];
    }

    private static int Root(ImmutableArray<OriginLinker.Link?> links, int at)
    {
        while (links[at] is { } link)
        {
            at = link.From;
        }

        return at;
    }

    private static OriginLink Explain(ImmutableArray<Document> documents, ImmutableArray<ReportSketch> sketches, int later, OriginLinker.Link link)
    {
        var (document, from) = (documents[later], documents[link.From]);
        if (link.Alignment is { } alignment)
        {
            var (here, there, _) = alignment.Pairs.MaxBy(pair => pair.Likeness);
            return Link(document, from, IsTranslation(document, from, sketches[later], sketches[link.From], alignment) ? OriginRelation.Translation : OriginRelation.Rewrite, link.Share, sketches[later].Facts[here].Span, sketches[link.From].Facts[there].Span);
        }

        var relation = link.Share < CopyShare ? OriginRelation.Rewrite
            : sketches[later].Runs.Length < ExcerptLength * sketches[link.From].Runs.Length ? OriginRelation.Excerpt
            : OriginRelation.Copy;
        var shared = WordRuns.LongestShared(document, from);
        return Link(document, from, relation, Math.Min(1, link.Share), shared.Later, shared.Earlier);
    }

    /// <summary>Says whether the quotations that stand at the same places in both are worded otherwise, and none is kept: an editor keeps quotations, be it in part, a translator cannot.</summary>
    private static bool IsTranslation(Document left, Document right, ReportSketch leftSketch, ReportSketch rightSketch, FactAlignment alignment)
    {
        var quotations = alignment.Pairs
            .Select(pair => (One: Quoted(left, leftSketch.Facts[pair.Left].Span), Other: Quoted(right, rightSketch.Facts[pair.Right].Span)))
            .Where(pair => pair is { One.Count: > FewWords, Other.Count: > FewWords })
            .ToList();
        return quotations.Count > 0
            && quotations.TrueForAll(pair => pair.One.Intersect(pair.Other, StringComparer.Ordinal).Count() < OtherWords * Math.Min(pair.One.Count, pair.Other.Count))
            && !KeepsQuotation(left, right);
    }

    /// <summary>Says whether a quotation of one, whole, stands word for word in a quotation of the other; one of two words may by chance.</summary>
    private static bool KeepsQuotation(Document left, Document right)
    {
        var (ours, theirs) = (Quotations(left), Quotations(right));
        return ours.Exists(one => theirs.Exists(other => Holds(one, other) || Holds(other, one)));
    }

    private static bool Holds(string[] whole, string[] part) =>
        part.Length >= KeptWords && Enumerable.Range(0, Math.Max(0, whole.Length - part.Length + 1)).Any(at => whole.AsSpan(at, part.Length).SequenceEqual(part));

    /// <summary>Returns the words quoted verbatim in a sentence, lower case.</summary>
    private static HashSet<string> Quoted(Document document, TextSpan sentence) =>
        [.. Quotes(document).Where(sentence.Contains).SelectMany(quote => Words(document, quote))];

    /// <summary>Returns the words of each quotation, lower case.</summary>
    private static List<string[]> Quotations(Document document) => [.. Quotes(document).Select(quote => Words(document, quote).ToArray())];

    private static IEnumerable<TextSpan> Quotes(Document document) =>
        document.All<Statement>().Where(statement => statement.Type == StatementType.Direct).SelectMany(statement => statement.Quote);

    private static IEnumerable<string> Words(Document document, TextSpan quote) =>
        document.All<Token>().Where(token => token.Upos != Upos.PUNCT && quote.Contains(token.Span)).Select(token => document[token.Span].ToString().ToLowerInvariant());

    private static OriginLink Link(Document later, Document from, OriginRelation relation, double share, TextSpan here, TextSpan there) =>
        new(later.Id, from.Id, relation, Math.Round(share, 2), [Cite(later, here), Cite(from, there)]);

    private static Evidence Cite(Document document, TextSpan span) => document.Cite(span, document.ProducerOf<Sentence>());
}

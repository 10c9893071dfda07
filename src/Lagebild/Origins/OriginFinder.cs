using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Statements;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Origins;

/// <summary>Finds which documents copy, shorten or rewrite one another, by the runs of words they share.</summary>
/// <remarks>
/// Runs of <see cref="RunLength"/> words outside boilerplate and direct speech, lower case, are compared as sets (Broder 1997:
/// containment). Direct speech is left out because independent reports quote the same words.
/// The result is a function of the set of documents.
/// </remarks>
public static class OriginFinder
{
    /// <summary>The words in a run. Four is long enough that independent reports on one event share few, and short enough to survive an editor's pen.</summary>
    private const int RunLength = 4;

    /// <summary>The share of a document's runs from which it counts as copied; between the shares seen of copies (above 0.8) and of rewrites.</summary>
    private const double CopyShare = 0.6;

    /// <summary>The share from which it counts as rewritten: independent reports on one press conference stay below 0.05 but for the quotes.</summary>
    private const double RewriteShare = 0.12;

    /// <summary>The share of facts told in the same order from which a document counts as rewritten, whatever its words. On the samples a rewrite has 0.5 and more, independent reports at most 0.25.</summary>
    private const double SameFactsShare = 0.45;

    /// <summary>The length, relative to the other, under which a copy is an excerpt.</summary>
    private const double ExcerptLength = 0.5;

    /// <summary>Returns the origins of a set of documents, in the order of their first document.</summary>
    public static ImmutableArray<Origin> Find(ImmutableArray<Document> documents)
    {
        var runs = documents.Select(Runs).ToList();
        var facts = documents.Select(document => new FactOrder(document)).ToList();
        var order = Order(documents);
        var links = Enumerable.Range(0, documents.Length).Select(later => BestLink(documents, runs, order, later) ?? Rewritten(documents, facts, order, later)).ToList();
        var roots = Enumerable.Range(0, documents.Length).Select(at => Root(links, at)).ToList();
        return [.. roots
            .Index()
            .GroupBy(pair => pair.Item, pair => pair.Index)
            .OrderBy(group => group.Min())
            .Select((group, number) => new Origin(
                string.Create(CultureInfo.InvariantCulture, $"o{number + 1}"),
                [documents[group.Key].Id, .. group.Where(at => at != group.Key).Select(at => documents[at].Id)],
                [.. group.Where(at => at != group.Key).Select(at => links[at]!.Value.Link)]))];
    }

    private static int Root(List<(int From, OriginLink Link)?> links, int at)
    {
        while (links[at] is { } link)
        {
            at = link.From;
        }

        return at;
    }

    /// <summary>Ranks the documents: what came first, and at the same time the longer one, is the likelier original.</summary>
    private static ImmutableArray<int> Order(ImmutableArray<Document> documents)
    {
        var rank = new int[documents.Length];
        foreach (var (position, at) in Enumerable.Range(0, documents.Length)
            .OrderBy(at => documents[at].All<Publication>()[0].Earliest ?? DateOnly.MaxValue)
            .ThenByDescending(at => documents[at].Text.Length)
            .ThenBy(at => documents[at].Id)
            .Index())
        {
            rank[at] = position;
        }

        return [.. rank];
    }

    private static (int From, OriginLink Link)? BestLink(ImmutableArray<Document> documents, List<Dictionary<ulong, TextSpan>> runs, ImmutableArray<int> order, int later)
    {
        (int From, double Share)? best = null;
        for (var earlier = 0; earlier < documents.Length; earlier++)
        {
            if (order[earlier] >= order[later] || runs[later].Count == 0)
            {
                continue;
            }

            var share = (double)runs[later].Keys.Count(runs[earlier].ContainsKey) / Math.Min(runs[later].Count, Math.Max(1, runs[earlier].Count));
            if (share >= RewriteShare && (best is null || share > best.Value.Share || (share == best.Value.Share && order[earlier] < order[best.Value.From])))
            {
                best = (earlier, share);
            }
        }

        return best is { } found ? (found.From, Link(documents, runs, found.From, later, Math.Min(1, found.Share))) : null;
    }

    /// <summary>Returns the link to the earlier document that tells most of the same facts in the same order, or null where none tells enough.</summary>
    private static (int From, OriginLink Link)? Rewritten(ImmutableArray<Document> documents, List<FactOrder> facts, ImmutableArray<int> order, int later)
    {
        var (from, told) = Enumerable.Range(0, documents.Length)
            .Where(earlier => order[earlier] < order[later])
            .OrderBy(earlier => order[earlier])
            .Select(earlier => (earlier, facts[later].ToldBy(facts[earlier])))
            .DefaultIfEmpty((-1, default))
            .MaxBy(pair => pair.Item2.Share);
        return told.Share < SameFactsShare ? null : (from, new(
            documents[later].Id,
            documents[from].Id,
            OriginRelation.Rewrite,
            Math.Round(told.Share, 2),
            [Cite(documents[later], told.Here), Cite(documents[from], told.There)]));
    }

    private static OriginLink Link(ImmutableArray<Document> documents, List<Dictionary<ulong, TextSpan>> runs, int from, int later, double share)
    {
        var relation = share < CopyShare ? OriginRelation.Rewrite
            : runs[later].Count < ExcerptLength * runs[from].Count ? OriginRelation.Excerpt
            : OriginRelation.Copy;
        var shared = LongestShared(runs[later], runs[from]);
        return new(documents[later].Id, documents[from].Id, relation, Math.Round(share, 2), [Cite(documents[later], shared.Later), Cite(documents[from], shared.Earlier)]);
    }

    /// <summary>Returns the longest stretch of text that both share, run after run.</summary>
    private static (TextSpan Later, TextSpan Earlier) LongestShared(Dictionary<ulong, TextSpan> later, Dictionary<ulong, TextSpan> earlier)
    {
        (TextSpan Later, TextSpan Earlier) best = default, current = default;
        foreach (var (hash, span) in later.OrderBy(run => run.Value))
        {
            if (!earlier.TryGetValue(hash, out var other))
            {
                current = default;
                continue;
            }

            var goesOn = current.Later.Overlaps(span) && current.Earlier.Overlaps(other);
            current = goesOn ? (current.Later.Cover(span), current.Earlier.Cover(other)) : (span, other);
            best = current.Later.Length > best.Later.Length ? current : best;
        }

        return best;
    }

    private static Evidence Cite(Document document, TextSpan span) => document.Cite(span, document.ProducerOf<Sentence>());

    private static Dictionary<ulong, TextSpan> Runs(Document document)
    {
        var runs = new Dictionary<ulong, TextSpan>();
        var tokens = document.All<Token>();
        var quoted = document.All<Statement>().Where(statement => statement.Type == StatementType.Direct).SelectMany(statement => statement.Quote).Order().ToList();
        foreach (var sentence in document.All<Sentence>().Where(sentence => sentence.Block is BlockKind.Paragraph or BlockKind.List))
        {
            var words = new List<Token>();
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                if (tokens[at].Upos != Upos.PUNCT && !quoted.Exists(quote => quote.Contains(tokens[at].Span)))
                {
                    words.Add(tokens[at]);
                }
            }

            for (var at = 0; at + RunLength <= words.Count; at++)
            {
                runs.TryAdd(Hash(document, words, at), words[at].Span.Cover(words[at + RunLength - 1].Span));
            }
        }

        return runs;
    }

    private static ulong Hash(Document document, List<Token> words, int first)
    {
        var hash = 14695981039346656037UL;
        for (var at = first; at < first + RunLength; at++)
        {
            foreach (var character in document[words[at].Span])
            {
                hash = (hash ^ char.ToLowerInvariant(character)) * 1099511628211UL;
            }

            hash = (hash ^ ' ') * 1099511628211UL;
        }

        return hash;
    }
}

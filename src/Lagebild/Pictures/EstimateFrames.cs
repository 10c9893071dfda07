using System.Collections.Frozen;
using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Quantities;
using Lagebild.Text;

namespace Lagebild.Pictures;

/// <summary>Knows sentences that do nothing but give another source's number for what was counted just before.</summary>
/// <remarks>Data: <c>Pictures/estimates.txt</c>, <c>Pictures/changes.txt</c>, <c>Pictures/change-adverbs.txt</c>, <c>Pictures/differences.txt</c>.</remarks>
internal static class EstimateFrames
{
    private static readonly Lazy<FrozenSet<(string Verb, string Preposition)>> Frames = new(() => DataFile.Lines("Pictures/estimates.txt")
        .Select(line => line.Split('\t')[0].Split(' '))
        .Select(words => (words[0], words[1]))
        .ToFrozenSet());

    private static readonly Lazy<FrozenSet<string>> ChangeVerbs = new(() => DataFile.Lines("Pictures/changes.txt").Select(line => line.Split('\t')[0]).ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> ChangeAdverbs = new(() => DataFile.Lines("Pictures/change-adverbs.txt").ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Differences = new(() => DataFile.Lines("Pictures/differences.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Says whether the clause of a number tells that something changed to it.</summary>
    public static bool Changes(DocumentSet set, int document, Quantity quantity) =>
        set.Documents[document].AllIfMade<Clause>().LastOrDefault(clause => clause.Span.Contains(quantity.Span)) is { } clause
        && (ChangeVerbs.Value.Contains(clause.Lemma) || set.Documents[document].All<Token>()[clause.FirstToken..clause.EndToken].Any(token => token.Upos == Upos.ADV && ChangeAdverbs.Value.Contains(token.Lemma)));

    /// <summary>Says whether a number is the estimate that the predicate of its clause announces.</summary>
    public static bool Holds(DocumentSet set, int document, Quantity quantity)
    {
        var clauses = set.Documents[document].AllIfMade<Clause>();
        var tokens = set.Documents[document].All<Token>();
        var clause = clauses.LastOrDefault(clause => clause.Span.Contains(quantity.Span));
        return clause is not null && clause.Lemma.Length > 0 && Before(tokens, quantity) is var before
            && Frames.Value.Contains((clause.Lemma, before.Length == 0 ? "-" : before));
    }

    /// <summary>Says whether a number is a difference: "drei Meter unter dem Pegel vom Juni".</summary>
    public static bool IsDifference(DocumentSet set, int document, Quantity quantity)
    {
        var after = set.Documents[document].All<Token>().FirstOrDefault(token => token.Span.Start >= (quantity.CountedSpan ?? quantity.Span).End && token.Span.Start >= quantity.Span.End);
        return after.Lemma is not null && Differences.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(set.Documents[document][after.Span]);
    }

    /// <summary>Returns the lemma of the preposition before a number, or "".</summary>
    private static string Before(ImmutableArray<Token> tokens, Quantity quantity)
    {
        for (var at = tokens.Length - 1; at >= 0; at--)
        {
            if (tokens[at].Span.End <= quantity.Span.Start)
            {
                return tokens[at].Upos == Upos.ADP ? tokens[at].Lemma : "";
            }
        }

        return "";
    }
}

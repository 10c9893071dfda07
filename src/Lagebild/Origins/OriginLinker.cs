using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Lagebild.Origins;

/// <summary>Finds for each report the one that it was made from, by runs of words that they share or by the order of facts.</summary>
/// <remarks>
/// Runs are compared as sets (Broder 1997: containment). Candidates come from an index of one run in four, chosen by its hash, in which
/// each run keeps the earliest reports that have it: the original is among them. Time and memory per report do not grow with the set.
/// </remarks>
internal static class OriginLinker
{
    /// <summary>The share of a report's runs from which it counts as rewritten with passages kept: independent reports on one press conference stay below 0.05 but for the quotes.</summary>
    public const double RewriteShare = 0.12;

    /// <summary>The share of facts told in the same order from which a report counts as rewritten or translated, whatever its words; between what <see cref="FactAlignment.Share"/> is of those and of independent reports.</summary>
    public const double SameFactsShare = 0.3;

    /// <summary>The likeness (cosine) under which two reports cannot tell the same facts; rewrites have 0.3 and more.</summary>
    private const double AlikeAtAll = 0.15;

    /// <summary>How much less like the original may be than a copy of it that left out what the rewriting leaves out too.</summary>
    private const double CopiesApart = 0.15;

    /// <summary>The facts that a report must have at least to be known by their order.</summary>
    private const int FactsNeeded = 3;

    /// <summary>The facts that must stand side by side: two that are alike may be those that every report on the event has.</summary>
    private const int PairsNeeded = 3;

    /// <summary>The runs that a rewriting must keep, which is a passage of thirteen words: shorter ones are set phrases ("nach dem Einbruch in das Museum hat die Polizei").</summary>
    private const int RunsNeeded = 10;

    /// <summary>The share of runs from which also a short report is made of another.</summary>
    private const double CopyShare = 0.6;

    /// <summary>The days within which a report is copied or rewritten.</summary>
    public const int Days = 7;

    /// <summary>One in so many runs is indexed; an eighth shared of 100 runs still meets thrice.</summary>
    private const int Sampled = 4;

    /// <summary>The reports kept for a run: with copies of copies the original and the first copies are enough.</summary>
    private const int Kept = 16;

    /// <summary>The link of a report.</summary>
    /// <param name="From">The number of the report it was made from.</param>
    /// <param name="Share">The share of its runs, or of its facts, that the other explains.</param>
    /// <param name="Alignment">The facts side by side where these tell it, or null where the words do.</param>
    public sealed record Link(int From, double Share, FactAlignment? Alignment);

    /// <summary>Returns for each report its link, or null where it is an original.</summary>
    public static ImmutableArray<Link?> Find(ImmutableArray<ReportSketch> reports, ReportNeighbours neighbours)
    {
        var rank = Rank(reports);
        var links = new Link?[reports.Length];
        var index = new Dictionary<ulong, List<int>>();
        foreach (var report in Enumerable.Range(0, reports.Length).OrderBy(at => rank[at]))
        {
            links[report] = ByWords(reports, report, index) ?? ByFacts(reports, neighbours, rank, report);
            foreach (var run in reports[report].Runs)
            {
                if (run % Sampled == 0)
                {
                    ref var posting = ref CollectionsMarshal.GetValueRefOrAddDefault(index, run, out _);
                    posting ??= [];
                    if (posting.Count < Kept)
                    {
                        posting.Add(report);
                    }
                }
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(links);
    }

    /// <summary>Ranks the reports: what came first, and at the same time the longer one, is the likelier original.</summary>
    private static int[] Rank(ImmutableArray<ReportSketch> reports)
    {
        var rank = new int[reports.Length];
        foreach (var (position, at) in Enumerable.Range(0, reports.Length)
            .OrderBy(at => reports[at].From ?? DateOnly.MaxValue)
            .ThenByDescending(at => reports[at].Length)
            .ThenBy(at => reports[at].Id)
            .Index())
        {
            rank[at] = position;
        }

        return rank;
    }

    private static Link? ByWords(ImmutableArray<ReportSketch> reports, int report, Dictionary<ulong, List<int>> index)
    {
        var runs = reports[report].Runs;
        var candidates = new SortedSet<int>();
        foreach (var run in runs)
        {
            if (run % Sampled == 0 && index.TryGetValue(run, out var posting))
            {
                candidates.UnionWith(posting);
            }
        }

        return candidates
            .Select(earlier => (earlier, Kept: Shared(runs, reports[earlier].Runs), All: Math.Max(1, Math.Min(runs.Length, reports[earlier].Runs.Length))))
            .Select(pair => (pair.earlier, pair.Kept, Share: (double)pair.Kept / pair.All))
            .Where(pair => pair.Share >= RewriteShare && (pair.Kept >= RunsNeeded || pair.Share >= CopyShare))
            .OrderByDescending(pair => pair.Share).ThenBy(pair => pair.earlier)
            .Select(pair => new Link(pair.earlier, pair.Share, null))
            .FirstOrDefault();
    }

    private static Link? ByFacts(ImmutableArray<ReportSketch> reports, ReportNeighbours neighbours, int[] rank, int report)
    {
        if (reports[report].Facts.Length < FactsNeeded)
        {
            return null;
        }

        var alike = neighbours.Of(report)
            .Where(earlier => rank[earlier] < rank[report] && reports[earlier].Facts.Length >= FactsNeeded && reports[report].DaysFrom(reports[earlier]) <= Days && neighbours.Vectors[report].Dot(neighbours.Vectors[earlier]) >= AlikeAtAll)
            .Select(earlier => new Link(earlier, 0, FactAlignment.Of(reports[report].Facts, reports[earlier].Facts, neighbours.Space)))
            .Where(link => link.Alignment!.Share >= SameFactsShare && link.Alignment.Pairs.Length >= PairsNeeded)
            .ToList();

        // Of a text and its copies, which are about equally like, the first.
        var bar = alike.Select(link => link.Alignment!.Share).DefaultIfEmpty().Max() - CopiesApart;
        return alike.Where(link => link.Alignment!.Share >= bar).OrderBy(link => rank[link.From]).Select(link => link with { Share = link.Alignment!.Share }).FirstOrDefault();
    }

    private static int Shared(ImmutableArray<ulong> left, ImmutableArray<ulong> right)
    {
        var shared = 0;
        for (int one = 0, other = 0; one < left.Length && other < right.Length;)
        {
            var order = left[one].CompareTo(right[other]);
            shared += order == 0 ? 1 : 0;
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}

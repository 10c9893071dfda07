using System.Collections.Immutable;
using Lagebild.Concepts;
using Lagebild.Origins;

namespace Lagebild.Stories;

/// <summary>Puts the reports of one event together: by likeness on average, so that no chain of half-likes joins two events.</summary>
/// <remarks>
/// Average-link clustering of near reports (the mean cosine of two groups is the product of their summed vectors). Pairs are merged from
/// the most alike down, equals in the order of the reports, so the result is a function of the set. Each island of reports that are
/// alike at all is clustered alone.
/// </remarks>
internal static class StoryClusters
{
    /// <summary>The mean likeness from which two groups tell one event. On affairs 01 to 06 of <c>eval/stories</c> all are right from 0.06 to 0.10.</summary>
    public const double SameEvent = 0.09;

    /// <summary>The likeness for a report without a day: nearness in time cannot vouch for it.</summary>
    private const double SameEventUndated = 0.25;

    /// <summary>The days by which reports on one event may lie apart.</summary>
    public const int DaysApart = 3;

    /// <summary>The reports on one island that are clustered by average; on a larger one only pairs that are more alike count.</summary>
    private const int Island = 400;

    /// <summary>Returns the groups as numbers of reports, ascending, in the order of their first report.</summary>
    public static List<List<int>> Find(ImmutableArray<ReportSketch> reports, ReportNeighbours neighbours)
    {
        var pairs = new List<Pair>();
        for (var one = 0; one < reports.Length; one++)
        {
            foreach (var other in neighbours.Of(one))
            {
                // A dated report does not look up the undated; these look up all.
                if ((one < other || reports[one].From is null) && reports[one].DaysFrom(reports[other]) <= DaysApart && neighbours.Vectors[one].Dot(neighbours.Vectors[other]) is var likeness && likeness >= (reports[one].From is null || reports[other].From is null ? SameEventUndated : SameEvent))
                {
                    pairs.Add(new(likeness, Math.Min(one, other), Math.Max(one, other)));
                }
            }
        }

        var groups = new List<List<int>>();
        Split(Enumerable.Range(0, reports.Length).ToList(), pairs, SameEvent, (members, within) => groups.AddRange(Cluster(members, within, reports, neighbours)));
        return [.. groups.OrderBy(group => group[0])];
    }

    /// <summary>Splits reports into islands; one that is too large is split again with a higher bar.</summary>
    private static void Split(List<int> members, List<Pair> pairs, double bar, Action<List<int>, List<Pair>> found)
    {
        var root = members.ToDictionary(member => member);
        int Find(int at)
        {
            while (root[at] != at)
            {
                at = root[at] = root[root[at]];
            }

            return at;
        }

        foreach (var (_, one, other) in pairs)
        {
            var (left, right) = (Find(one), Find(other));
            root[Math.Max(left, right)] = Math.Min(left, right);
        }

        var within = pairs.ToLookup(pair => Find(pair.One));
        foreach (var island in members.GroupBy(Find))
        {
            var (all, links) = (island.ToList(), within[island.Key].ToList());
            if (all.Count <= Island || bar > 1)
            {
                found(all, links);
            }
            else
            {
                var higher = bar * 1.25;
                Split(all, links.FindAll(pair => pair.Likeness >= higher), higher, found);
            }
        }
    }

    private static IEnumerable<List<int>> Cluster(List<int> members, List<Pair> pairs, ImmutableArray<ReportSketch> reports, ReportNeighbours neighbours)
    {
        var groups = members.ToDictionary(member => member, member => new Group([member], neighbours.Vectors[member], Day(reports[member])));
        var waiting = new PriorityQueue<Pair, (double, int, int)>(pairs.Distinct().Select(pair => (pair, Order(pair))));
        while (waiting.TryDequeue(out var pair, out _))
        {
            // A group takes the number of its first report; one that has grown since is met again with its new likeness.
            if (!groups.TryGetValue(pair.One, out var left) || !groups.TryGetValue(pair.Other, out var right) || left.Likeness(right) != pair.Likeness)
            {
                continue;
            }

            var joined = left.Plus(right);
            groups.Remove(pair.Other);
            groups[pair.One] = joined;
            foreach (var (number, group) in groups.Where(other => other.Key != pair.One).OrderBy(other => other.Key))
            {
                if (group.IsNear(joined) && group.Likeness(joined) is var likeness and >= SameEvent)
                {
                    var next = new Pair(number < pair.One ? group.Likeness(joined) : joined.Likeness(group), Math.Min(number, pair.One), Math.Max(number, pair.One));
                    waiting.Enqueue(next, Order(next));
                }
            }
        }

        return groups.Values.Select(group => group.Members);
    }

    private static (double, int, int) Order(Pair pair) => (-pair.Likeness, pair.One, pair.Other);

    private static double? Day(ReportSketch report) => report is { From: { } from, To: { } to } ? (from.DayNumber + to.DayNumber) / 2.0 : null;

    private readonly record struct Pair(double Likeness, int One, int Other);

    /// <summary>Reports taken together, ascending; the day is the mean of those that have one.</summary>
    private sealed record Group(List<int> Members, ConceptVector Sum, double? Day)
    {
        public double Likeness(Group other) => Sum.Dot(other.Sum) / (Members.Count * other.Members.Count);

        public bool IsNear(Group other) => Day is not { } day || other.Day is not { } otherDay || Math.Abs(day - otherDay) <= DaysApart;

        public Group Plus(Group other) => new(
            [.. Members.Concat(other.Members).Order()],
            Sum.Plus(other.Sum),
            Day is { } day && other.Day is { } otherDay ? ((day * Members.Count) + (otherDay * other.Members.Count)) / (Members.Count + other.Members.Count) : Day ?? other.Day);
    }
}

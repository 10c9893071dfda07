using System.Collections.Immutable;
using Lagebild.Concepts;

namespace Lagebild.Origins;

/// <summary>Finds the reports that may tell of the same, without comparing all pairs: by an index of the concepts that few reports have.</summary>
/// <remarks>
/// Each report is looked up by its most telling concepts only, and a concept that too many reports of those days have is passed over,
/// so the work per report does not grow with their number. The pairs found are a function of the set.
/// </remarks>
internal sealed class ReportNeighbours
{
    /// <summary>The concepts by which a report is found. On the affairs of <c>eval/stories</c> every pair on one event shares one of the forty most telling.</summary>
    private const int Keys = 40;

    /// <summary>The reports on a concept in the days compared from which it tells nothing.</summary>
    private const int Common = 192;

    private readonly ImmutableArray<ReportSketch> _reports;
    private readonly Dictionary<ulong, List<int>> _index = [];
    private readonly int _days;

    /// <summary>Indexes reports.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="days">How many days apart two of them may be at most; reports without a day are near to all.</param>
    public ReportNeighbours(ImmutableArray<ReportSketch> reports, int days)
    {
        (_reports, _days) = (reports, days);
        Space = new(reports.Select(report => report.About));
        Vectors = [.. reports.Select(report => Space.Vector(report.About))];
        var order = Enumerable.Range(0, reports.Length).OrderBy(at => reports[at].From ?? DateOnly.MaxValue).ThenBy(at => at);
        foreach (var at in order)
        {
            foreach (var concept in Telling(at))
            {
                if (!_index.TryGetValue(concept, out var posting))
                {
                    _index.Add(concept, posting = []);
                }

                posting.Add(at);
            }
        }
    }

    /// <summary>Gets the weights of concepts in this set.</summary>
    public ConceptSpace Space { get; }

    /// <summary>Gets the vectors of the reports, in their order.</summary>
    public ImmutableArray<ConceptVector> Vectors { get; }

    /// <summary>Returns the numbers of the reports that may tell of the same as one, ascending, without itself.</summary>
    public IReadOnlyList<int> Of(int report)
    {
        var found = new SortedSet<int>();
        foreach (var concept in Telling(report))
        {
            var posting = _index[concept];
            var (from, to) = Window(posting, report);
            if (to - from > Common)
            {
                continue;
            }

            for (var at = from; at < to; at++)
            {
                found.Add(posting[at]);
            }
        }

        found.Remove(report);
        return [.. found.Where(other => _reports[report].DaysFrom(_reports[other]) <= _days)];
    }

    /// <summary>Returns the part of a posting whose days may be near; a posting is in the order of days, the undated last.</summary>
    private (int From, int To) Window(List<int> posting, int report)
    {
        if (_reports[report].From is not { } day)
        {
            return (0, posting.Count);
        }

        // Months are the longest range that dates a report, so its first day tells enough.
        var from = First(posting, day.DayNumber - _days - 31);
        var to = First(posting, (_reports[report].To ?? day).DayNumber + _days + 1);
        return (from, to);
    }

    private int First(List<int> posting, int day)
    {
        int low = 0, high = posting.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if ((_reports[posting[middle]].From?.DayNumber ?? int.MaxValue) < day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private IEnumerable<ulong> Telling(int report) =>
        _reports[report].About.Counts
            .OrderByDescending(pair => (1 + Math.Log(pair.Count)) * Space.Weight(pair.Concept)).ThenBy(pair => pair.Concept)
            .Take(Keys).Select(pair => pair.Concept);
}

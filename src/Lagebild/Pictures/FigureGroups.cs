using Lagebild.Concepts;

namespace Lagebild.Pictures;

/// <summary>Puts figures of one affair that count the same thing into one group.</summary>
/// <remarks>
/// Two numbers count the same where unit and noun agree and their sentences tell the same; equal numbers need less than different ones.
/// Numbers of one owner's soldiers or goods need no more than the noun. A second source's number belongs to the number just before it.
/// </remarks>
internal static class FigureGroups
{
    /// <summary>The share of meaning that the sentences of two different numbers of one thing must have in common, of the smaller sentence.</summary>
    private const double SameThing = 0.5;

    /// <summary>The share for equal numbers.</summary>
    private const double SameNumber = 0.2;

    /// <summary>The concepts that both sentences must have besides the noun where the numbers differ.</summary>
    private const int SharedConcepts = 2;

    /// <summary>The same for sums of money, which have no noun.</summary>
    private const int SharedOfMoney = 3;

    /// <summary>The characters within which an estimate follows what it estimates: the sentence before.</summary>
    private const int Following = 240;

    /// <summary>From here a number that comes twice in one story counts the same.</summary>
    private const int LargeCount = 100;

    /// <summary>The days within which numbers of persons in one state are of one event.</summary>
    private const int DaysOfEvent = 31;

    /// <summary>Returns the groups, each in the order of documents and text.</summary>
    public static IEnumerable<List<FigureEntry>> Of(DocumentSet set, List<FigureEntry> entries)
    {
        var weights = new ConceptWeights(entries.Select(entry => entry.Around));
        var groups = new List<List<FigureEntry>>();
        foreach (var entry in entries)
        {
            List<FigureEntry> joined = [entry];
            foreach (var home in groups.Where(group => group.Exists(other => AreOne(set, entry, other, weights))).ToList())
            {
                if (IsHeldBeside(set, entry, home) || !home.Exists(one => joined.Exists(other => Excludes(one, other))))
                {
                    joined.AddRange(home);
                    groups.Remove(home);
                }
            }

            groups.Add(joined);
        }

        return groups.Select(group => group.OrderBy(entry => entry.Document).ThenBy(entry => entry.Quantity.Span).ToList());
    }

    // A report that has another's number beside the precise one of the others tells of a dispute on it: "Laible beharrt auf 1,9 Milliarden".
    private static bool IsHeldBeside(DocumentSet set, FigureEntry entry, List<FigureEntry> home) =>
        entry.IsPrecise && home.Exists(other => other.Document != entry.Document && other.HasValueOf(entry) && set.InOneStory(other.Document, entry.Document));

    private static bool AreOne(DocumentSet set, FigureEntry left, FigureEntry right, ConceptWeights weights)
    {
        if (left.State.Length > 0 && right.State.Length > 0 && left.Document != right.Document)
        {
            return left.State == right.State && IsSameState(set, left, right);
        }

        if (IsHeadcountOf(set, left, right))
        {
            return true;
        }

        if (left.Quantity.Unit != right.Quantity.Unit)
        {
            return false;
        }

        // The exact number again, on the same event: other words for the same thing.
        if (left.Document != right.Document && left.HasValueOf(right) && left.IsPrecise && set.InOneStory(left.Document, right.Document) && (left.IsMoney || left.Quantity.Unit is not null))
        {
            return true;
        }

        if (left.Document != right.Document && left.HasValueOf(right) && left.IsPrecise && left.HasNounOf(right))
        {
            return true;
        }

        if (left.Document == right.Document)
        {
            return IsEstimateOf(left, right) || IsEstimateOf(right, left) || (left.HasValueOf(right) && left.Head == right.Head);
        }

        // Another number of persons or another level months later is of another event.
        if (!left.HasValueOf(right) && !left.IsMoney && left.Owner < 0 && !left.IsNearInTime(right, DaysOfEvent))
        {
            return false;
        }

        var sameOwner = left.Owner == right.Owner && left.Owner >= 0;
        if (sameOwner && left.IsMeasure)
        {
            return left.IsNearInTime(right, DaysOfEvent) && IsOfOneOrder(left, right);
        }

        if (left.IsMoney && (left.IsChange || right.IsChange) && IsOfOneOrder(left, right) && left.Around.SharedWith(right.Around).Take(SharedConcepts).Count() == SharedConcepts)
        {
            return true; // "hatte sein Gebot auf 2,7 Milliarden erhöht"
        }

        if (!IsSameNoun(left, right, sameOwner))
        {
            return false;
        }

        if (sameOwner && left.Quantity.Counted is not null)
        {
            return true;
        }

        if (left.HasNounOf(right) && (left.IsEstimate || right.IsEstimate || ((left.IsChange || right.IsChange) && IsOfOneOrder(left, right))) && set.InOneStory(left.Document, right.Document))
        {
            return true; // "Die Reeder zählten 2.500 Beschäftigte": another report tells what was counted; "wurde auf 25 Beamte verstärkt"
        }

        var share = weights.Overlap(left.Around, right.Around);
        return left.HasValueOf(right)
            ? share >= SameNumber || (left.Quantity.Counted is not null && set.InOneStory(left.Document, right.Document))
            : left.Quantity.Unit != "percent" // shares of whatever
                && IsOfOneOrder(left, right)
                && share >= SameThing && left.Around.SharedWith(right.Around).Where(concept => concept != left.Head).Take(left.IsMoney ? SharedOfMoney : SharedConcepts).Count() >= (left.IsMoney ? SharedOfMoney : SharedConcepts);
    }

    /// <summary>Says whether one report's persons are another's heads, posts or whatever, by the very number: "6.200 Menschen", "6.200 Köpfe", "6.200 Stellen".</summary>
    private static bool IsHeadcountOf(DocumentSet set, FigureEntry left, FigureEntry right) =>
        left.Document != right.Document && left.HasValueOf(right) && left.IsPrecise && left.Quantity.Value >= LargeCount
        && left.Quantity is { Unit: null or "person", Counted: not null } && right.Quantity is { Unit: null or "person", Counted: not null }
        && (left.Quantity.Unit is not null || right.Quantity.Unit is not null) && set.InOneStory(left.Document, right.Document);

    /// <summary>Says whether two numbers of persons in one state are of one event: told of one place, within weeks, or the same precise number.</summary>
    private static bool IsSameState(DocumentSet set, FigureEntry left, FigureEntry right) =>
        left.IsNearInTime(right, DaysOfEvent)
        && IsOfOneOrder(left, right)
        && (left.HasValueOf(right) || left.Place < 0 || right.Place < 0 || left.Place == right.Place);

    /// <summary>Says whether what is counted may be the same by its noun: equal, or one of a people, or persons called otherwise; sums and measures have none.</summary>
    private static bool IsSameNoun(FigureEntry left, FigureEntry right, bool sameOwner) =>
        left.Head == right.Head
        || left.HasNounOf(right)
        || (sameOwner && (left.Head == 0 || right.Head == 0))
        || (left.Quantity.Unit == "person" && !sameOwner)
        || left.IsMoney;

    /// <summary>Says whether one report gives both numbers for different things: two numbers of one report are of one thing only where they count one owner's soldiers or goods, or the later is another's estimate.</summary>
    private static bool Excludes(FigureEntry left, FigureEntry right) =>
        left.Document == right.Document && !left.HasValueOf(right) && !(left.HasNounOf(right) && (left.IsEstimate || right.IsEstimate || (left.Owner >= 0 && left.Owner == right.Owner))) && !IsEstimateOf(left, right) && !IsEstimateOf(right, left);

    /// <summary>Says whether two numbers may be meant for one thing by their size: sources do not differ more than tenfold.</summary>
    public static bool IsOfOneOrder(FigureEntry left, FigureEntry right) =>
        Math.Max(left.Quantity.Value, right.Quantity.Value) <= 10 * Math.Min(left.Quantity.Value, right.Quantity.Value);

    private static bool IsEstimateOf(FigureEntry later, FigureEntry earlier) =>
        later.IsEstimate
        && later.Quantity.Span.Start > earlier.Quantity.Span.End
        && later.Quantity.Span.Start - earlier.Quantity.Span.End <= Following
        && (later.Head == earlier.Head || later.HasNounOf(earlier) || later.Quantity.Unit == "person" || later.IsMoney)
        && IsOfOneOrder(later, earlier)
        && !later.HasValueOf(earlier);
}

namespace Lagebild.Cli.Evaluation.Stories;

/// <summary>Compares two ways of putting the same items into groups.</summary>
internal static class Groupings
{
    /// <summary>Returns precision and recall by BCubed (Bagga and Baldwin 1998): for each item the share of its group that belongs there, averaged.</summary>
    /// <param name="found">The group of each item as found.</param>
    /// <param name="right">The group of each item as it should be; the same items.</param>
    public static Measure BCubed<TFound, TRight>(IReadOnlyList<TFound> found, IReadOnlyList<TRight> right)
        where TFound : notnull
        where TRight : notnull
    {
        var (precision, recall) = (0.0, 0.0);
        for (var one = 0; one < found.Count; one++)
        {
            var (together, inFound, inRight) = (0, 0, 0);
            for (var other = 0; other < found.Count; other++)
            {
                var (sameFound, sameRight) = (found[one].Equals(found[other]), right[one].Equals(right[other]));
                together += sameFound && sameRight ? 1 : 0;
                inFound += sameFound ? 1 : 0;
                inRight += sameRight ? 1 : 0;
            }

            precision += (double)together / inFound;
            recall += (double)together / inRight;
        }

        return new(precision / Math.Max(1, found.Count), recall / Math.Max(1, found.Count));
    }

    /// <summary>Returns precision and recall of the pairs of items in one group.</summary>
    public static Measure Pairwise<TFound, TRight>(IReadOnlyList<TFound> found, IReadOnlyList<TRight> right, Action<int, int, bool>? wrong = null)
        where TFound : notnull
        where TRight : notnull
    {
        var (together, inFound, inRight) = (0, 0, 0);
        for (var one = 0; one < found.Count; one++)
        {
            for (var other = one + 1; other < found.Count; other++)
            {
                var (sameFound, sameRight) = (found[one].Equals(found[other]), right[one].Equals(right[other]));
                together += sameFound && sameRight ? 1 : 0;
                inFound += sameFound ? 1 : 0;
                inRight += sameRight ? 1 : 0;
                if (sameFound != sameRight)
                {
                    wrong?.Invoke(one, other, sameFound);
                }
            }
        }

        return Measure.Of(together, inFound, inRight);
    }
}

/// <summary>Precision and recall, both from 0 to 1.</summary>
internal readonly record struct Measure(double Precision, double Recall)
{
    /// <summary>Gets the harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Returns the measure of counts; nothing found is all precise, nothing wanted is all recalled.</summary>
    public static Measure Of(int right, int found, int wanted) => new(found == 0 ? 1 : (double)right / found, wanted == 0 ? 1 : (double)right / wanted);

    /// <summary>Returns the three lines of an evaluation.</summary>
    public IEnumerable<Score> Scores(string name) => [new($"{name} precision", 100 * Precision), new($"{name} recall", 100 * Recall), new($"{name} F1", 100 * F1)];
}

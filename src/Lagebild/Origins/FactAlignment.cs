using System.Collections.Immutable;
using Lagebild.Concepts;

namespace Lagebild.Origins;

/// <summary>Lays the facts of two reports side by side in their order: the mark of a rewrite or of two translations is that the order is the same.</summary>
/// <remarks>The best monotone pairing of sentences (Needleman and Wunsch 1970, without penalty for gaps), by the weight of what both sentences tell.</remarks>
internal sealed class FactAlignment
{
    /// <summary>The likeness (0 to 1) under which two sentences do not tell the same.</summary>
    private const double SameFact = 0.2;

    /// <summary>The facts that the shorter report counts for at least: two of three sentences alike may be chance.</summary>
    private const int FewFacts = 5;

    private FactAlignment(double share, ImmutableArray<(int Left, int Right, double Likeness)> pairs) => (Share, Pairs) = (share, pairs);

    /// <summary>Gets how much of the shorter report the other tells in the same order, from 0 to 1. Measured on affairs 01 to 06 of <c>eval/stories</c>: rewrites and translations from 0.38 on, independent reports up to 0.24.</summary>
    public double Share { get; }

    /// <summary>Gets the sentences laid side by side, in order, as numbers of facts, with their likeness.</summary>
    public ImmutableArray<(int Left, int Right, double Likeness)> Pairs { get; }

    /// <summary>Aligns two reports.</summary>
    public static FactAlignment Of(ImmutableArray<ReportSketch.Fact> left, ImmutableArray<ReportSketch.Fact> right, ConceptSpace space)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return new(0, []);
        }

        var (leftWeights, rightWeights) = (left.Select(fact => Weight(fact, space)).ToArray(), right.Select(fact => Weight(fact, space)).ToArray());
        var likeness = new double[left.Length, right.Length];
        var best = new double[left.Length + 1, right.Length + 1];
        for (var one = 0; one < left.Length; one++)
        {
            for (var other = 0; other < right.Length; other++)
            {
                var dice = 2 * Shared(left[one], right[other], space) / (leftWeights[one] + rightWeights[other]);
                likeness[one, other] = dice >= SameFact ? dice : 0;
                best[one + 1, other + 1] = Math.Max(best[one, other] + likeness[one, other], Math.Max(best[one, other + 1], best[one + 1, other]));
            }
        }

        return new(best[left.Length, right.Length] / Math.Max(FewFacts, Math.Min(left.Length, right.Length)), Trace(likeness, best));
    }

    private static ImmutableArray<(int Left, int Right, double Likeness)> Trace(double[,] likeness, double[,] best)
    {
        var pairs = new List<(int Left, int Right, double Likeness)>();
        for (int one = likeness.GetLength(0), other = likeness.GetLength(1); one > 0 && other > 0;)
        {
            if (best[one, other] == best[one - 1, other])
            {
                one--;
            }
            else if (best[one, other] == best[one, other - 1])
            {
                other--;
            }
            else
            {
                one--;
                other--;
                pairs.Add((one, other, likeness[one, other]));
            }
        }

        pairs.Reverse();
        return [.. pairs];
    }

    private static double Weight(ReportSketch.Fact fact, ConceptSpace space)
    {
        var sum = 0.0;
        foreach (var concept in fact.Concepts)
        {
            sum += space.Weight(concept);
        }

        return sum;
    }

    private static double Shared(ReportSketch.Fact left, ReportSketch.Fact right, ConceptSpace space)
    {
        var sum = 0.0;
        for (int one = 0, other = 0; one < left.Concepts.Length && other < right.Concepts.Length;)
        {
            var order = left.Concepts[one].CompareTo(right.Concepts[other]);
            sum += order == 0 ? space.Weight(left.Concepts[one]) : 0;
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }

        return sum;
    }
}

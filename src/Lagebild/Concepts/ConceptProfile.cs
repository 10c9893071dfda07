using System.Collections.Immutable;

namespace Lagebild.Concepts;

/// <summary>What a document is about: its concepts with their counts.</summary>
/// <remarks>Counts, not rarity, weigh here: in a set on one affair the telling concepts are in every document.</remarks>
public sealed class ConceptProfile
{
    private readonly int _total;

    internal ConceptProfile(IEnumerable<ulong> concepts)
    {
        Counts = [.. concepts.GroupBy(concept => concept).Select(same => (same.Key, same.Count())).OrderBy(pair => pair.Key)];
        _total = Counts.Sum(pair => pair.Count);
    }

    /// <summary>Gets the concepts, ascending, with their counts.</summary>
    internal ImmutableArray<(ulong Concept, int Count)> Counts { get; }

    /// <summary>Returns how alike two profiles are: the Bhattacharyya coefficient of their distributions, 0 (nothing shared) to 1 (equal).</summary>
    public double Likeness(ConceptProfile other)
    {
        var sum = 0.0;
        for (int left = 0, right = 0; left < Counts.Length && right < other.Counts.Length;)
        {
            var order = Counts[left].Concept.CompareTo(other.Counts[right].Concept);
            if (order == 0)
            {
                sum += Math.Sqrt((double)Counts[left].Count * other.Counts[right].Count);
            }

            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return sum == 0 ? 0 : sum / Math.Sqrt((double)_total * other._total);
    }
}

namespace Lagebild.Concepts;

/// <summary>What a document is about: its concepts with their counts.</summary>
/// <remarks>Counts, not rarity, weigh here: in a set on one affair the telling concepts are in every document.</remarks>
public sealed class ConceptProfile
{
    private readonly (ulong Concept, int Count)[] _counts;
    private readonly int _total;

    internal ConceptProfile(IEnumerable<ulong> concepts)
    {
        _counts = [.. concepts.GroupBy(concept => concept).Select(same => (same.Key, same.Count())).OrderBy(pair => pair.Key)];
        _total = _counts.Sum(pair => pair.Count);
    }

    /// <summary>Returns how alike two profiles are: the Bhattacharyya coefficient of their distributions, 0 (nothing shared) to 1 (equal).</summary>
    public double Likeness(ConceptProfile other)
    {
        var sum = 0.0;
        for (int left = 0, right = 0; left < _counts.Length && right < other._counts.Length;)
        {
            var order = _counts[left].Concept.CompareTo(other._counts[right].Concept);
            if (order == 0)
            {
                sum += Math.Sqrt((double)_counts[left].Count * other._counts[right].Count);
            }

            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return sum == 0 ? 0 : sum / Math.Sqrt((double)_total * other._total);
    }
}

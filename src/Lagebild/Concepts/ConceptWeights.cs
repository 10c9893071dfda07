namespace Lagebild.Concepts;

/// <summary>How much each concept tells apart the passages of one set: rare ones much, common ones little.</summary>
/// <remarks>Inverse document frequency, <c>ln(1 + n / df)</c>; a concept outside the set weighs as if it occurred once.</remarks>
public sealed class ConceptWeights
{
    private readonly Dictionary<ulong, int> _frequency = [];
    private readonly int _count;

    /// <summary>Counts the concepts of a set of passages.</summary>
    public ConceptWeights(IEnumerable<ConceptBag> passages)
    {
        foreach (var passage in passages)
        {
            _count++;
            foreach (var concept in passage.Concepts)
            {
                _frequency[concept] = _frequency.GetValueOrDefault(concept) + 1;
            }
        }
    }

    /// <summary>Returns the weight of a concept, greater than 0.</summary>
    public double this[ulong concept] => Math.Log(1 + ((double)Math.Max(1, _count) / _frequency.GetValueOrDefault(concept, 1)));

    /// <summary>Returns the summed weight of a passage.</summary>
    public double Of(ConceptBag passage) => Sum(passage.Concepts);

    /// <summary>Returns how much of the smaller passage the two share, by weight: 0 (nothing) to 1 (all of it).</summary>
    public double Overlap(ConceptBag left, ConceptBag right)
    {
        var smaller = Math.Min(Of(left), Of(right));
        return smaller == 0 ? 0 : Sum(left.SharedWith(right)) / smaller;
    }

    /// <summary>Returns the Dice coefficient of the two passages, by weight: 0 to 1.</summary>
    public double Dice(ConceptBag left, ConceptBag right)
    {
        var both = Of(left) + Of(right);
        return both == 0 ? 0 : 2 * Sum(left.SharedWith(right)) / both;
    }

    private double Sum(IEnumerable<ulong> concepts)
    {
        var sum = 0.0;
        foreach (var concept in concepts)
        {
            sum += this[concept];
        }

        return sum;
    }
}

using System.Collections.Immutable;

namespace Lagebild.Concepts;

/// <summary>A document, or the sum of several, as a point in a <see cref="ConceptSpace"/>.</summary>
/// <remarks>Concepts ascend. Immutable and thread-safe.</remarks>
internal sealed class ConceptVector(ulong[] concepts, double[] values)
{
    /// <summary>Returns the inner product: of two documents the cosine of their angle, 0 (nothing shared) to 1 (equal).</summary>
    public double Dot(ConceptVector other)
    {
        var sum = 0.0;
        var (otherConcepts, otherValues) = other.Parts;
        for (int left = 0, right = 0; left < concepts.Length && right < otherConcepts.Length;)
        {
            var order = concepts[left].CompareTo(otherConcepts[right]);
            if (order == 0)
            {
                sum += values[left] * otherValues[right];
            }

            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return sum;
    }

    /// <summary>Returns the sum of both.</summary>
    public ConceptVector Plus(ConceptVector other)
    {
        var (otherConcepts, otherValues) = other.Parts;
        var (sumConcepts, sumValues) = (new List<ulong>(concepts.Length + otherConcepts.Length), new List<double>(concepts.Length + otherConcepts.Length));
        for (int left = 0, right = 0; left < concepts.Length || right < otherConcepts.Length;)
        {
            var order = left == concepts.Length ? 1 : right == otherConcepts.Length ? -1 : concepts[left].CompareTo(otherConcepts[right]);
            sumConcepts.Add(order <= 0 ? concepts[left] : otherConcepts[right]);
            sumValues.Add((order <= 0 ? values[left] : 0) + (order >= 0 ? otherValues[right] : 0));
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return new([.. sumConcepts], [.. sumValues]);
    }

    /// <summary>Returns the concepts of the largest values, largest first, at most so many.</summary>
    public ImmutableArray<ulong> Largest(int count) =>
        [.. Enumerable.Range(0, concepts.Length).OrderByDescending(at => values[at]).ThenBy(at => concepts[at]).Take(count).Select(at => concepts[at])];

    private (ulong[] Concepts, double[] Values) Parts => (concepts, values);
}

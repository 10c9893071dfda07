using System.Collections.Immutable;

namespace Lagebild.Concepts;

/// <summary>What a passage is about, as a set of concepts: the base for comparing passages of different wording.</summary>
/// <remarks>Concepts are 64-bit content hashes in ascending order, so that bags compare by one merge and no string is kept.</remarks>
public sealed class ConceptBag
{
    internal ConceptBag(ImmutableArray<ulong> concepts) => Concepts = concepts;

    /// <summary>Gets the concepts, ascending, each once.</summary>
    public ImmutableArray<ulong> Concepts { get; }

    /// <summary>Returns the bag without some concepts.</summary>
    public ConceptBag Without(IReadOnlySet<ulong> left) => new([.. Concepts.Where(concept => !left.Contains(concept))]);

    /// <summary>Returns the concepts that both have.</summary>
    public IEnumerable<ulong> SharedWith(ConceptBag other)
    {
        for (int left = 0, right = 0; left < Concepts.Length && right < other.Concepts.Length;)
        {
            var order = Concepts[left].CompareTo(other.Concepts[right]);
            if (order == 0)
            {
                yield return Concepts[left];
            }

            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
    }
}

using Lagebild.Concepts;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Pictures;

/// <summary>A clause with one detail that reports may tell differently: a day, a place.</summary>
/// <param name="Document">The document.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Detail">The words of the detail.</param>
/// <param name="Value">What they stand for.</param>
/// <param name="Concepts">What the clause tells besides.</param>
internal sealed record ClauseDetail(int Document, Clause Clause, TextSpan Detail, string Value, ConceptBag Concepts)
{
    /// <summary>The share of the smaller clause's meaning that both must have to tell of the same.</summary>
    private const double SameEvent = 0.6;

    /// <summary>Finds clauses of different reports that tell the same but for the detail, each pair of values once for each affair. A retelling that changes the detail counts as well.</summary>
    /// <param name="set">The documents.</param>
    /// <param name="all">The clauses.</param>
    /// <param name="mayDiffer">Says of two clauses whether their details are of one kind, and exclude each other where they differ.</param>
    /// <returns>All that tell the same, the one and the other.</returns>
    public static IEnumerable<(List<ClauseDetail> All, ClauseDetail One, ClauseDetail Other)> Differing(DocumentSet set, List<ClauseDetail> all, Func<ClauseDetail, ClauseDetail, bool> mayDiffer)
    {
        var weights = new ConceptWeights(all.Select(one => one.Concepts));
        var seen = new HashSet<(string, string, string)>();
        foreach (var line in all.GroupBy(one => set.LineOf(one.Document), StringComparer.Ordinal))
        {
            foreach (var one in line)
            {
                var same = line.Where(other => other.Clause.Lemma == one.Clause.Lemma && mayDiffer(one, other) && other.Document != one.Document
                    && other.Concepts.SharedWith(one.Concepts).Take(2).Count() == 2 && weights.Overlap(one.Concepts, other.Concepts) >= SameEvent).ToList();
                foreach (var other in same.Where(other => string.CompareOrdinal(one.Value, other.Value) < 0 && seen.Add((line.Key, one.Value, other.Value))))
                {
                    yield return ([.. same.Append(one).Append(other).Distinct()], one, other);
                }
            }
        }
    }

    /// <summary>Returns the side of those that have this detail.</summary>
    public ContradictionSide Side(DocumentSet set, List<ClauseDetail> all)
    {
        var holding = all.Where(other => other.Value == Value).ToList();
        return new(set.Text(Document, Detail), set.OriginsOf(holding.Select(other => other.Document)), [.. holding.Select(other => set.Cite<Clause>(other.Document, other.Detail))]);
    }
}

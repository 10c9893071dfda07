using Lagebild.Cleaning;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Origins;

/// <summary>The sentences of a document as facts in order, to see whether another tells the same in the same order: the mark of a rewrite.</summary>
internal sealed class FactOrder
{
    /// <summary>The share of the smaller sentence's meaning from which two sentences tell the same fact.</summary>
    private const double SameFact = 0.5;

    private readonly List<(TextSpan Span, ConceptBag Concepts)> _facts;

    public FactOrder(Document document)
    {
        var reader = new ConceptReader(document);
        _facts = [.. document.All<Sentence>()
            .Where(sentence => sentence.Block is BlockKind.Paragraph or BlockKind.List)
            .Select(sentence => (sentence.Span, reader.Read(sentence.Span)))
            .Where(fact => fact.Item2.Concepts.Length >= 3)];
    }

    /// <summary>Returns the share of this document's facts that the other tells too, in the same order (0 to 1), and the pair of sentences most alike.</summary>
    public (double Share, TextSpan Here, TextSpan There) ToldBy(FactOrder other)
    {
        var weights = new ConceptWeights(_facts.Concat(other._facts).Select(fact => fact.Concepts));
        var matches = new List<int>();
        (double Likeness, TextSpan Here, TextSpan There) best = default;
        foreach (var (span, concepts) in _facts)
        {
            var (at, likeness) = other._facts
                .Select((fact, number) => (number, weights.Dice(concepts, fact.Concepts)))
                .DefaultIfEmpty((-1, 0))
                .MaxBy(pair => pair.Item2);
            if (likeness >= SameFact)
            {
                matches.Add(at);
                best = likeness > best.Likeness ? (likeness, span, other._facts[at].Span) : best;
            }
        }

        return _facts.Count == 0 ? default : ((double)LongestRise(matches) / _facts.Count, best.Here, best.There);
    }

    /// <summary>Returns the length of the longest strictly rising subsequence.</summary>
    private static int LongestRise(List<int> numbers)
    {
        var ends = new List<int>();
        foreach (var number in numbers)
        {
            var at = ends.BinarySearch(number);
            at = at < 0 ? ~at : at;
            if (at == ends.Count)
            {
                ends.Add(number);
            }
            else
            {
                ends[at] = number;
            }
        }

        return ends.Count;
    }
}

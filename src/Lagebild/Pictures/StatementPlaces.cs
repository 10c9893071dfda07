using System.Collections.Immutable;
using Lagebild.Concepts;
using Lagebild.Origins;
using Lagebild.Statements;

namespace Lagebild.Pictures;

/// <summary>Knows which statements stand at the same place of two reports of which one is a rewriting or translation of the other.</summary>
internal sealed class StatementPlaces
{
    private readonly DocumentSet _set;
    private readonly Dictionary<(int, int), HashSet<(int, int)>> _pairs = [];

    public StatementPlaces(DocumentSet set, ImmutableArray<ReportSketch> sketches, ConceptSpace space)
    {
        _set = set;
        foreach (var (from, to) in set.Rewordings)
        {
            var facts = FactAlignment.Of(sketches[from].Facts, sketches[to].Facts, space).Pairs;
            _pairs[(Math.Min(from, to), Math.Max(from, to))] = [.. facts
                .Select(pair => (From: sketches[from].Facts[pair.Left].Span.Start, To: sketches[to].Facts[pair.Right].Span.Start))
                .Select(pair => from < to ? (pair.From, pair.To) : (pair.To, pair.From))];
        }
    }

    /// <summary>Says whether the sentences in which two statements begin were laid side by side.</summary>
    public bool AreSame(int left, Statement one, int right, Statement other)
    {
        if (left > right)
        {
            return AreSame(right, other, left, one);
        }

        return _pairs.TryGetValue((left, right), out var pairs)
            && pairs.Contains((_set.SentenceAt(left, one.Quote[0].Start).Start, _set.SentenceAt(right, other.Quote[0].Start).Start));
    }
}

using System.Collections.Immutable;

namespace Lagebild.Cli.Evaluation.Quotes;

/// <summary>Sums the measures of the shared task: mean precision and mean recall over pairs and unpaired statements, per group of parts.</summary>
internal sealed class QuotesTally
{
    private readonly double[] _precision = new double[5];
    private readonly double[] _recall = new double[5];
    private readonly int[] _predicted = new int[5];
    private readonly int[] _expected = new int[5];
    private int _gold;
    private int _found;
    private int _sameType;
    private int _sameMedium;

    /// <summary>Adds one document.</summary>
    public void Add(ImmutableArray<QuotedStatement> gold, ImmutableArray<QuotedStatement> found, int[] pairs)
    {
        _gold += gold.Length;
        _found += found.Length;
        var paired = new bool[found.Length];
        for (var at = 0; at < gold.Length; at++)
        {
            var other = pairs[at] < 0 ? null : found[pairs[at]];
            AddGroup(gold[at], other);
            if (other is null)
            {
                continue;
            }

            paired[pairs[at]] = true;
            _sameType += other.Type == gold[at].Type ? 1 : 0;
            _sameMedium += other.Medium == gold[at].Medium ? 1 : 0;
        }

        for (var at = 0; at < found.Length; at++)
        {
            if (!paired[at])
            {
                AddGroup(null, found[at]);
            }
        }
    }

    /// <summary>Returns the scores in per cent.</summary>
    public IReadOnlyList<Score> Scores()
    {
        List<Score> scores = [new("annotated statements", _gold), new("found statements", _found)];
        AddPooled(scores, "Messages", 0, 1);
        AddPooled(scores, "Roles", 1, 5);
        AddPooled(scores, "Joint", 0, 5);
        scores.Add(new("Form (type) F1", 200.0 * _sameType / Math.Max(1, _gold + _found)));
        scores.Add(new("STWR (medium) F1", 200.0 * _sameMedium / Math.Max(1, _gold + _found)));
        for (var part = 1; part < 5; part++)
        {
            AddPooled(scores, "  " + QuotedStatement.PartNames[part], part, part + 1);
        }

        return scores;
    }

    private void AddPooled(List<Score> scores, string name, int from, int to)
    {
        var precision = _precision[from..to].Sum() / Math.Max(1, _predicted[from..to].Sum());
        var recall = _recall[from..to].Sum() / Math.Max(1, _expected[from..to].Sum());
        scores.Add(new(name + " precision", 100 * precision));
        scores.Add(new(name + " recall", 100 * recall));
        scores.Add(new(name + " F1", precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall)));
    }

    private void AddGroup(QuotedStatement? gold, QuotedStatement? found)
    {
        for (var part = 0; part < 5; part++)
        {
            var (expected, predicted) = (gold?.Parts[part] ?? [], found?.Parts[part] ?? []);
            var shared = expected.Count(predicted.Contains);
            if (predicted.Count > 0)
            {
                _predicted[part]++;
                _precision[part] += (double)shared / predicted.Count;
            }

            if (expected.Count > 0)
            {
                _expected[part]++;
                _recall[part] += (double)shared / expected.Count;
            }
        }
    }
}

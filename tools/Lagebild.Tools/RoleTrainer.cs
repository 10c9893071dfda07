using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Trains the role decoder: a log-linear model over all ways to give the noun phrases of a clause their roles (AdaGrad, Duchi et al. 2011).</summary>
internal sealed class RoleTrainer
{
    /// <summary>2^17 weights: a quarter of a megabyte.</summary>
    public const int Bits = 17;
    public const int Shift = 32 - Bits;

    /// <summary>Clauses with more candidates are rare and badly read; nothing is learned from them.</summary>
    private const int MostCandidates = 6;

    private const int Rounds = 10;

    /// <summary>How often everything is learned in another order; what is shipped is the sum of the later rounds of all.</summary>
    private const int Runs = 3;

    private const float Rate = 0.02f;

    /// <summary>Ways less likely than this teach nothing.</summary>
    private const double Negligible = 0.001;

    private readonly float[] _weights = new float[1 << Bits];
    private readonly float[] _squares = new float[1 << Bits];
    private readonly List<RoleLabel[]> _ways = [];
    private readonly List<double> _scores = [];
    private readonly Dictionary<int, float> _gradient = [];
    private RoleLabel[] _labels = [];

    /// <summary>Returns the sum of the weights after each of the later rounds.</summary>
    public static float[] Train(IReadOnlyList<RoleExample> examples)
    {
        var sum = new float[1 << Bits];
        for (var run = 0; run < Runs; run++)
        {
            var trainer = new RoleTrainer();
            trainer.Learn(examples, seed: 17 + run, sum);
        }

        return sum;
    }

    private void Learn(IReadOnlyList<RoleExample> examples, int seed, float[] sum)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(seed); // a fixed order that differs from round to round
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                if (examples[at].Candidates.Length <= MostCandidates)
                {
                    Learn(examples[at]);
                }
            }

            for (var at = 0; round >= Rounds / 2 && at < sum.Length; at++)
            {
                sum[at] += _weights[at];
            }
        }
    }

    private void Learn(RoleExample example)
    {
        _ways.Clear();
        _scores.Clear();
        _gradient.Clear();
        _labels = new RoleLabel[example.Candidates.Length];
        Enumerate(example, 0, default, 0);
        var most = _scores.Max();
        var sum = _scores.Sum(score => Math.Exp(score - most));
        for (var way = 0; way < _ways.Count; way++)
        {
            var probability = Math.Exp(_scores[way] - most) / sum;
            var isRight = _ways[way].AsSpan().SequenceEqual(example.Gold);
            if (isRight || probability > Negligible)
            {
                Add(example, _ways[way], (float)probability - (isRight ? 1 : 0));
            }
        }

        foreach (var (index, slope) in _gradient)
        {
            _squares[index] += slope * slope;
            _weights[index] -= slope == 0 ? 0 : Rate * slope / MathF.Sqrt(_squares[index]);
        }
    }

    private void Enumerate(RoleExample example, int at, RoleState state, double score)
    {
        if (at == _labels.Length)
        {
            Span<uint> end = stackalloc uint[RoleFeatures.EndCount];
            RoleFeatures.WriteEnd(example.Clause, state, end);
            _ways.Add([.. _labels]);
            _scores.Add(score + Sum(end, RoleLabel.None));
            return;
        }

        Span<uint> local = stackalloc uint[RoleFeatures.FixedCount];
        Span<uint> history = stackalloc uint[RoleFeatures.HistoryCount];
        RoleFeatures.WriteFixed(example.Clause, example.Candidates, at, local);
        RoleFeatures.WriteHistory(example.Clause, example.Candidates, at, state, history);
        for (var label = RoleLabel.None; label <= RoleLabel.Predicative; label++)
        {
            if ((example.Candidates[at].Allowed & (1u << (int)label)) != 0 && state.Allows(label))
            {
                _labels[at] = label;
                Enumerate(example, at + 1, state.After(label), score + Sum(local, label) + Sum(history, label));
            }
        }
    }

    private float Sum(ReadOnlySpan<uint> features, RoleLabel label)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += _weights[TagFeatures.With(feature, (WordTag)label) >> Shift];
        }

        return sum;
    }

    private void Add(RoleExample example, RoleLabel[] labels, float slope)
    {
        Span<uint> local = stackalloc uint[RoleFeatures.FixedCount];
        Span<uint> history = stackalloc uint[RoleFeatures.HistoryCount];
        Span<uint> end = stackalloc uint[RoleFeatures.EndCount];
        var state = default(RoleState);
        for (var at = 0; at < labels.Length; at++)
        {
            RoleFeatures.WriteFixed(example.Clause, example.Candidates, at, local);
            RoleFeatures.WriteHistory(example.Clause, example.Candidates, at, state, history);
            Add(local, labels[at], slope);
            Add(history, labels[at], slope);
            state = state.After(labels[at]);
        }

        RoleFeatures.WriteEnd(example.Clause, state, end);
        Add(end, RoleLabel.None, slope);
    }

    private void Add(ReadOnlySpan<uint> features, RoleLabel label, float slope)
    {
        foreach (var feature in features)
        {
            var index = (int)(TagFeatures.With(feature, (WordTag)label) >> Shift);
            _gradient[index] = _gradient.GetValueOrDefault(index) + slope;
        }
    }
}

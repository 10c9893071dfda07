using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>A linear chain that learns one sentence at a time (AdaGrad, Duchi et al. 2011).</summary>
internal sealed class RandomField(int features, float rate, float decay)
{
    /// <summary>The share of features left out in each step, so that rarer evidence is learnt beside the word itself; the weights are scaled by the rest when written.</summary>
    public const float Dropped = 0.3f;

    private const int Labels = NameLabel.Count;
    private const float Negligible = 0.002f; // gradients below it cost time and change nothing
    private readonly float[] _squares = new float[(long)features * Labels];
    private readonly float[] _transitionSquares = new float[Labels * Labels];
    private readonly ChainLoss _loss = new();
    private readonly List<int> _kept = [];
    private readonly List<int> _starts = [];
    private float[] _scores = [];
    private uint _seed = 1;

    public float[] Weights { get; } = new float[(long)features * Labels];

    public float[] Transitions { get; } = new float[Labels * Labels];

    /// <summary>Makes one step and returns the loss before it.</summary>
    /// <param name="sentences">The examples.</param>
    /// <param name="sentence">The number of one of them.</param>
    public double Learn(NameExamples sentences, int sentence)
    {
        var (first, end) = (sentences.Starts[sentence], sentences.Starts[sentence + 1]);
        Array.Resize(ref _scores, Math.Max(_scores.Length, (end - first) * Labels));
        Drop(sentences, first, end);
        Score(end - first);
        var loss = _loss.Measure(_scores, Transitions, sentences.Labels.AsSpan(first, end - first));
        for (var move = 0; move < Transitions.Length; move++)
        {
            Step(ref Transitions[move], ref _transitionSquares[move], _loss.MoveGradient[move]);
        }

        for (var at = 0; at < end - first; at++)
        {
            Apply(at, _loss.Gradient.AsSpan(at * Labels, Labels));
        }

        return loss;
    }

    private void Drop(NameExamples sentences, int first, int end)
    {
        _kept.Clear();
        _starts.Clear();
        for (var token = first; token < end; token++)
        {
            _starts.Add(_kept.Count);
            foreach (var id in sentences.Chain.Of(token))
            {
                _seed = (_seed * 1664525u) + 1013904223u;
                if (_seed >> 8 >= Dropped * (1 << 24))
                {
                    _kept.Add(id);
                }
            }
        }

        _starts.Add(_kept.Count);
    }

    private void Score(int count)
    {
        for (var at = 0; at < count; at++)
        {
            var own = _scores.AsSpan(at * Labels, Labels);
            own.Clear();
            for (var kept = _starts[at]; kept < _starts[at + 1]; kept++)
            {
                var weights = Weights.AsSpan(_kept[kept] * Labels, Labels);
                for (var label = 0; label < Labels; label++)
                {
                    own[label] += weights[label];
                }
            }
        }
    }

    private void Apply(int at, ReadOnlySpan<float> gradient)
    {
        for (var label = 0; label < Labels; label++)
        {
            for (var kept = _starts[at]; Math.Abs(gradient[label]) > Negligible && kept < _starts[at + 1]; kept++)
            {
                var cell = (_kept[kept] * Labels) + label;
                Step(ref Weights[cell], ref _squares[cell], gradient[label]);
            }
        }
    }

    private void Step(ref float weight, ref float squares, float gradient)
    {
        var whole = gradient + (decay * weight);
        squares += whole * whole;
        weight -= squares > 0 ? rate * whole / MathF.Sqrt(squares) : 0;
    }
}

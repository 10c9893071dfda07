using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>A linear-chain conditional random field that learns one sentence at a time (Lafferty et al. 2001; AdaGrad, Duchi et al. 2011).</summary>
internal sealed class RandomField(int features, float rate, float decay)
{
    private const int Labels = NameLabel.Count;
    /// <summary>The share of features left out in each step; the weights are scaled by the rest when written.</summary>
    public const float Dropped = 0.3f;

    private const float Negligible = 0.002f; // gradients below it cost time and change nothing
    private readonly float[] _squares = new float[(long)features * Labels];
    private readonly float[] _transitionSquares = new float[Labels * Labels];
    private uint _seed = 1;
    private int[] _kept = [];
    private float[] _score = [], _alpha = [], _beta = [];

    public float[] Weights { get; } = new float[(long)features * Labels];

    public float[] Transitions { get; } = new float[Labels * Labels];

    /// <summary>Makes one step and returns the loss before it.</summary>
    public double Learn(ReadOnlySpan<int> ids, ReadOnlySpan<byte> gold)
    {
        var count = gold.Length;
        if (_score.Length < count * Labels)
        {
            (_score, _alpha, _beta) = (new float[count * Labels * 2], new float[count * Labels * 2], new float[count * Labels * 2]);
        }

        Span<float> moves = stackalloc float[Labels * Labels];
        for (var before = 0; before < Labels; before++)
        {
            for (var after = 0; after < Labels; after++)
            {
                moves[(before * Labels) + after] = NameLabel.MayFollow(before, after) ? MathF.Exp(Transitions[(before * Labels) + after]) : 0;
            }
        }

        var kept = Drop(ids);
        Score(kept, count);
        Forward(count, moves);
        Backward(count, moves);
        UpdateMoves(count, moves, gold);
        return Update(kept, gold);
    }

    /// <summary>Leaves out each feature with probability <see cref="Dropped"/>, so that rarer evidence is learnt beside the word itself.</summary>
    private ReadOnlySpan<int> Drop(ReadOnlySpan<int> ids)
    {
        if (_kept.Length < ids.Length)
        {
            _kept = new int[ids.Length * 2];
        }

        for (var at = 0; at < ids.Length; at++)
        {
            _seed = (_seed * 1664525u) + 1013904223u;
            _kept[at] = _seed >> 8 < Dropped * (1 << 24) ? -1 : ids[at];
        }

        return _kept.AsSpan(0, ids.Length);
    }

    private void Score(ReadOnlySpan<int> ids, int count)
    {
        for (var at = 0; at < count; at++)
        {
            var own = _score.AsSpan(at * Labels, Labels);
            own.Clear();
            foreach (var id in ids.Slice(at * NameFeatures.Count, NameFeatures.Count))
            {
                if (id >= 0)
                {
                    var weights = Weights.AsSpan(id * Labels, Labels);
                    for (var label = 0; label < Labels; label++)
                    {
                        own[label] += weights[label];
                    }
                }
            }

            var most = own[0];
            foreach (var score in own)
            {
                most = Math.Max(most, score);
            }

            for (var label = 0; label < Labels; label++)
            {
                own[label] = MathF.Exp(own[label] - most);
            }
        }
    }

    private void Forward(int count, ReadOnlySpan<float> moves)
    {
        for (var at = 0; at < count; at++)
        {
            var sum = 0f;
            for (var after = 0; after < Labels; after++)
            {
                var reach = at == 0 && NameLabel.MayFollow(-1, after) ? 1f : 0;
                for (var before = 0; at > 0 && before < Labels; before++)
                {
                    reach += _alpha[((at - 1) * Labels) + before] * moves[(before * Labels) + after];
                }

                sum += _alpha[(at * Labels) + after] = reach * _score[(at * Labels) + after];
            }

            for (var label = 0; label < Labels; label++)
            {
                _alpha[(at * Labels) + label] /= sum;
            }
        }
    }

    private void Backward(int count, ReadOnlySpan<float> moves)
    {
        for (var at = count - 1; at >= 0; at--)
        {
            var sum = 0f;
            for (var before = 0; before < Labels; before++)
            {
                var reach = at == count - 1 && NameLabel.MayFollow(before, NameLabel.Outside) ? 1f : 0;
                for (var after = 0; at < count - 1 && after < Labels; after++)
                {
                    reach += moves[(before * Labels) + after] * _score[((at + 1) * Labels) + after] * _beta[((at + 1) * Labels) + after];
                }

                sum += _beta[(at * Labels) + before] = reach;
            }

            for (var label = 0; label < Labels; label++)
            {
                _beta[(at * Labels) + label] /= sum;
            }
        }
    }

    private void UpdateMoves(int count, ReadOnlySpan<float> moves, ReadOnlySpan<byte> gold)
    {
        Span<float> gradient = stackalloc float[Labels * Labels];
        Span<float> edge = stackalloc float[Labels * Labels];
        gradient.Clear();
        for (var at = 1; at < count; at++)
        {
            var sum = 0f;
            for (var before = 0; before < Labels; before++)
            {
                for (var after = 0; after < Labels; after++)
                {
                    sum += edge[(before * Labels) + after] = _alpha[((at - 1) * Labels) + before] * moves[(before * Labels) + after] * _score[(at * Labels) + after] * _beta[(at * Labels) + after];
                }
            }

            for (var move = 0; move < edge.Length; move++)
            {
                gradient[move] += edge[move] / sum;
            }

            gradient[(gold[at - 1] * Labels) + gold[at]] -= 1;
        }

        for (var move = 0; move < gradient.Length; move++)
        {
            Step(ref Transitions[move], ref _transitionSquares[move], gradient[move]);
        }
    }

    private double Update(ReadOnlySpan<int> ids, ReadOnlySpan<byte> gold)
    {
        var loss = 0.0;
        Span<float> gradient = stackalloc float[Labels];
        for (var at = 0; at < gold.Length; at++)
        {
            var sum = 0f;
            for (var label = 0; label < Labels; label++)
            {
                sum += gradient[label] = _alpha[(at * Labels) + label] * _beta[(at * Labels) + label];
            }

            var most = 0f;
            for (var label = 0; label < Labels; label++)
            {
                gradient[label] = (gradient[label] / sum) - (label == gold[at] ? 1 : 0);
                most = Math.Max(most, Math.Abs(gradient[label]));
            }

            loss -= Math.Log(Math.Max(1e-9, 1 + gradient[gold[at]]));
            if (most > Negligible)
            {
                Apply(ids.Slice(at * NameFeatures.Count, NameFeatures.Count), gradient);
            }
        }

        return loss;
    }

    private void Apply(ReadOnlySpan<int> ids, ReadOnlySpan<float> gradient)
    {
        for (var label = 0; label < Labels; label++)
        {
            if (Math.Abs(gradient[label]) > Negligible)
            {
                foreach (var id in ids)
                {
                    if (id >= 0)
                    {
                        Step(ref Weights[(id * Labels) + label], ref _squares[(id * Labels) + label], gradient[label]);
                    }
                }
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

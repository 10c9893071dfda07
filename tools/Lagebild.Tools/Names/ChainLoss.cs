using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>The loss of a linear-chain conditional random field over one sentence and its gradient (forward-backward; Lafferty et al. 2001). Reused from sentence to sentence; not thread-safe.</summary>
internal sealed class ChainLoss
{
    private const int Labels = NameLabel.Count;
    private float[] _score = [], _alpha = [], _beta = [];

    /// <summary>Gets the gradient of the scores after <see cref="Measure"/>: the chance of each label of each token, less one for the right one.</summary>
    public float[] Gradient { get; private set; } = [];

    /// <summary>Gets the gradient of the transitions after <see cref="Measure"/>.</summary>
    public float[] MoveGradient { get; } = new float[Labels * Labels];

    /// <summary>Returns the loss.</summary>
    /// <param name="scores">The score of each label of each token.</param>
    /// <param name="transitions">The score of each label behind each other.</param>
    /// <param name="gold">The right labels.</param>
    public double Measure(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, ReadOnlySpan<byte> gold)
    {
        var count = gold.Length;
        if (_score.Length < count * Labels)
        {
            (_score, _alpha, _beta, Gradient) = (new float[count * Labels * 2], new float[count * Labels * 2], new float[count * Labels * 2], new float[count * Labels * 2]);
        }

        Span<float> moves = stackalloc float[Labels * Labels];
        for (var move = 0; move < moves.Length; move++)
        {
            moves[move] = NameLabel.MayFollow(move / Labels, move % Labels) ? MathF.Exp(transitions[move]) : 0;
        }

        Exponentiate(scores, count);
        Forward(count, moves);
        Backward(count, moves);
        MoveBack(count, moves, gold);
        return TokensBack(gold);
    }

    private void Exponentiate(ReadOnlySpan<float> scores, int count)
    {
        for (var at = 0; at < count * Labels; at += Labels)
        {
            var most = float.NegativeInfinity;
            foreach (var score in scores.Slice(at, Labels))
            {
                most = Math.Max(most, score);
            }

            for (var label = at; label < at + Labels; label++)
            {
                _score[label] = MathF.Exp(scores[label] - most) + 1e-30f;
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

            Scale(_alpha.AsSpan(at * Labels, Labels), sum);
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

            Scale(_beta.AsSpan(at * Labels, Labels), sum);
        }
    }

    private void MoveBack(int count, ReadOnlySpan<float> moves, ReadOnlySpan<byte> gold)
    {
        Span<float> edge = stackalloc float[Labels * Labels];
        Array.Clear(MoveGradient);
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
                MoveGradient[move] += edge[move] / sum;
            }

            MoveGradient[(gold[at - 1] * Labels) + gold[at]] -= 1;
        }
    }

    private double TokensBack(ReadOnlySpan<byte> gold)
    {
        var loss = 0.0;
        for (var at = 0; at < gold.Length; at++)
        {
            var own = Gradient.AsSpan(at * Labels, Labels);
            var sum = 0f;
            for (var label = 0; label < Labels; label++)
            {
                sum += own[label] = _alpha[(at * Labels) + label] * _beta[(at * Labels) + label];
            }

            Scale(own, sum);
            loss -= Math.Log(Math.Max(1e-9, own[gold[at]]));
            own[gold[at]] -= 1;
        }

        return loss;
    }

    private static void Scale(Span<float> values, float sum)
    {
        foreach (ref var value in values)
        {
            value /= sum;
        }
    }
}

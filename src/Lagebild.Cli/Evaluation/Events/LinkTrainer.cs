using System.Collections.Immutable;
using Lagebild.Events;

namespace Lagebild.Cli.Evaluation.Events;

/// <summary>Trains the weights of the linker: a log-linear model of each choice (AdaGrad, Duchi et al. 2011), "none" having no weights.</summary>
internal sealed class LinkTrainer
{
    private const int Rounds = 12;

    /// <summary>How often everything is learned in another order; what is shipped is the mean of the later rounds of all.</summary>
    private const int Runs = 3;

    private const double Rate = 0.03;

    /// <summary>How strongly weights are drawn to nothing.</summary>
    private const double Decay = 0.0006;

    private readonly double[] _weights = new double[1 << LinkWeights.Bits];
    private readonly double[] _squares = new double[1 << LinkWeights.Bits];

    /// <summary>Returns the weights.</summary>
    public static ImmutableArray<short> Train(IReadOnlyList<LinkExample> examples)
    {
        var sum = new double[1 << LinkWeights.Bits];
        for (var run = 0; run < Runs; run++)
        {
            new LinkTrainer().Learn(examples, 17 + run, sum);
        }

        var steps = Runs * (Rounds - (Rounds / 2));
        return [.. sum.Select(weight => (short)Math.Clamp(Math.Round(weight / steps * LinkWeights.One), short.MinValue, short.MaxValue))];
    }

    private void Learn(IReadOnlyList<LinkExample> examples, int seed, double[] sum)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(seed); // a fixed order that differs from round to round
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                Learn(examples[at]);
            }

            for (var at = 0; round >= Rounds / 2 && at < sum.Length; at++)
            {
                sum[at] += _weights[at];
            }
        }
    }

    private void Learn(LinkExample example)
    {
        Span<double> scores = stackalloc double[LinkWeights.Tells + 1];
        var total = 1.0; // none
        for (var label = 1; label < scores.Length; label++)
        {
            if ((example.Allowed & (1u << label)) != 0)
            {
                var score = 0.0;
                foreach (var feature in example.Features)
                {
                    score += _weights[LinkWeights.IndexOf(feature, label)];
                }

                scores[label] = Math.Exp(Math.Min(30, score));
                total += scores[label];
            }
        }

        for (var label = 1; label < scores.Length; label++)
        {
            if ((example.Allowed & (1u << label)) != 0)
            {
                var slope = (scores[label] / total) - (example.Gold == label ? 1 : 0);
                foreach (var feature in example.Features)
                {
                    var index = LinkWeights.IndexOf(feature, label);
                    var step = slope + (Decay * _weights[index]);
                    _squares[index] += step * step;
                    _weights[index] -= step == 0 ? 0 : Rate * step / Math.Sqrt(_squares[index]);
                }
            }
        }
    }
}

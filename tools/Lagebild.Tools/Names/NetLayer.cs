using System.Runtime.Intrinsics;
using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>One layer of <see cref="NameNet"/> while it learns.</summary>
internal sealed class NetLayer(Chance chance)
{
    private const int Width = NameNet.Width, Inputs = NameNet.Window * Width, Lanes = 8;

    /// <summary>Gets the weights: a row of <see cref="NameNet.Width"/> for each input.</summary>
    public DenseWeights Weights { get; } = new(Inputs * Width, 0.7f * MathF.Sqrt(2f / Inputs), chance);

    public DenseWeights Biases { get; } = new(Width, 0, chance);

    /// <summary>Computes the tokens behind the layer.</summary>
    /// <param name="before">A vector of zeros, the tokens, a vector of zeros.</param>
    /// <param name="after">Where they are written, at the same places.</param>
    /// <param name="mask">For each number 0 where it is left out, else what it is multiplied with.</param>
    /// <param name="open">Where is written which numbers the layer added to.</param>
    /// <param name="count">The number of tokens.</param>
    public void Forward(ReadOnlySpan<float> before, Span<float> after, ReadOnlySpan<float> mask, Span<bool> open, int count)
    {
        Span<float> sum = stackalloc float[Width];
        for (var token = 0; token < count; token++)
        {
            Biases.Values.CopyTo(sum);
            var window = before.Slice(token * Width, Inputs);
            for (var input = 0; input < Inputs; input++)
            {
                if (window[input] != 0)
                {
                    AddTo(sum, Weights.Values.AsSpan(input * Width, Width), window[input]);
                }
            }

            var own = (token + 1) * Width;
            for (var at = 0; at < Width; at++)
            {
                open[own + at] = sum[at] > 0;
                after[own + at] = (Math.Max(sum[at], 0) + before[own + at]) * mask[own + at];
            }
        }
    }

    /// <summary>Adds to the gradients of the weights, and returns the gradient of the tokens before the layer.</summary>
    public void Backward(ReadOnlySpan<float> before, ReadOnlySpan<float> gradient, ReadOnlySpan<float> mask, ReadOnlySpan<bool> open, Span<float> gradientBefore, int count)
    {
        gradientBefore[..((count + 2) * Width)].Clear();
        Span<float> inner = stackalloc float[Width];
        for (var token = 0; token < count; token++)
        {
            var own = (token + 1) * Width;
            for (var at = 0; at < Width; at++)
            {
                var whole = gradient[own + at] * mask[own + at];
                gradientBefore[own + at] += whole;
                inner[at] = open[own + at] ? whole : 0;
                Biases.Gradient[at] += inner[at];
            }

            var window = before.Slice(token * Width, Inputs);
            for (var input = 0; input < Inputs; input++)
            {
                gradientBefore[(token * Width) + input] += Dot(inner, Weights.Values.AsSpan(input * Width, Width));
                if (window[input] != 0)
                {
                    AddTo(Weights.Gradient.AsSpan(input * Width, Width), inner, window[input]);
                }
            }
        }

        // Nothing stands beyond the edges, so nothing is learnt there.
        gradientBefore[..Width].Clear();
        gradientBefore.Slice((count + 1) * Width, Width).Clear();
    }

    /// <summary>Adds a row times a number.</summary>
    public static void AddTo(Span<float> sum, ReadOnlySpan<float> row, float factor)
    {
        var value = Vector256.Create(factor);
        for (var at = 0; at < Width; at += Lanes)
        {
            (Vector256.Create<float>(sum[at..]) + (value * Vector256.Create(row[at..]))).CopyTo(sum[at..]);
        }
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector256<float>.Zero;
        for (var at = 0; at < Width; at += Lanes)
        {
            sum += Vector256.Create(left[at..]) * Vector256.Create(right[at..]);
        }

        return Vector256.Sum(sum);
    }
}

using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>The vectors of the features of <see cref="NameNet"/> while it learns (AdaGrad, as most are seen seldom).</summary>
internal sealed class NetVectors
{
    private const int Width = NameNet.Width;
    private const float Spread = 0.05f;
    private readonly float[] _squares;

    public NetVectors(int features, Chance chance)
    {
        (Values, Sum, _squares) = (new float[features * Width], new float[features * Width], new float[features * Width]);
        Array.Fill(_squares, 1e-8f);
        for (var at = 0; at < Values.Length; at++)
        {
            Values[at] = chance.Normal() * Spread;
        }
    }

    public float[] Values { get; }

    /// <summary>Gets the sum of the values at the ends of the last epochs.</summary>
    public float[] Sum { get; }

    /// <summary>Adds up the vectors of features.</summary>
    public void Add(IReadOnlyList<int> features, Span<float> sum)
    {
        for (var at = 0; at < features.Count; at++)
        {
            NetLayer.AddTo(sum, Values.AsSpan(features[at] * Width, Width), 1);
        }
    }

    /// <summary>Steps against the gradient of the sum.</summary>
    public void Step(IReadOnlyList<int> features, ReadOnlySpan<float> gradient, float rate)
    {
        for (var feature = 0; feature < features.Count; feature++)
        {
            var values = Values.AsSpan(features[feature] * Width, Width);
            var squares = _squares.AsSpan(features[feature] * Width, Width);
            for (var at = 0; at < Width; at++)
            {
                squares[at] += gradient[at] * gradient[at];
                values[at] -= rate * gradient[at] / MathF.Sqrt(squares[at]);
            }
        }
    }
}

using System.Runtime.Intrinsics;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>A small net beside the chain: each token is the sum of the vectors of its features, three layers look at its neighbours, one scores the labels. Read in place; thread-safe.</summary>
/// <remarks>
/// Layer: relu(weights × (token before, token, token behind) + bias) + token; nothing stands beyond the edges of a sentence
/// (residual convolution; He et al. 2016). Sums run over inputs in order, each lane for itself with one rounding, so that every
/// machine makes the same bytes. Little-endian file: magic, bits of the table, number of rows, scale; transitions, layers (3·<see cref="Width"/>
/// rows of <see cref="Width"/> floats, then biases), <see cref="Width"/> rows of <see cref="LabelWidth"/> floats and biases; 2^bits pairs of feature hash and row; rows of signed bytes.
/// </remarks>
internal sealed unsafe class NameNet
{
    /// <summary>"LBT" and the version of the features.</summary>
    public const uint Magic = 0x0154424C;

    /// <summary>The numbers of a token's vector, the layers, and the tokens that a layer looks at.</summary>
    public const int Width = 64, Layers = 3, Window = 3;

    /// <summary>The numbers of a row of label scores: <see cref="NameLabel.Count"/> rounded up to whole vectors.</summary>
    public const int LabelWidth = 24;

    private const int LayerSize = ((Window * Width) + 1) * Width, Lanes = 8;

    private static readonly Lazy<NameNet> Own = new(() => new());
    private readonly float* _transitions;
    private readonly float* _layers;
    private readonly float* _labels;
    private readonly uint* _table;
    private readonly sbyte* _rows;
    private readonly uint _mask;
    private readonly float _scale;

    private NameNet()
    {
        var start = DataFile.Open("Entities/names-net.model").PositionPointer;
        var bits = *(int*)(start + 4);
        _mask = (1u << bits) - 1;
        _scale = *(float*)(start + 12);
        _transitions = (float*)(start + 16);
        _layers = _transitions + (NameLabel.Count * NameLabel.Count);
        _labels = _layers + (Layers * LayerSize);
        _table = (uint*)(_labels + ((Width + 1) * LabelWidth));
        _rows = (sbyte*)(_table + (2L << bits));
    }

    public static NameNet German => Own.Value;

    public float Transition(int before, int after) => _transitions[(before * NameLabel.Count) + after];

    /// <summary>Adds the vectors of features to a sum of <see cref="Width"/> numbers.</summary>
    /// <param name="features">Their hashes.</param>
    /// <param name="sum">The sum; whole numbers, so that the order does not matter.</param>
    public void Add(ReadOnlySpan<uint> features, Span<short> sum)
    {
        var (a, b, c, d) = (Vector256.Create<short>(sum), Vector256.Create<short>(sum[16..]), Vector256.Create<short>(sum[32..]), Vector256.Create<short>(sum[48..]));
        foreach (var feature in features)
        {
            var row = RowOf(feature == 0 ? 1 : feature);
            if (row is not null)
            {
                var (low, high) = (Vector256.Load(row), Vector256.Load(row + 32));
                a += Vector256.WidenLower(low);
                b += Vector256.WidenUpper(low);
                c += Vector256.WidenLower(high);
                d += Vector256.WidenUpper(high);
            }
        }

        a.CopyTo(sum);
        b.CopyTo(sum[16..]);
        c.CopyTo(sum[32..]);
        d.CopyTo(sum[48..]);
    }

    /// <summary>Writes the vector of a token from the sum of those of its features.</summary>
    public void Scale(ReadOnlySpan<short> sum, Span<float> token)
    {
        for (var at = 0; at < Width; at += Lanes)
        {
            (Vector256.ConvertToSingle(Vector256.WidenLower(Vector256.Create(Vector128.Create(sum[at..]), default))) * _scale).CopyTo(token[at..]);
        }
    }

    /// <summary>Runs one layer over a sentence.</summary>
    /// <param name="layer">The number of the layer.</param>
    /// <param name="before">A vector of zeros, the tokens, and a vector of zeros.</param>
    /// <param name="after">Where the tokens are written, at the same places.</param>
    /// <param name="count">The number of tokens.</param>
    public void Run(int layer, ReadOnlySpan<float> before, Span<float> after, int count)
    {
        var weights = _layers + (layer * LayerSize);
        for (var token = 0; token < count; token++)
        {
            var window = before.Slice(token * Width, Window * Width);
            for (var half = 0; half < Width; half += 4 * Lanes)
            {
                RunHalf(weights + half, window, window[(Width + half)..], after.Slice(((token + 1) * Width) + half, 4 * Lanes));
            }
        }
    }

    /// <summary>Adds the scores of the labels of a token, <see cref="LabelWidth"/> numbers.</summary>
    public void Score(ReadOnlySpan<float> token, Span<float> scores)
    {
        var bias = _labels + (Width * LabelWidth);
        var (a, b, c) = (Vector256.Load(bias), Vector256.Load(bias + Lanes), Vector256.Load(bias + (2 * Lanes)));
        for (var at = 0; at < Width; at++)
        {
            var value = Vector256.Create(token[at]);
            var row = _labels + (at * LabelWidth);
            a = Vector256.FusedMultiplyAdd(value, Vector256.Load(row), a);
            b = Vector256.FusedMultiplyAdd(value, Vector256.Load(row + Lanes), b);
            c = Vector256.FusedMultiplyAdd(value, Vector256.Load(row + (2 * Lanes)), c);
        }

        a.CopyTo(scores);
        b.CopyTo(scores[Lanes..]);
        c.CopyTo(scores[(2 * Lanes)..]);
    }

    /// <summary>Runs a layer for thirty-two of a token's numbers.</summary>
    private static void RunHalf(float* weights, ReadOnlySpan<float> window, ReadOnlySpan<float> own, Span<float> after)
    {
        var bias = weights + (Window * Width * Width);
        var (a, b, c, d) = (Vector256.Load(bias), Vector256.Load(bias + Lanes), Vector256.Load(bias + (2 * Lanes)), Vector256.Load(bias + (3 * Lanes)));
        foreach (var input in window)
        {
            var value = Vector256.Create(input);
            a = Vector256.FusedMultiplyAdd(value, Vector256.Load(weights), a);
            b = Vector256.FusedMultiplyAdd(value, Vector256.Load(weights + Lanes), b);
            c = Vector256.FusedMultiplyAdd(value, Vector256.Load(weights + (2 * Lanes)), c);
            d = Vector256.FusedMultiplyAdd(value, Vector256.Load(weights + (3 * Lanes)), d);
            weights += Width;
        }

        (Vector256.Max(a, default) + Vector256.Create(own)).CopyTo(after);
        (Vector256.Max(b, default) + Vector256.Create(own[Lanes..])).CopyTo(after[Lanes..]);
        (Vector256.Max(c, default) + Vector256.Create(own[(2 * Lanes)..])).CopyTo(after[(2 * Lanes)..]);
        (Vector256.Max(d, default) + Vector256.Create(own[(3 * Lanes)..])).CopyTo(after[(3 * Lanes)..]);
    }

    private sbyte* RowOf(uint key)
    {
        for (var at = NameModel.SlotOf(key) & _mask; _table[2 * at] != 0; at = (at + 1) & _mask)
        {
            if (_table[2 * at] == key)
            {
                return _rows + ((nint)_table[(2 * at) + 1] * Width);
            }
        }

        return null;
    }
}

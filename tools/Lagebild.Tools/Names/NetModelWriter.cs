using System.Runtime.InteropServices;
using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>Packs the net as <see cref="NameNet"/> reads it.</summary>
internal static class NetModelWriter
{
    private const float Outliers = 0.0001f; // the share of the numbers of vectors that are cut to a signed byte

    /// <summary>Writes the mean of the weights at the ends of the last epochs.</summary>
    public static byte[] Write(NetTrainer net, List<uint> keys, int epochs, TextWriter log)
    {
        var vectors = Array.ConvertAll(net.Vectors.Sum, value => value / epochs);
        var sizes = Array.ConvertAll(vectors, Math.Abs);
        Array.Sort(sizes);
        var scale = sizes[(int)((1 - Outliers) * (sizes.Length - 1))] / 127;
        var bits = 10;
        while ((1 << bits) < keys.Count * 5 / 4)
        {
            bits++;
        }

        log.WriteLine($"{keys.Count} rows, 2^{bits} slots, largest {sizes[^1]:F2}, cut at {scale * 127:F2}");
        return
        [
            .. BitConverter.GetBytes(NameNet.Magic), .. BitConverter.GetBytes(bits), .. BitConverter.GetBytes(keys.Count), .. BitConverter.GetBytes(scale),
            .. Bytes(net.Transitions, epochs), .. net.Layers.SelectMany(layer => Bytes(layer.Weights, epochs).Concat(Bytes(layer.Biases, epochs))),
            .. Padded(net.Output, epochs), .. Padded(net.OutputBiases, epochs), .. Table(keys, bits),
            .. vectors.Select(value => unchecked((byte)(sbyte)Math.Clamp(MathF.Round(value / scale), -127, 127))),
        ];
    }

    private static byte[] Bytes(DenseWeights weights, int epochs) => MemoryMarshal.AsBytes(Array.ConvertAll(weights.Sum, value => value / epochs).AsSpan()).ToArray();

    private static byte[] Padded(DenseWeights weights, int epochs)
    {
        var rows = weights.Sum.Length / NameLabel.Count;
        var padded = new float[rows * NameNet.LabelWidth];
        for (var at = 0; at < weights.Sum.Length; at++)
        {
            padded[(at / NameLabel.Count * NameNet.LabelWidth) + (at % NameLabel.Count)] = weights.Sum[at] / epochs;
        }

        return MemoryMarshal.AsBytes(padded.AsSpan()).ToArray();
    }

    private static byte[] Table(List<uint> keys, int bits)
    {
        var table = new uint[2 << bits];
        for (var row = 0; row < keys.Count; row++)
        {
            var key = keys[row] == 0 ? 1 : keys[row];
            var at = NameModel.SlotOf(key) & ((1u << bits) - 1);
            while (table[2 * at] != 0)
            {
                at = (at + 1) & ((1u << bits) - 1);
            }

            (table[2 * at], table[(2 * at) + 1]) = (key, (uint)row);
        }

        return MemoryMarshal.AsBytes(table.AsSpan()).ToArray();
    }
}

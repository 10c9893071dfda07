using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Lagebild.Text;

namespace Lagebild.Events;

/// <summary>The trained weights of the linker: whole numbers, so that sums are the same everywhere. Immutable and thread-safe.</summary>
/// <param name="weights">2^<see cref="Bits"/> weights.</param>
internal sealed class LinkWeights(ImmutableArray<short> weights)
{
    /// <summary>The logarithm of the number of weights.</summary>
    public const int Bits = 16;

    /// <summary>What a weight of one is written as.</summary>
    public const int One = 1024;

    /// <summary>The label of a word that tells an event; those of roles are <see cref="LinkRole"/>.</summary>
    public const int Tells = 8;

    private const uint Magic = 0x314C424C;

    private static readonly Lazy<LinkWeights> Own = new(Read);

    /// <summary>Gets the weights that the engine carries.</summary>
    public static LinkWeights Shipped => Own.Value;

    /// <summary>Returns the sum of the weights of features with a label.</summary>
    public int Score(ReadOnlySpan<uint> features, int label)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += weights[(int)IndexOf(feature, label)];
        }

        return sum;
    }

    /// <summary>Returns where the weight of a feature with a label lies.</summary>
    public static uint IndexOf(uint feature, int label) => (BitOperations.RotateLeft(feature ^ unchecked((uint)(label + 1) * 0x9E3779B1), 15) * 0x85EBCA77) >> (32 - Bits);

    /// <summary>Returns the weights as they are shipped: "LBL1", then two bytes each, lower byte first.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[4 + (weights.Length * 2)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        for (var at = 0; at < weights.Length; at++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(4 + (at * 2)), weights[at]);
        }

        return bytes;
    }

    private static unsafe LinkWeights Read()
    {
        using var file = DataFile.Open("Events/links.model");
        var bytes = new ReadOnlySpan<byte>(file.PositionPointer, (int)file.Length);
        if (bytes.Length != 4 + (2 << Bits) || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            throw new FormatException("Not a model of this version; rebuild it with tools/Lagebild.Tools links.");
        }

        return new(ImmutableCollectionsMarshal.AsImmutableArray(MemoryMarshal.Cast<byte, short>(bytes[4..]).ToArray()));
    }
}

using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Events;

/// <summary>The trained weights of the linker: whole numbers, so that sums are the same everywhere. Immutable and thread-safe.</summary>
/// <param name="weights">2^<see cref="Bits"/> weights.</param>
/// <param name="seen">The sorted hashes of the texts that they were trained with.</param>
internal sealed class LinkWeights(ImmutableArray<short> weights, ImmutableArray<uint> seen)
{
    /// <summary>The logarithm of the number of weights.</summary>
    public const int Bits = 16;

    /// <summary>What a weight of one is written as: e times as likely.</summary>
    public const int One = 1024;

    /// <summary>The label of a word that tells an event; those of roles are <see cref="LinkRole"/>.</summary>
    public const int Tells = 8;

    private const uint Magic = 0x324C424C; // "LBL2"

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

    /// <summary>Says whether the weights were trained with a text, so that an evaluation does not read it with them.</summary>
    public bool HasSeen(string text) => seen.BinarySearch(HashOf(text)) >= 0;

    /// <summary>Returns the hash by which a text is remembered.</summary>
    public static uint HashOf(string text) => Lattice.Hash(text);

    /// <summary>Returns a score as a person reads it: "-0.5".</summary>
    public static string Print(int score) => (score / (double)One).ToString("F1", CultureInfo.InvariantCulture);

    /// <summary>Returns the weights as they are shipped, lower byte first: "LBL2", two bytes a weight, four bytes a text seen.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[4 + (2 << Bits) + (seen.Length * 4)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        for (var at = 0; at < weights.Length; at++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(4 + (at * 2)), weights[at]);
        }

        for (var at = 0; at < seen.Length; at++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 + (2 << Bits) + (at * 4)), seen[at]);
        }

        return bytes;
    }

    private static unsafe LinkWeights Read()
    {
        using var file = DataFile.Open("Events/links.model");
        var bytes = new ReadOnlySpan<byte>(file.PositionPointer, (int)file.Length);
        if (bytes.Length < 4 + (2 << Bits) || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            throw new FormatException("Events/links.model is no model of this version; rebuild it with tools/Lagebild.Tools.");
        }

        return new(
            ImmutableCollectionsMarshal.AsImmutableArray(MemoryMarshal.Cast<byte, short>(bytes.Slice(4, 2 << Bits)).ToArray()),
            ImmutableCollectionsMarshal.AsImmutableArray(MemoryMarshal.Cast<byte, uint>(bytes[(4 + (2 << Bits))..]).ToArray()));
    }
}

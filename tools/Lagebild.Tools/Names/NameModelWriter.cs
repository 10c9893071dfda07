using System.Runtime.InteropServices;
using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>Packs the weights of the chain as <see cref="NameModel"/> reads them.</summary>
internal static class NameModelWriter
{
    private const float Smallest = 0.1f; // rows of lighter weights change no label but make much of the file
    private const float Largest = 4f;

    public static byte[] Write(RandomField field, List<uint> keys, TextWriter log)
    {
        const int labels = NameLabel.Count;
        var scale = Math.Min(field.Weights.Max(Math.Abs) * (1 - RandomField.Dropped), Largest) / 127;
        var rows = new List<(uint Key, sbyte[] Weights)>();
        for (var row = 0; row < keys.Count; row++)
        {
            var weights = field.Weights.AsSpan(row * labels, labels).ToArray().Select(weight => weight * (1 - RandomField.Dropped)).ToArray();
            if (weights.Max(Math.Abs) >= Smallest)
            {
                rows.Add((keys[row] == 0 ? 1 : keys[row], [.. weights.Select(weight => (sbyte)Math.Clamp(MathF.Round(weight / scale), -127, 127))]));
            }
        }

        var bits = 10;
        while ((1 << bits) < rows.Count * 5 / 4)
        {
            bits++;
        }

        log.WriteLine($"{rows.Count} rows, 2^{bits} slots");
        return [.. BitConverter.GetBytes(NameModel.Magic), .. BitConverter.GetBytes(bits), .. BitConverter.GetBytes(scale), .. new byte[4], .. MemoryMarshal.AsBytes(field.Transitions.AsSpan()), .. Slots(rows, 1 << bits)];
    }

    private static byte[] Slots(List<(uint Key, sbyte[] Weights)> rows, int count)
    {
        // The last vector that is read of the last slot may reach behind it.
        var slots = new byte[(count * NameModel.SlotSize) + NameModel.SlotSize];
        foreach (var (key, weights) in rows)
        {
            var at = NameModel.SlotOf(key) & (uint)(count - 1);
            while (BitConverter.ToUInt32(slots, (int)at * NameModel.SlotSize) != 0)
            {
                at = (at + 1) & (uint)(count - 1);
            }

            BitConverter.TryWriteBytes(slots.AsSpan((int)at * NameModel.SlotSize), key);
            MemoryMarshal.AsBytes(weights.AsSpan()).CopyTo(slots.AsSpan(((int)at * NameModel.SlotSize) + 4));
        }

        return slots;
    }
}

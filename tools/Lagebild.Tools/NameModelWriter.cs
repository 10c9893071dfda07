using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>Packs the weights of the name tagger as <see cref="NameModel"/> reads them.</summary>
internal static class NameModelWriter
{
    private const float Smallest = 0.05f; // lighter weights change no label but make most of the file

    public static byte[] Write(RandomField field, List<uint> keys, TextWriter log)
    {
        const int labels = NameLabel.Count;
        var scale = Math.Min(field.Weights.Max(Math.Abs), 4f) / 127;
        var rows = new List<(uint Key, List<(byte Label, sbyte Weight)> Entries)>();
        for (var row = 0; row < keys.Count; row++)
        {
            var entries = new List<(byte, sbyte)>();
            for (var label = 0; label < labels; label++)
            {
                var weight = field.Weights[(row * labels) + label] * (1 - RandomField.Dropped);
                var packed = (int)MathF.Round(weight / scale);
                if (Math.Abs(weight) >= Smallest && packed != 0)
                {
                    entries.Add(((byte)label, (sbyte)Math.Clamp(packed, -127, 127)));
                }
            }

            if (entries.Count > 0)
            {
                rows.Add((keys[row] == 0 ? 1 : keys[row], entries));
            }
        }

        var bits = 10;
        while ((1 << bits) < rows.Count * 5 / 4)
        {
            bits++;
        }

        log.WriteLine($"{rows.Count} rows, {rows.Sum(row => row.Entries.Count)} weights, 2^{bits} slots");
        return Pack(field, rows, bits, scale);
    }

    private static byte[] Pack(RandomField field, List<(uint Key, List<(byte Label, sbyte Weight)> Entries)> rows, int bits, float scale)
    {
        var slots = new int[1 << bits];
        Array.Fill(slots, -1);
        for (var row = 0; row < rows.Count; row++)
        {
            var slot = NameModel.SlotOf(rows[row].Key) & (uint)(slots.Length - 1);
            while (slots[slot] >= 0)
            {
                slot = (slot + 1) & (uint)(slots.Length - 1);
            }

            slots[slot] = row;
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(NameModel.Magic);
        writer.Write(bits);
        writer.Write(rows.Count);
        writer.Write(scale);
        Array.ForEach(field.Transitions, writer.Write);
        Array.ForEach(slots, row => writer.Write(row < 0 ? 0u : rows[row].Key));
        var start = 0;
        foreach (var row in slots)
        {
            writer.Write(start);
            start += row < 0 ? 0 : rows[row].Entries.Count;
        }

        writer.Write(start);
        foreach (var row in slots)
        {
            if (row >= 0)
            {
                foreach (var (label, weight) in rows[row].Entries)
                {
                    writer.Write(label);
                    writer.Write(weight);
                }
            }
        }

        writer.Flush();
        return stream.ToArray();
    }
}

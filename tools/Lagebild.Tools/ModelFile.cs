using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Writes trained weights as the engine reads them.</summary>
internal static class ModelFile
{
    public static byte[] Pack(float[] weights)
    {
        // The few weights beyond four standard deviations are cut off; finer steps for the others are worth more.
        var used = weights.Where(weight => weight != 0).ToArray();
        var scale = 127 / (4 * Math.Sqrt(used.Average(weight => (double)weight * weight)));
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(PackedWeights.Magic);
        writer.Write((int)Math.Log2(weights.Length));
        foreach (var weight in weights)
        {
            writer.Write((sbyte)Math.Clamp(Math.Round(weight * scale), -127, 127));
        }

        return file.ToArray();
    }
}

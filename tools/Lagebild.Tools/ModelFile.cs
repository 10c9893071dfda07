using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Writes trained weights as the engine reads them.</summary>
internal static class ModelFile
{
    public static byte[] Pack(float[] weights)
    {
        var scale = short.MaxValue / weights.Max(Math.Abs);
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(PackedWeights.Magic);
        writer.Write((int)Math.Log2(weights.Length));
        foreach (var weight in weights)
        {
            writer.Write((short)Math.Round(weight * scale));
        }

        return file.ToArray();
    }
}

using System.Text;
using Lagebild.Text;

namespace Lagebild.Languages;

/// <summary>A linear model over <see cref="LanguageFeatures"/>: for each hash one signed byte a language, read in place.</summary>
/// <remarks>The file: magic, bits of the table, number of languages, length of their codes, scale, the codes with blanks between, padded to four; then the weights.</remarks>
internal sealed unsafe class LanguageModel
{
    /// <summary>"LBG" and the version of the features.</summary>
    public const uint Magic = 0x0147424C;

    private const int HeadLength = 20;

    private static readonly Lazy<LanguageModel> Loaded = new(() => new(DataFile.Open("Languages/languages.model").PositionPointer));

    private readonly sbyte* _weights;
    private readonly int _shift;
    private readonly float _scale;

    /// <summary>Reads a model in memory.</summary>
    /// <exception cref="FormatException">It is of another version.</exception>
    public LanguageModel(byte[] file)
        : this((byte*)Pinned(file))
    {
    }

    private LanguageModel(byte* start)
    {
        if (*(uint*)start != Magic)
        {
            throw new FormatException("Not a model of this version; rebuild it with tools/Lagebild.Tools.");
        }

        _shift = 32 - *(int*)(start + 4);
        _scale = *(float*)(start + 16);
        Codes = Encoding.ASCII.GetString(start + HeadLength, *(int*)(start + 12)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _weights = (sbyte*)(start + HeadLength + *(int*)(start + 12));
    }

    /// <summary>Gets the model that the engine ships.</summary>
    public static LanguageModel Shipped => Loaded.Value;

    /// <summary>Gets the ISO 639-1 codes of the languages told apart.</summary>
    public string[] Codes { get; }

    /// <summary>Adds up what the features say for each language, as the exponents of its odds.</summary>
    public void Score(List<uint> features, Span<float> scores)
    {
        Span<int> sums = stackalloc int[Codes.Length];
        foreach (var feature in features)
        {
            var weights = new ReadOnlySpan<sbyte>(_weights + ((long)(feature >> _shift) * Codes.Length), Codes.Length);
            for (var language = 0; language < weights.Length; language++)
            {
                sums[language] += weights[language];
            }
        }

        var factor = _scale / MathF.Sqrt(Math.Max(1, features.Count));
        for (var language = 0; language < sums.Length; language++)
        {
            scores[language] = sums[language] * factor;
        }
    }

    /// <summary>Keeps a model where it is as long as the process lives; for tools only.</summary>
    private static nint Pinned(byte[] file) => System.Runtime.InteropServices.GCHandle.Alloc(file, System.Runtime.InteropServices.GCHandleType.Pinned).AddrOfPinnedObject();

    /// <summary>Returns the bytes of a model file.</summary>
    public static byte[] Pack(IReadOnlyList<string> codes, int bits, float scale, ReadOnlySpan<sbyte> weights)
    {
        var names = string.Join(' ', codes);
        names = names.PadRight((names.Length + 3) / 4 * 4);
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(Magic);
        writer.Write(bits);
        writer.Write(codes.Count);
        writer.Write(names.Length);
        writer.Write(scale);
        writer.Write(Encoding.ASCII.GetBytes(names));
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights));
        writer.Flush();
        return file.ToArray();
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>The weights of the chain (a linear conditional random field) as they lie in the mapped assembly; read in place. Thread-safe.</summary>
/// <remarks>
/// Little-endian: magic, bits of the table, scale, a blank; NameLabel.Count² transition weights as floats; 2^bits slots of
/// <see cref="SlotSize"/> bytes: feature hash (0 where empty) and one signed byte for each label, so that a feature costs one look into memory.
/// </remarks>
internal sealed unsafe class NameModel
{
    /// <summary>"LBN" and the version of the features.</summary>
    public const uint Magic = 0x024E424C;

    /// <summary>The bytes of a slot.</summary>
    public const int SlotSize = 24;

    private static readonly Lazy<NameModel?> Own = new(Open);
    private readonly byte* _slots;
    private readonly float* _transitions;
    private readonly uint _mask;
    private readonly float _scale;

    private NameModel(byte* start)
    {
        _mask = (1u << *(int*)(start + 4)) - 1;
        _scale = *(float*)(start + 8);
        _transitions = (float*)(start + 16);
        _slots = (byte*)(_transitions + (NameLabel.Count * NameLabel.Count));
    }

    /// <summary>Gets the model of the engine, or null where it carries none.</summary>
    public static NameModel? German => Own.Value;

    public float Transition(int before, int after) => _transitions[(before * NameLabel.Count) + after];

    /// <summary>Writes the sum of the weights of the features for each label.</summary>
    [SkipLocalsInit]
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        if (Sse.IsSupported)
        {
            foreach (var feature in features)
            {
                Sse.Prefetch0(_slots + ((nuint)(SlotOf(feature) & _mask) * SlotSize)); // the table is larger than the caches, and the looks do not wait for one another
            }
        }

        var (low, high, last) = (Vector128<short>.Zero, Vector128<short>.Zero, 0);
        foreach (var feature in features)
        {
            var slot = Find(feature == 0 ? 1 : feature);
            if (slot is not null)
            {
                var weights = Vector128.Load((sbyte*)slot + 4);
                (low, high) = (low + Vector128.WidenLower(weights), high + Vector128.WidenUpper(weights));
                last += (sbyte)slot[20];
            }
        }

        for (var label = 0; label < 8; label++)
        {
            scores[label] = low[label] * _scale;
            scores[label + 8] = high[label] * _scale;
        }

        scores[16] = last * _scale;
    }

    /// <summary>Returns the place where a feature is looked for first.</summary>
    public static uint SlotOf(uint key) => (key * 0x9E3779B1) >> 7;

    private byte* Find(uint key)
    {
        for (var at = SlotOf(key) & _mask; ; at = (at + 1) & _mask)
        {
            var slot = _slots + ((nuint)at * SlotSize);
            var found = *(uint*)slot;
            if (found == key)
            {
                return slot;
            }

            if (found == 0)
            {
                return null;
            }
        }
    }

    private static NameModel? Open()
    {
        var stream = DataFile.Open("Entities/names.model");
        return stream.Length > 16 && *(uint*)stream.PositionPointer == Magic ? new(stream.PositionPointer) : null;
    }
}

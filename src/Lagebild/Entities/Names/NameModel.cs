using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>The weights of the name tagger as they lie in the mapped assembly; read in place. Thread-safe.</summary>
/// <remarks>
/// Little-endian: magic, bits of the table, number of entries, scale; NameLabel.Count² transition weights as floats; 2^bits slots of
/// feature hash and start of its entries (one more start behind the last); then label and weight of each entry as two bytes.
/// </remarks>
internal sealed unsafe class NameModel
{
    /// <summary>"LBN" and the version of the features.</summary>
    public const uint Magic = 0x014E424C;

    private static readonly Lazy<NameModel?> Own = new(Open);
    private readonly uint* _keys;
    private readonly int* _starts;
    private readonly byte* _entries;
    private readonly float* _transitions;
    private readonly uint _mask;
    private readonly float _scale;

    private NameModel(byte* start)
    {
        var bits = *(int*)(start + 4);
        _scale = *(float*)(start + 12);
        _transitions = (float*)(start + 16);
        _mask = (1u << bits) - 1;
        _keys = (uint*)(_transitions + (NameLabel.Count * NameLabel.Count));
        _starts = (int*)(_keys + (1 << bits));
        _entries = (byte*)(_starts + (1 << bits) + 1);
    }

    /// <summary>Gets the model of the engine, or null where it carries none.</summary>
    public static NameModel? German => Own.Value;

    public float Transition(int before, int after) => _transitions[(before * NameLabel.Count) + after];

    /// <summary>Adds the weights of the features to the scores of the labels.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var key = feature == 0 ? 1 : feature;
            var slot = SlotOf(key) & _mask;
            while (_keys[slot] != key && _keys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            for (var entry = _starts[slot]; _keys[slot] != 0 && entry < _starts[slot + 1]; entry++)
            {
                scores[_entries[2 * entry]] += (sbyte)_entries[(2 * entry) + 1] * _scale;
            }
        }
    }

    /// <summary>Returns the place where a feature is looked for first.</summary>
    public static uint SlotOf(uint key) => (key * 0x9E3779B1) >> 7;

    private static NameModel? Open()
    {
        var stream = DataFile.Open("Entities/names.model");
        return stream.Length > 16 && *(uint*)stream.PositionPointer == Magic ? new(stream.PositionPointer) : null;
    }
}

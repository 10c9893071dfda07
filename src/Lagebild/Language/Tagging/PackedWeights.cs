using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>The weights of a trained model as they lie in the mapped assembly: two bytes each, signed, 2^bits of them behind a head of eight bytes.</summary>
internal readonly unsafe struct PackedWeights : IWeights
{
    /// <summary>"LBT" and the version of the features.</summary>
    public const uint Magic = 0x0254424C;

    private readonly short* _weights;
    private readonly int _shift;

    /// <summary>Opens a model of the engine.</summary>
    /// <exception cref="FormatException">It is of another version.</exception>
    public PackedWeights(string name)
        : this(DataFile.Open(name).PositionPointer)
    {
    }

    /// <summary>Reads a model in memory, which must stay where it is.</summary>
    /// <exception cref="FormatException">It is of another version.</exception>
    public PackedWeights(byte* start)
    {
        if (*(uint*)start != Magic)
        {
            throw new FormatException("Not a model of this version; rebuild it with tools/Lagebild.Tools.");
        }

        _shift = 32 - *(int*)(start + 4);
        _weights = (short*)(start + 8);
    }

    /// <inheritdoc />
    public float this[uint hash] => _weights[hash >> _shift];
}

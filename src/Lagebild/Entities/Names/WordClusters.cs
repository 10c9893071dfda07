using System.Runtime.InteropServices;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>Classes of words that stand in like contexts, computed from unlabelled text by tools/Lagebild.Tools clusters. Thread-safe.</summary>
/// <remarks>The file is a table of 2^bits cells with a 16-bit check of the word's hash and its 16-bit class, read in place; class 0 is none.</remarks>
internal sealed unsafe class WordClusters
{
    private static readonly Lazy<WordClusters> Own = new(() => new());
    private readonly uint* _cells;
    private readonly uint _mask;

    private WordClusters()
    {
        using var stream = DataFile.Open("Entities/clusters.bin");
        if (stream.Length > 4)
        {
            _mask = (uint)((stream.Length / 4) - 1);
            _cells = (uint*)stream.PositionPointer;
        }
    }

    public static WordClusters German => Own.Value;

    /// <summary>Returns the class of a word: the coarse one in the upper bits from 8 on, the fine one below; 0 for a rare word.</summary>
    public uint Of(ReadOnlySpan<char> word)
    {
        if (_cells is null)
        {
            return 0;
        }

        var hash = HashOf(word);
        for (var slot = hash & _mask; _cells[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_cells[slot] >> 16 == hash >> 16)
            {
                return _cells[slot] & 0xFFFF;
            }
        }

        return 0;
    }

    /// <summary>Returns the hash under which a word is filed.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 0x811C9DC5u;
        foreach (var letter in MemoryMarshal.Cast<char, ushort>(word))
        {
            hash = (hash ^ letter) * 0x01000193;
        }

        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        return hash ^ (hash >> 15);
    }
}

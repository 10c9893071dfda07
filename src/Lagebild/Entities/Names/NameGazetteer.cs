using System.Runtime.InteropServices;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>Whole names by class (club, film, river …) from the files listed-*.tsv as one table, built by tools/Lagebild.Tools gazetteer. Hints for the tagger: none alone makes a name. Thread-safe.</summary>
/// <remarks>
/// Names are filed by a hash of their characters without blanks, so that it does not matter how a text is cut into tokens; the
/// starts of names at every change between letters and marks stand in the table too, so that a search ends early. File: number of
/// sets, their bits (one for each class, in the order of <see cref="Classes"/>), then 2^n cells with a 20-bit check of the hash
/// over the number of the set plus one, or one for a mere start; an empty cell is zero.
/// </remarks>
internal sealed unsafe class NameGazetteer
{
    /// <summary>The classes of the lists in the order of their bits, with the type of the names in them.</summary>
    public static readonly (string Name, EntityType Type)[] Classes =
    [
        .. Of(EntityType.Org, "club", "company", "party", "band", "media", "school", "authority", "association", "culture"),
        .. Of(EntityType.Oth, "film", "book", "song", "art", "game", "product", "ship", "award", "competition", "law", "war", "language", "currency", "epoch", "feast"),
        .. Of(EntityType.Loc, "water", "mountain", "island", "region", "quarter", "street", "building", "town", "cosmos"),
        .. Of(EntityType.Per, "given", "family", "single"),
    ];

    /// <summary>The most tokens of a name.</summary>
    private const int Longest = 9;

    /// <summary>The fewest letters of a last word whose -s may be the genitive's.</summary>
    private const int ShortestGenitive = 4;

    private static readonly ulong[] TypeMasks = [.. Enum.GetValues<EntityType>().Select(type => Classes.Select((known, bit) => known.Type == type ? 1UL << bit : 0).Aggregate((left, right) => left | right))];

    private const ulong Seed = 1469598103934665603, Prime = 1099511628211;
    private static readonly Lazy<NameGazetteer> Own = new(() => new());
    private readonly ulong* _sets;
    private readonly uint* _cells;
    private readonly uint _mask;

    private NameGazetteer()
    {
        using var stream = DataFile.Open("Entities/gazetteer.bin");
        var sets = *(int*)stream.PositionPointer;
        _sets = (ulong*)(stream.PositionPointer + 8);
        _cells = (uint*)(_sets + sets);
        _mask = (uint)(((stream.Length - 8 - (8 * sets)) / 4) - 1);
    }

    public static NameGazetteer German => Own.Value;

    /// <summary>Returns the classes of a set as bits.</summary>
    public ulong ClassesOf(int set) => _sets[set - 1];

    /// <summary>Says whether a set has a class of names of a type.</summary>
    public bool Has(int set, EntityType type) => (ClassesOf(set) & TypeMasks[(int)type]) != 0;

    /// <summary>Finds the longest name that begins at a token.</summary>
    /// <param name="words">The document.</param>
    /// <param name="first">The token.</param>
    /// <param name="end">The end of its sentence.</param>
    /// <param name="set">The number of the set of its classes, or 0.</param>
    /// <returns>The token after the name; <paramref name="first"/> where none begins.</returns>
    public int Find(Words words, int first, int end, out int set)
    {
        set = 0;
        var (hash, last) = (Seed, first);
        for (var at = first; at < end && at < first + Longest; at++)
        {
            var word = words[at];
            var bare = Extend(hash, word[..^1]);
            hash = Extend(bare, word[^1..]);
            var cell = CellOf(hash);
            var found = (int)(cell & 0xFFF);
            if (found <= 1 && word.Length >= ShortestGenitive && word[^1] == 's')
            {
                found = (int)(CellOf(bare) & 0xFFF);
            }

            if (found > 1)
            {
                (set, last) = (found - 1, at + 1);
            }

            if (cell == 0)
            {
                break;
            }
        }

        return last;
    }

    /// <summary>Returns the hash of the characters before, gone on with these.</summary>
    public static ulong Extend(ulong hash, ReadOnlySpan<char> characters)
    {
        foreach (var character in MemoryMarshal.Cast<char, ushort>(characters))
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    /// <summary>Returns the hash of nothing.</summary>
    public static ulong Start => Seed;

    /// <summary>Returns the place where a hash is looked for first, before the mask, and its check in the upper twenty bits.</summary>
    public static (uint Slot, uint Check) PlaceOf(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        return ((uint)(hash >> 8), (uint)(hash >> 32) & 0xFFFFF000);
    }

    private uint CellOf(ulong hash)
    {
        var (slot, check) = PlaceOf(hash);
        for (slot &= _mask; _cells[slot] != 0; slot = (slot + 1) & _mask)
        {
            if ((_cells[slot] & 0xFFFFF000) == check)
            {
                return _cells[slot];
            }
        }

        return 0;
    }

    private static IEnumerable<(string Name, EntityType Type)> Of(EntityType type, params string[] names) => names.Select(name => (name, type));
}

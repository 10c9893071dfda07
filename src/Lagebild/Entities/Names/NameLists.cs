using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>What large lists say of a word, as hints for the tagger: none of them alone makes a name.</summary>
[Flags]
internal enum NameListing : ushort
{
    None = 0,
    Man = 1,
    Woman = 2,
    PersonName = 4,
    Town = 8,
    TownStart = 16,
    TownRest = 32,
    Region = 64,
    Company = 128,
    GermanTown = 256,
}

/// <summary>Lists of given names, family names, towns, regions and companies as one table, built by tools/Lagebild.Tools lists. Thread-safe.</summary>
/// <remarks>2^bits cells with a 16-bit check of the word's hash and its flags, read in place; a word in 65,536 is taken for another.</remarks>
internal sealed unsafe class NameLists
{
    private static readonly Lazy<NameLists> Own = new(() => new());
    private readonly uint* _cells;
    private readonly uint _mask;

    private NameLists()
    {
        using var stream = DataFile.Open("Entities/name-lists.bin");
        _mask = (uint)((stream.Length / 4) - 1);
        _cells = (uint*)stream.PositionPointer;
    }

    public static NameLists World => Own.Value;

    /// <summary>Returns what the lists say of a word.</summary>
    public NameListing Of(ReadOnlySpan<char> word)
    {
        var hash = WordClusters.HashOf(word);
        for (var slot = hash & _mask; _cells[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_cells[slot] >> 16 == hash >> 16)
            {
                return (NameListing)(_cells[slot] & 0xFFFF);
            }
        }

        return NameListing.None;
    }

    /// <summary>Returns the gender of a given name that only one gender bears.</summary>
    public Gender GenderOf(ReadOnlySpan<char> given) => (Of(given) & (NameListing.Man | NameListing.Woman)) switch
    {
        NameListing.Man => Gender.Masc,
        NameListing.Woman => Gender.Fem,
        _ => Gender.None,
    };
}

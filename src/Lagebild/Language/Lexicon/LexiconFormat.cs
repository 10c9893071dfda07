namespace Lagebild.Language;

/// <summary>The layout of the lexicon file, little endian: magic, ten numbers, then the sections at multiples of eight bytes.</summary>
/// <remarks>
/// Numbers: offsets of edges, entries (ushort a form), frequencies (byte a form), entry starts (uint), readings, records, scripts,
/// suffix characters; then the count of suffix characters and of forms. An edge is 64 bits: 16 letter, 22 first edge of the
/// target, 20 forms before it among its siblings, 1 final, 1 last sibling. The root's edges come first.
/// </remarks>
internal static class LexiconFormat
{
    /// <summary>"LBX" and the version of the layout.</summary>
    public const uint Magic = 0x0158424C;

    public const int HeaderLength = 48;

    /// <summary>The target of an edge that ends all its words.</summary>
    public const int NoNode = 0x3FFFFF;

    public static ulong Edge(char letter, int target, int skip, bool isFinal, bool isLast) =>
        letter | ((ulong)(uint)target << 16) | ((ulong)(uint)skip << 38) | (isFinal ? 1UL << 58 : 0) | (isLast ? 1UL << 59 : 0);

    public static int Target(ulong edge) => (int)(edge >> 16) & 0x3FFFFF;

    public static int Skip(ulong edge) => (int)(edge >> 38) & 0xFFFFF;

    public static bool IsFinal(ulong edge) => (edge & (1UL << 58)) != 0;

    public static bool IsLast(ulong edge) => (edge & (1UL << 59)) != 0;
}

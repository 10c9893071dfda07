namespace Lagebild.Entities;

/// <summary>What words give to the vectors of <see cref="NameNet"/> wherever they stand, kept for the words read last: most words of a text are in every text. Not thread-safe.</summary>
/// <remarks>A table of <see cref="Slots"/> places; a word drives out the one at its place. Only the speed depends on what is kept.</remarks>
internal sealed class WordVectors
{
    private const int Slots = 4096, Width = NameNet.Width;

    [ThreadStatic]
    private static WordVectors? own;
    private readonly string[] _words = new string[Slots + 1];
    private readonly short[] _sums = new short[(Slots + 1) * Width];

    /// <summary>Gets the table of this thread.</summary>
    public static WordVectors OfThread => own ??= new();

    /// <summary>Returns the sum of the vectors of a word's features.</summary>
    public ReadOnlySpan<short> Of(ReadOnlySpan<char> word, NameNet net, NameFeatures features)
    {
        var slot = word.Length > NameFeatures.LongestKept ? Slots : (int)(WordClusters.HashOf(word) % Slots);
        var sum = _sums.AsSpan(slot * Width, Width);
        if (slot == Slots || _words[slot] is not { } kept || !word.SequenceEqual(kept))
        {
            _words[slot] = slot == Slots ? "" : word.ToString();
            sum.Clear();
            Span<uint> hashes = stackalloc uint[NameFeatures.MostOwn];
            net.Add(hashes[..features.WriteWord(word, hashes)], sum);
        }

        return sum;
    }
}

using System.Numerics;

namespace Lagebild.Entities;

/// <content>What a token shows without its neighbours: the features of the net, and the names of the gazetteer.</content>
internal sealed partial class NameFeatures
{
    /// <summary>The most features of a token or a word for the net.</summary>
    public const int MostOwn = 32 + MostClasses + (3 * LongestWord);

    /// <summary>The longest word whose parts are features of the net, in characters with its edges.</summary>
    private const int LongestWord = 40;

    /// <summary>The most classes of a listed name that are features of their own.</summary>
    private const int MostClasses = 4;

    private static readonly EntityType[] EntityTypes = Enum.GetValues<EntityType>();

    /// <summary>Gets a word of the sentence read last.</summary>
    public ReadOnlySpan<char> WordOf(int token) => _words![_first + token];

    /// <summary>Writes what the net sees of a token of the sentence read last besides its word, and returns the number of features, at most <see cref="MostOwn"/>.</summary>
    public int WritePlace(int token, Span<uint> features)
    {
        ref readonly var c = ref _slots[token + 2];
        var at = 0;
        features[at++] = Mix(109, c.Upos);
        features[at++] = Mix(110, c.Listed);
        features[at++] = Mix(111, c.Known);
        features[at++] = Mix(112, c.Flags);
        features[at++] = Mix(116, c.IsQuoted ? 1u : 0);
        features[at++] = Mix(117, token == 0 ? 1u : 0);
        features[at++] = Mix(120, c.Listed, c.Upos);
        features[at++] = Mix(121, c.Lists, c.Shape);
        features[at++] = Mix(122, c.Flags, c.Known);
        features[at++] = Mix(108, c.Shape);
        if (c.Whole != 0)
        {
            features[at++] = Mix(123, c.Whole);
            features[at++] = Mix(124, c.Whole >> 3);
            features[at++] = Mix(125, c.Types);
            at += WriteClasses(126, c.Whole, features[at..]);
        }

        return at;
    }

    /// <summary>Writes what the net sees of a word wherever it stands, and returns the number of features, at most <see cref="MostOwn"/>.</summary>
    public int WriteWord(ReadOnlySpan<char> word, Span<uint> features)
    {
        var cluster = _clusters.Of(word);
        features[0] = Mix(100, Hash(word));
        features[1] = Mix(101, HashLower(word));
        features[2] = Mix(113, ListsOf(word));
        features[3] = Mix(114, cluster >> 8);
        features[4] = Mix(115, cluster & 0xFF);
        return 5 + WriteParts(word, features[5..]);
    }

    /// <summary>Writes what a word shows without its text: beginning, ending, parts of a compound, and every part of three to five letters; returns their number.</summary>
    public static int WriteParts(ReadOnlySpan<char> word, Span<uint> features)
    {
        var at = 0;
        features[at++] = Mix(102, Hash(word[Math.Max(0, word.Length - 2)..]));
        features[at++] = Mix(103, Hash(word[Math.Max(0, word.Length - 3)..]));
        features[at++] = Mix(104, Hash(word[Math.Max(0, word.Length - 4)..]));
        features[at++] = Mix(105, Hash(word[Math.Max(0, word.Length - 5)..]));
        features[at++] = Mix(106, Hash(word[..Math.Min(3, word.Length)]));
        features[at++] = Mix(107, Hash(word[..Math.Min(4, word.Length)]));
        var hyphen = word.LastIndexOf('-');
        if (hyphen > 0 && hyphen + 1 < word.Length)
        {
            features[at++] = Mix(118, Hash(word[(hyphen + 1)..]));
            features[at++] = Mix(119, Hash(word[..word.IndexOf('-')]));
        }

        if (word.Length > LongestWord - 2)
        {
            return at;
        }

        Span<char> edged = stackalloc char[word.Length + 2];
        edged[0] = '<';
        word.ToLowerInvariant(edged[1..]);
        edged[^1] = '>';
        for (var start = 0; start + 3 <= edged.Length; start++)
        {
            var hash = 2166136261u;
            for (var end = start; end < Math.Min(start + 5, edged.Length); end++)
            {
                hash = (hash ^ edged[end]) * 16777619u;
                if (end - start >= 2)
                {
                    features[at++] = Mix(130 + (uint)(end - start), hash);
                }
            }
        }

        return at;
    }

    /// <summary>Writes each class of a listed name with the place of the token in it.</summary>
    private int WriteClasses(uint template, uint whole, Span<uint> features)
    {
        var (classes, count) = (_gazetteer.ClassesOf((int)(whole >> 3)), 0);
        for (; classes != 0 && count < MostClasses; classes &= classes - 1)
        {
            features[count++] = Mix(template, ((uint)BitOperations.TrailingZeroCount(classes) << 3) | (whole & 7));
        }

        return count;
    }

    /// <summary>Marks the names of the gazetteer, the longest at each place.</summary>
    private void MarkListed(Words words, int first, int end)
    {
        for (var at = first; at < end;)
        {
            var after = char.IsLower(words[at][0]) ? at : _gazetteer.Find(words, at, end, out var set) is var last && last > at ? Mark(at - first, last - first, set) + first : at;
            at = Math.Max(at + 1, after);
        }
    }

    private int Mark(int first, int end, int set)
    {
        var types = 0u;
        foreach (var type in EntityTypes)
        {
            types |= _gazetteer.Has(set, type) ? 1u << (int)type : 0;
        }

        for (var at = first; at < end; at++)
        {
            var position = end - first == 1 ? 1u : at == first ? 2u : at + 1 == end ? 3u : 4u;
            _slots[at + 2].Whole = ((uint)set << 3) | position;
            _slots[at + 2].Types = (types << 3) | position;
        }

        return end;
    }
}

using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>The features of the name tagger: 32-bit hashes of words, endings, shapes, tags and what the rules and lists say; for the chain in a window of five tokens, for the net of each token alone.</summary>
/// <param name="knowledge">The entries that rules know.</param>
/// <param name="hidden">Words whose readings the lexicon has from the very sentences that a model learns from: they are unknown here, as names of other texts will be. None when texts are read.</param>
/// <remarks>Reused from sentence to sentence; not thread-safe. A change here needs new models: tools/Lagebild.Tools names ../shared PACKAGES.</remarks>
internal sealed partial class NameFeatures(KnowledgeBase knowledge, IReadOnlySet<string>? hidden = null)
{
    /// <summary>The most features of a token for the chain.</summary>
    public const int Count = 66 + MostClasses;

    private readonly Lexicon _lexicon = Lexicon.German;
    private readonly WordClusters _clusters = WordClusters.German;
    private readonly NameLists _lists = NameLists.World;
    private readonly NameGazetteer _gazetteer = NameGazetteer.German;
    private Slot[] _slots = new Slot[80];
    private Words? _words;
    private int _first;
    private int _count;

    /// <summary>Reads the tokens of a sentence.</summary>
    /// <param name="words">The document.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token after its last one.</param>
    /// <param name="listed">For each token of the document 0, or a number that tells which rule and type covers it.</param>
    public void Read(Words words, int first, int end, ReadOnlySpan<byte> listed)
    {
        (_words, _first, _count) = (words, first, end - first);
        if (_slots.Length < _count + 4)
        {
            _slots = new Slot[_count * 2];
        }

        _slots.AsSpan(0, _count + 4).Clear();
        var quoted = false;
        for (var at = first; at < end; at++)
        {
            ref var slot = ref _slots[at - first + 2];
            var word = words[at];
            quoted = word is ['"' or '„' or '»' or '“' or '”' or '«' or '‚' or '‘'] ? !quoted : quoted;
            slot = Kept(word);
            slot.IsQuoted = quoted;
            slot.Listed = listed[at];
            slot.Upos = (byte)(1 + (int)words.Token(at).Upos);
        }

        if (_count > 0)
        {
            ref var opening = ref _slots[2];
            opening.Shape |= 0x80;
            opening.Known |= !IsHidden(words[first]) && _lexicon.IsKnown(words[first], LetterCase.SmallFirst) ? 0x40u : 0;
        }

        MarkListed(words, first, end);
    }

    /// <summary>Writes the features of a token of the sentence read last for the chain and returns their number, at most <see cref="Count"/>.</summary>
    public int Write(int token, Span<uint> features)
    {
        ref readonly var a = ref _slots[token];
        ref readonly var b = ref _slots[token + 1];
        ref readonly var c = ref _slots[token + 2];
        ref readonly var d = ref _slots[token + 3];
        ref readonly var e = ref _slots[token + 4];
        var at = 0;
        features[at++] = Mix(1, c.Word);
        features[at++] = Mix(2, b.Word);
        features[at++] = Mix(3, d.Word);
        features[at++] = Mix(4, a.Word);
        features[at++] = Mix(5, e.Word);
        features[at++] = Mix(6, b.Word, c.Word);
        features[at++] = Mix(7, c.Word, d.Word);
        features[at++] = Mix(8, b.Word, d.Word);
        features[at++] = Mix(9, c.Ending2);
        features[at++] = Mix(10, c.Ending3);
        features[at++] = Mix(11, c.Ending4);
        features[at++] = Mix(12, c.Ending5);
        features[at++] = Mix(13, c.Start3);
        features[at++] = Mix(14, c.Start4);
        features[at++] = Mix(15, c.Shape);
        features[at++] = Mix(16, b.Shape, c.Shape);
        features[at++] = Mix(17, c.Shape, d.Shape);
        features[at++] = Mix(18, b.Shape, (c.Shape << 8) | d.Shape);
        features[at++] = Mix(19, c.Upos);
        features[at++] = Mix(20, b.Upos, c.Upos);
        features[at++] = Mix(21, c.Upos, d.Upos);
        features[at++] = Mix(22, b.Upos, (uint)(c.Upos << 8) | d.Upos);
        features[at++] = Mix(23, a.Upos, (uint)(b.Upos << 8) | c.Upos);
        features[at++] = Mix(24, c.Listed, c.Shape);
        features[at++] = Mix(25, b.Listed, c.Listed);
        features[at++] = Mix(26, c.Listed, d.Listed);
        features[at++] = Mix(27, c.Listed, c.Word);
        features[at++] = Mix(28, c.Known, c.Shape);
        features[at++] = Mix(29, b.Known, c.Known);
        features[at++] = Mix(30, c.Known, d.Known);
        features[at++] = Mix(31, c.Flags, c.Shape);
        features[at++] = Mix(32, b.Flags, c.Flags);
        features[at++] = Mix(33, c.Flags, d.Flags);
        features[at++] = Mix(34, b.Flags, (c.Flags << 12) ^ (d.Flags << 6));
        features[at++] = Mix(35, a.Flags, b.Shape);
        features[at++] = Mix(36, c.Tail, c.Shape);
        features[at++] = Mix(37, c.Head);
        features[at++] = Mix(38, c.Shape, token == 0 ? 1u : token + 1 == _count ? 2u : 0);
        features[at++] = Mix(39, b.Word, c.Shape);
        features[at++] = Mix(40, d.Word, c.Shape);
        features[at++] = Mix(41, c.IsQuoted ? 1u : 0, c.Shape);
        features[at++] = Mix(42, b.Ending3, c.Shape);
        features[at++] = Mix(43, d.Ending3, c.Shape);
        features[at++] = Mix(44, c.Cluster >> 8);
        features[at++] = Mix(45, b.Cluster >> 8);
        features[at++] = Mix(46, d.Cluster >> 8);
        features[at++] = Mix(47, c.Cluster & 0xFF);
        features[at++] = Mix(48, b.Cluster & 0xFF, c.Shape);
        features[at++] = Mix(49, d.Cluster & 0xFF, c.Shape);
        features[at++] = Mix(50, c.Lower);
        features[at++] = Mix(51, c.Shape, (c.Known << 10) ^ c.Flags ^ ((uint)c.Upos << 24));
        features[at++] = Mix(52, c.Lists, c.Shape);
        features[at++] = Mix(53, b.Lists, c.Lists);
        features[at++] = Mix(54, c.Lists, d.Lists);
        features[at++] = Mix(55, b.Lists & 0x1F, (c.Lists << 16) | (d.Lists & 0x1F));
        features[at++] = Mix(56, b.Word, c.Lists);
        features[at++] = Mix(57, c.Lists, (c.Known << 10) ^ (uint)c.Upos);
        features[at++] = Mix(58, b.Cluster & 0xFF, c.Cluster & 0xFF);
        features[at++] = Mix(59, b.Whole, c.Shape);
        features[at++] = Mix(60, d.Whole, c.Shape);
        features[at++] = 0x9E3779B9;
        if (c.Whole != 0)
        {
            features[at++] = Mix(61, c.Whole);
            features[at++] = Mix(62, c.Whole, c.Shape);
            features[at++] = Mix(63, c.Whole, c.Lists);
            features[at++] = Mix(64, c.Whole, b.Word);
            features[at++] = Mix(65, c.Types);
            at += WriteClasses(66, c.Whole, features[at..]);
        }

        return at;
    }

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return hash;
    }

    private static uint HashLower(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ char.ToLowerInvariant(character)) * 16777619u;
        }

        return hash;
    }

    private static uint Mix(uint template, uint value) => Finish((value ^ (template * 0x85EBCA6B)) * 0xC2B2AE35);

    private static uint Mix(uint template, uint left, uint right) => Finish((((left ^ (template * 0x85EBCA6B)) * 0xC2B2AE35) ^ right) * 0x27D4EB2F);

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }

    private struct Slot
    {
        public uint Word, Lower, Ending2, Ending3, Ending4, Ending5, Start3, Start4, Shape, Tail, Head, Known, Flags, Cluster, Lists, Whole, Types;
        public byte Upos, Listed;
        public bool IsQuoted;
    }
}

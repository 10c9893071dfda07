using Lagebild.Language;

namespace Lagebild.Entities;

/// <content>What a word shows wherever it stands, kept from text to text.</content>
internal sealed partial class NameFeatures
{
    /// <summary>The words whose features are kept: most words of a text are in every text. Only the speed depends on it.</summary>
    private const int KeptWords = 4096;

    /// <summary>The longest word that is kept, in characters.</summary>
    public const int LongestKept = 64;

    [ThreadStatic]
    private static KeptTable? keptOfThread;
    private readonly KeptTable _kept = TableOf(knowledge, hidden);
    private Slot _unkept;

    /// <summary>Returns what a word shows wherever it stands.</summary>
    private ref readonly Slot Kept(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestKept)
        {
            _unkept = Read(word);
            return ref _unkept;
        }

        ref var kept = ref _kept.Words[WordClusters.HashOf(word) % KeptWords];
        if (kept.Word is null || !word.SequenceEqual(kept.Word))
        {
            kept = (word.ToString(), Read(word));
        }

        return ref kept.Slot;
    }

    private Slot Read(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        return new()
        {
            Word = Hash(word),
            Lower = HashLower(word),
            Ending2 = Hash(word[Math.Max(0, word.Length - 2)..]),
            Ending3 = Hash(word[Math.Max(0, word.Length - 3)..]),
            Ending4 = Hash(word[Math.Max(0, word.Length - 4)..]),
            Ending5 = Hash(word[Math.Max(0, word.Length - 5)..]),
            Start3 = Hash(word[..Math.Min(3, word.Length)]),
            Start4 = Hash(word[..Math.Min(4, word.Length)]),
            Shape = ShapeOf(word),
            Cluster = _clusters.Of(word),
            Tail = hyphen > 0 && hyphen + 1 < word.Length ? Hash(word[(hyphen + 1)..]) : 0,
            Head = hyphen > 0 ? Hash(word[..word.IndexOf('-')]) : 0,
            Known = KnownOf(word),
            Flags = FlagsOf(word),
            Lists = ListsOf(word),
        };
    }

    private bool IsHidden(ReadOnlySpan<char> word) => hidden is not null && hidden.Contains(word.ToString());

    private uint KnownOf(ReadOnlySpan<char> word)
    {
        var known = 0u;
        if (IsHidden(word))
        {
            return known;
        }

        foreach (var reading in _lexicon.Lookup(word))
        {
            known |= 1u << Math.Min(7, reading.Upos switch { Upos.NOUN => 0, Upos.PROPN => 1, Upos.ADJ => 2, Upos.VERB or Upos.AUX => 3, Upos.ADV => 4, _ => 5 });
            known |= ((uint)reading.Traits >> 4 & 0x3F) << 8;
        }

        return known;
    }

    /// <summary>Returns what the lists say of the word; 0x200 where they say it of the word without genitive -s.</summary>
    private uint ListsOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            return 0;
        }

        var listing = (uint)_lists.Of(word);
        return listing != 0 || word.Length < 4 || word[^1] != 's' ? listing : (uint)_lists.Of(word[..^1]) is > 0 and var bare ? bare | 0x200 : 0;
    }

    private uint FlagsOf(ReadOnlySpan<char> word)
    {
        var flags = 0u;
        if (!char.IsUpper(word[0]))
        {
            return Adjectives.TryStem(word, out var stem) && knowledge.TryAdjective(stem, out _) ? 1u : 0;
        }

        flags |= GivenNames.TryGiven(word, out _) ? 2u : 0;
        flags |= GivenNames.IsFamily(word) ? 4u : 0;
        flags |= GivenNames.TryTitle(word, out _) ? 8u : 0;
        flags |= knowledge.TryDemonym(word, out _) ? 16u : 0;
        if (RoleNouns.TryFind(word, out var form, out var start))
        {
            flags |= 32u << (int)form.Noun.Kind;
            flags |= start > 0 ? 512u : 0;
        }

        return flags | (knowledge.FindSurname(word).IsEmpty ? 0 : 1024u);
    }

    /// <summary>Returns the shape in seven bits: letters' case, digits, hyphens, length one.</summary>
    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        var (upper, lower, digit, hyphen, dot, other) = (0, 0, 0, 0, 0, 0);
        foreach (var character in word)
        {
            if (char.IsUpper(character)) { upper++; }
            else if (char.IsLetter(character)) { lower++; }
            else if (char.IsAsciiDigit(character)) { digit++; }
            else if (character is '-' or '–') { hyphen++; }
            else if (character is '.') { dot++; }
            else { other++; }
        }

        var letters = (upper, lower) switch { (0, 0) => 0u, (0, _) => 1u, (1, 0) => 2u, (_, 0) => 3u, (1, _) => char.IsUpper(word[0]) ? 4u : 5u, _ => char.IsUpper(word[0]) ? 6u : 7u };
        return letters | (digit > 0 ? 8u : 0) | (hyphen > 0 ? 16u : 0) | (dot > 0 ? 32u : 0) | (other > 0 ? 64u : 0);
    }

    // What the rules know changes with the knowledge base, so a table serves one of them.
    private static KeptTable TableOf(KnowledgeBase knowledge, IReadOnlySet<string>? hidden)
    {
        if (hidden is not null)
        {
            return new(knowledge);
        }

        return keptOfThread is { } table && table.Knowledge == knowledge ? table : keptOfThread = new(knowledge);
    }

    private sealed class KeptTable(KnowledgeBase knowledge)
    {
        public KnowledgeBase Knowledge => knowledge;

        public (string? Word, Slot Slot)[] Words { get; } = new (string?, Slot)[KeptWords];
    }
}

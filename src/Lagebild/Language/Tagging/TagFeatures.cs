using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagebild.Language;

/// <summary>The features of the tagger: hashes without the tag, which is mixed in when a weight is asked for.</summary>
internal static class TagFeatures
{
    /// <summary>The number of features of a token that do not depend on the tags before it.</summary>
    public const int FixedCount = 31;

    /// <summary>The number of features that do.</summary>
    public const int HistoryCount = 12;

    /// <summary>Writes the features that do not depend on the tags before the token.</summary>
    /// <param name="slots">The tokens of the sentence.</param>
    /// <param name="at">The token.</param>
    /// <param name="clauseFirst">The first token after the last comma or mark.</param>
    /// <param name="features">Takes <see cref="FixedCount"/> hashes.</param>
    public static void WriteFixed(ReadOnlySpan<TokenSlot> slots, int at, int clauseFirst, Span<uint> features)
    {
        ref readonly var slot = ref slots[at];
        var (before, before2) = (at > 0 ? slots[at - 1].Word : 1u, at > 1 ? slots[at - 2].Word : 2u);
        var (after, after2) = (at + 1 < slots.Length ? slots[at + 1].Word : 3u, at + 2 < slots.Length ? slots[at + 2].Word : 4u);
        var (tagsBefore, tagsAfter) = (at > 0 ? slots[at - 1].TagsHash : 1u, at + 1 < slots.Length ? slots[at + 1].TagsHash : 3u);
        var tagsAfter2 = at + 2 < slots.Length ? slots[at + 2].TagsHash : 4u;
        var shape = (uint)slot.Shape + (slot.IsFirst ? 16u : 0);
        var shapeAfter = at + 1 < slots.Length ? (uint)slots[at + 1].Shape : 15u;
        var shapeBefore = at > 0 ? (uint)slots[at - 1].Shape : 15u;
        var ahead = Ahead(slots, at);
        features[0] = Mix(1, slot.Word);
        features[1] = Mix(2, before);
        features[2] = Mix(3, after);
        features[3] = Mix(4, slot.TagsHash);
        features[4] = Mix(5, slot.TagsHash, tagsAfter);
        features[5] = Mix(6, slot.TagsHash, tagsBefore);
        features[6] = Mix(7, slot.Ending3, shape);
        features[7] = Mix(8, slot.Ending4);
        features[8] = Mix(9, shape);
        features[9] = Mix(10, tagsAfter, tagsAfter2);
        features[10] = Mix(11, before, slot.TagsHash);
        features[11] = Mix(12, after, slot.TagsHash);
        features[12] = Mix(13, before2);
        features[13] = Mix(14, after2);
        features[14] = Mix(15, (uint)slot.Traits);
        features[15] = Mix(16, ahead.Sure);
        features[16] = Mix(17, ahead.Sure, slot.TagsHash);
        features[17] = Mix(18, slots[clauseFirst].Word, slot.TagsHash);
        features[18] = Mix(19, slots[clauseFirst].TagsHash, slot.TagsHash);
        features[19] = Mix(20, slot.Word, after);
        features[20] = Mix(21, slot.Word, before);
        features[21] = Mix(22, slot.Word, tagsAfter);
        features[22] = Mix(23, shapeBefore + (shapeAfter << 4), shape);
        features[23] = Mix(24, slot.TagsHash, tagsAfter) + (tagsAfter2 * 31);
        features[24] = Mix(25, (uint)slot.Traits, shape);
        features[25] = Mix(26, slot.Ending2, slot.TagsHash);
        features[27] = Mix(28, ahead.Verbs, slot.Word);
        features[28] = Mix(29, ahead.Verbs, slot.TagsHash);
        features[29] = Mix(30, HasFirstPerson(slots, at, clauseFirst), slot.TagsHash);
        features[30] = Mix(31, HasFirstPerson(slots, at, clauseFirst), slot.Word);
        features[26] = Mix(27, slot.TagsHash, (uint)Math.Min(at - clauseFirst, 3));
    }

    /// <summary>Writes the features that depend on the tags before the token.</summary>
    public static void WriteHistory(ReadOnlySpan<TokenSlot> slots, int at, WordTag last, WordTag secondLast, ClauseState state, Span<uint> features)
    {
        ref readonly var slot = ref slots[at];
        var tagsAfter = at + 1 < slots.Length ? slots[at + 1].TagsHash : 3u;
        var before = at > 0 ? slots[at - 1].Word : 1u;
        var isAtEnd = at + 1 >= slots.Length || slots[at + 1].Shape == WordShape.Mark ? 1u : 0;
        var two = (uint)last + ((uint)secondLast << 8);
        features[0] = Mix(41, (uint)last);
        features[1] = Mix(42, two);
        features[2] = Mix(43, (uint)last, slot.TagsHash);
        features[3] = Mix(44, (uint)last, slot.Word);
        features[4] = Mix(45, (uint)last, tagsAfter);
        features[5] = Mix(46, state.Bits, isAtEnd);
        features[6] = Mix(47, state.Bits + (isAtEnd << 8), slot.TagsHash);
        features[7] = Mix(48, two, slot.TagsHash);
        features[8] = Mix(49, (uint)last, before);
        features[9] = Mix(50, state.Bits + ((uint)last << 8), slot.TagsHash);
        features[10] = Mix(51, two, tagsAfter);
        features[11] = Mix(52, state.Bits, slot.Word);
    }

    /// <summary>Returns the hash under which the weight of a feature with a tag lies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint With(uint feature, WordTag tag) => BitOperations.RotateLeft(feature ^ ((uint)tag * 0x9E3779B1), 15) * 0x85EBCA77;

    /// <summary>Says what comes before the next comma. Sure: a finite verb (1), a likely one (2), an infinitive or participle (4). Verbs: a possible participle (1), infinitive (2), at the very end (4).</summary>
    private static (uint Sure, uint Verbs) Ahead(ReadOnlySpan<TokenSlot> slots, int at)
    {
        var (sure, verbs) = (0u, 0u);
        for (var next = at + 1; next < slots.Length && next < at + 24; next++)
        {
            var tags = slots[next].Tags;
            if (tags == WordTags.Bit(WordTag.Punct))
            {
                if (slots[next].Stts == Stts.Bracket)
                {
                    continue;
                }

                break;
            }

            sure |= (tags & ~FiniteTags) == 0 ? 1u : (tags & FiniteTags) != 0 && (tags & NonVerbs) == 0 ? 2u : (tags & ~NonFiniteTags) == 0 ? 4u : 0;
            var isVerb = (tags & (Participle | Infinitive)) != 0 && slots[next].Shape == WordShape.Small;
            verbs |= (isVerb && (tags & Participle) != 0 ? 1u : 0) | (isVerb && (tags & Infinitive) != 0 ? 2u : 0);
            verbs = isVerb ? verbs | 4 : verbs & ~4u;
        }

        return (sure, verbs);
    }

    /// <summary>Says whether ich (1), wir (2) or du (4) stands in the same stretch: then "habe" is no Konjunktiv.</summary>
    private static uint HasFirstPerson(ReadOnlySpan<TokenSlot> slots, int at, int clauseFirst)
    {
        var found = 0u;
        for (var near = Math.Max(clauseFirst, at - 8); near < slots.Length && near < at + 8 && (near <= at || slots[near].Tags != WordTags.Bit(WordTag.Punct)); near++)
        {
            found |= slots[near].Word == Ich ? 1u : slots[near].Word == Wir ? 2u : slots[near].Word == Du ? 4u : 0;
        }

        return found;
    }

    private static readonly uint Ich = Lattice.Hash("ich"), Wir = Lattice.Hash("wir"), Du = Lattice.Hash("du");

    private static readonly ulong Participle = WordTags.Bit(WordTag.VerbParticiple) | WordTags.Bit(WordTag.AuxParticiple);

    private static readonly ulong Infinitive = WordTags.Bit(WordTag.VerbInfinitive) | WordTags.Bit(WordTag.VerbZuInfinitive) | WordTags.Bit(WordTag.AuxInfinitive);

    private static readonly ulong FiniteTags = WordTags.Bit(WordTag.AuxIndicative) | WordTags.Bit(WordTag.AuxSubjunctive) | WordTags.Bit(WordTag.VerbIndicative)
        | WordTags.Bit(WordTag.VerbSubjunctive);

    private static readonly ulong NonFiniteTags = WordTags.Bit(WordTag.VerbInfinitive) | WordTags.Bit(WordTag.VerbParticiple) | WordTags.Bit(WordTag.VerbZuInfinitive)
        | WordTags.Bit(WordTag.AuxInfinitive) | WordTags.Bit(WordTag.AuxParticiple) | WordTags.Bit(WordTag.AdjPredicative);

    private static readonly ulong NonVerbs = WordTags.Bit(WordTag.Noun) | WordTags.Bit(WordTag.AdjAttributive) | WordTags.Bit(WordTag.Adp) | WordTags.Bit(WordTag.Adv)
        | WordTags.Bit(WordTag.DetPossessive) | WordTags.Bit(WordTag.DetArticle);

    private static uint Mix(uint template, uint value) => unchecked(((template * 0x9E3779B1) ^ value) * 0xC2B2AE3D) ^ (value >> 15);

    private static uint Mix(uint template, uint value, uint other) => Mix(template, unchecked((value * 0x27D4EB2F) ^ BitOperations.RotateLeft(other, 13)));
}

using System.Numerics;

namespace Lagebild.Language;

/// <summary>What the case decoder looks at; the case is mixed in when a weight is asked for.</summary>
internal static class CaseFeatures
{
    public const int FixedCount = 25;
    public const int HistoryCount = 8;

    /// <summary>Writes what does not depend on the cases chosen before.</summary>
    public static void WriteFixed(ReadOnlySpan<TokenSlot> slots, ReadOnlySpan<WordTag> tags, ReadOnlySpan<CasePhrase> phrases, int at, in CaseSegment segment, Span<uint> features)
    {
        ref readonly var phrase = ref phrases[at];
        var head = slots[phrase.Head].Word;
        var headTag = (uint)tags[phrase.Head];
        var cases = CaseSet(phrase.Cells);
        var preposition = phrase.Preposition >= 0 ? slots[phrase.Preposition].Word : 0;
        var opening = phrase.Opening == phrase.Head ? headTag : slots[phrase.Opening].Word;
        var before = phrase.First > 0 ? (uint)tags[phrase.First - 1] : 99;
        var after = phrase.End < tags.Length ? (uint)tags[phrase.End] : 99;
        var isAfterNoun = at > 0 && phrases[at - 1].End == phrase.First && phrase.Preposition < 0 ? 1u : 0;
        var place = Place(phrases, at, segment);
        var agrees = Agrees(phrase.Cells, segment.FiniteCells);
        var others = segment.SureNominatives - (IsSureNominative(phrase) ? 1 : 0) > 0 ? 1u : 0;
        var number = (phrase.Cells.Has(Number.Sing) ? 1u : 0) + (phrase.Cells.Has(Number.Plur) ? 2u : 0);
        var beforeWord = phrase.First > 0 ? slots[phrase.First - 1].Word : 99;
        features[0] = Mix(1, cases);
        features[1] = Mix(2, preposition, cases);
        features[2] = Mix(3, head);
        features[3] = Mix(4, opening, cases);
        features[4] = Mix(5, before, headTag);
        features[5] = Mix(6, after, headTag);
        features[6] = Mix(7, isAfterNoun + (cases << 4), opening);
        features[7] = Mix(8, place, cases);
        features[8] = Mix(9, agrees + (others << 4), cases);
        features[9] = Mix(10, segment.Verb, cases);
        features[10] = Mix(11, segment.Verb, place);
        features[11] = Mix(12, preposition, segment.Verb);
        features[12] = Mix(13, place + (agrees << 8), others);
        features[13] = Mix(14, headTag, cases + (place << 8));
        features[14] = Mix(15, slots[phrase.Head].Ending3, cases);
        features[15] = Mix(16, preposition, head);
        features[16] = Mix(17, beforeWord, cases);
        features[17] = Mix(18, (segment.IsCopula ? 1u : 0) + (segment.IsPassive ? 2u : 0) + (others << 2), cases + (place << 8));
        features[18] = Mix(19, slots[segment.First].Word, cases);
        features[19] = Mix(20, segment.Verb, others + (agrees << 2) + (cases << 5));
        features[20] = Mix(21, head, place);
        features[21] = Mix(22, number, agrees + (cases << 4) + (before << 8));
        features[22] = Mix(23, headTag, after + (before << 8));
        features[23] = Mix(24, isAfterNoun + (before << 4), head);
        features[24] = Mix(25, (uint)segment.Groups, place + (cases << 8));
    }

    /// <summary>Writes what depends on the cases chosen before: the last phrase's and whether the stretch has its nominative.</summary>
    public static void WriteHistory(ReadOnlySpan<TokenSlot> slots, ReadOnlySpan<WordTag> tags, ReadOnlySpan<CasePhrase> phrases, int at, in CaseSegment segment, Case last, bool hasNominative, Span<uint> features)
    {
        ref readonly var phrase = ref phrases[at];
        var cases = CaseSet(phrase.Cells);
        var link = phrase.First > 0 ? slots[phrase.First - 1].Word : 0;
        var linkTag = phrase.First > 0 ? (uint)tags[phrase.First - 1] : 99;
        var nominative = hasNominative ? 1u : 0;
        var agrees = Agrees(phrase.Cells, segment.FiniteCells);
        features[0] = Mix(41, (uint)last + (linkTag << 4));
        features[1] = Mix(42, (uint)last + (linkTag << 4), cases);
        features[2] = Mix(43, nominative, cases);
        features[3] = Mix(44, nominative + (agrees << 2), (uint)tags[phrase.Head] + (cases << 8));
        features[4] = Mix(45, (uint)last + (nominative << 4), link);
        var chance = Chances(phrases, at);
        features[6] = Mix(47, nominative + (chance << 1) + (agrees << 4), cases);
        features[7] = Mix(48, nominative + (chance << 1) + (agrees << 4), (uint)tags[phrase.Head]);
        features[5] = Mix(46, nominative + (segment.IsCopula ? 2u : 0) + ((uint)last << 4), segment.Verb);
    }

    /// <summary>How many later phrases of the stretch could be its nominative, at most 2.</summary>
    private static uint Chances(ReadOnlySpan<CasePhrase> phrases, int at)
    {
        var chances = 0u;
        for (var other = at + 1; other < phrases.Length && other < at + 8 && phrases[other].Segment == phrases[at].Segment && chances < 2; other++)
        {
            chances += phrases[other].Preposition < 0 && phrases[other].Cells.Has(Case.Nom) ? 1u : 0;
        }

        return chances;
    }

    /// <summary>Returns the cases that cells allow, as bits.</summary>
    public static uint CaseSet(Agreement cells)
    {
        var set = 0u;
        for (var @case = Case.Nom; @case <= Case.Acc; @case++)
        {
            set |= cells.Has(@case) ? 1u << ((int)@case - 1) : 0;
        }

        return set;
    }

    public static bool IsSureNominative(in CasePhrase phrase) => CaseSet(phrase.Cells) == 1;

    /// <summary>0 no finite verb, 1 could be its subject, 2 could not.</summary>
    private static uint Agrees(Agreement cells, Agreement finite)
    {
        var nominative = cells & Agreement.Of(Case.Nom);
        return finite.IsEmpty ? 0 : (nominative.Has(Number.Sing) && finite.Has(Number.Sing)) || (nominative.Has(Number.Plur) && finite.Has(Number.Plur)) ? 1u : 2;
    }

    /// <summary>Where in its stretch: before or after the finite verb, how many phrases without preposition stand before it there.</summary>
    private static uint Place(ReadOnlySpan<CasePhrase> phrases, int at, in CaseSegment segment)
    {
        var side = segment.Finite < 0 ? 0u : phrases[at].First < segment.Finite ? 1u : 2;
        var earlier = 0u;
        for (var other = at - 1; other >= Math.Max(0, at - 8) && phrases[other].Segment == phrases[at].Segment && earlier < 3; other--)
        {
            earlier += phrases[other].Preposition < 0 ? 1u : 0;
        }

        var isNext = segment.Finite >= 0 && (phrases[at].End == segment.Finite || phrases[at].First == segment.Finite + 1) ? 1u : 0;
        return side + (earlier << 2) + (phrases[at].Preposition >= 0 ? 16u : 0) + (isNext << 5) + (segment.IsVerbLast ? 64u : 0);
    }

    private static uint Mix(uint template, uint value) => unchecked(((template * 0x9E3779B1) ^ value) * 0xC2B2AE3D) ^ (value >> 15);

    private static uint Mix(uint template, uint value, uint other) => Mix(template, unchecked((value * 0x27D4EB2F) ^ BitOperations.RotateLeft(other, 13)));
}

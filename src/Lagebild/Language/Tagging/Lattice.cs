using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>The readings of all tokens of one sentence. Reused from sentence to sentence; not thread-safe.</summary>
internal sealed class Lattice(WordReader reader)
{
    private static readonly uint Ich = Hash("ich");
    private static readonly ulong Indicatives = WordTags.Bit(WordTag.VerbIndicative) | WordTags.Bit(WordTag.AuxIndicative);
    private static readonly ulong Subjunctives = WordTags.Bit(WordTag.VerbSubjunctive) | WordTags.Bit(WordTag.AuxSubjunctive);

    private static readonly ulong Auxiliaries = WordTags.Bit(WordTag.AuxIndicative) | WordTags.Bit(WordTag.AuxSubjunctive) | WordTags.Bit(WordTag.VerbIndicative)
        | WordTags.Bit(WordTag.VerbSubjunctive) | WordTags.Bit(WordTag.AuxInfinitive) | WordTags.Bit(WordTag.VerbInfinitive);

    private static readonly ulong AuxiliaryFinites = WordTags.Bit(WordTag.AuxIndicative) | WordTags.Bit(WordTag.AuxSubjunctive);
    private static readonly ulong Articles = WordTags.Bit(WordTag.DetArticle);
    private static readonly ulong Finites = WordTags.Bit(WordTag.VerbIndicative) | WordTags.Bit(WordTag.VerbSubjunctive) | WordTags.Bit(WordTag.VerbImperative);
    private static readonly ulong NonFinites = WordTags.Bit(WordTag.VerbParticiple) | WordTags.Bit(WordTag.VerbInfinitive);

    private static readonly ulong Openers = WordTags.Bit(WordTag.Coordinator) | WordTags.Bit(WordTag.Subordinator) | WordTags.Bit(WordTag.PronRelative)
        | WordTags.Bit(WordTag.CoordinatorComparing) | WordTags.Bit(WordTag.AdvQuestion) | WordTags.Bit(WordTag.PronQuestion);

    private TokenSlot[] _slots = new TokenSlot[64];
    private Candidate[] _candidates = new Candidate[512];
    private int _candidateCount;

    /// <summary>The hash of nothing (FNV-1a).</summary>
    public const uint EmptyHash = 2166136261;

    /// <summary>Gets the number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the tokens.</summary>
    public ReadOnlySpan<TokenSlot> Slots => _slots.AsSpan(0, Count);

    /// <summary>Returns the readings of a token.</summary>
    public ReadOnlySpan<Candidate> Candidates(int token) => _candidates.AsSpan(_slots[token].FirstCandidate, _slots[token].CandidateCount);

    /// <summary>Reads a sentence, in place of what was read before.</summary>
    public void Read(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens)
    {
        (Count, _candidateCount) = (tokens.Length, 0);
        if (_slots.Length < Count)
        {
            _slots = new TokenSlot[Math.Max(Count, _slots.Length * 2)];
        }

        var maybeFirst = true;
        for (var at = 0; at < Count; at++)
        {
            var token = text[tokens[at].Start..tokens[at].End];
            ref var slot = ref _slots[at];
            ReadToken(token, maybeFirst, ref slot);
            maybeFirst = slot.Shape == WordShape.Mark && !token.SequenceEqual(",");
        }

        DropFirstPersons();
        CloseBrackets();
    }

    /// <summary>In the verb bracket of an auxiliary the last verb is no second finite one: "haben die Berichte bestätigt". A conjunction between them may open a clause of its own.</summary>
    private void CloseBrackets()
    {
        var slots = _slots.AsSpan(0, Count);
        var isOpen = false;
        for (var at = 0; at < Count; at++)
        {
            ref var slot = ref slots[at];
            if ((slot.Tags & ~Auxiliaries) == 0 && (slot.Tags & AuxiliaryFinites) != 0)
            {
                isOpen = true;
            }
            else if (slot.Shape == WordShape.Mark || (slot.Tags & Openers) != 0 && (slot.Tags & Articles) == 0)
            {
                isOpen = false;
            }
            else if (isOpen && (slot.Tags & NonFinites) != 0 && (slot.Tags & Finites) != 0 && (at + 1 == Count || slots[at + 1].Shape == WordShape.Mark))
            {
                slot.Tags &= ~Finites;
                slot.TagsHash = HashOf(slot.Tags);
            }
        }
    }

    /// <summary>Without ich between the same commas "gebe", "habe", "nehme" are Konjunktiv I of the third person; at the start of a sentence they may be telegram style ("Habe bestellt").</summary>
    private void DropFirstPersons()
    {
        var slots = _slots.AsSpan(0, Count);
        var (first, hasIch) = (0, false);
        for (var at = 0; at <= Count; at++)
        {
            if (at < Count && (slots[at].Shape != WordShape.Mark || slots[at].Stts == Stts.Bracket))
            {
                hasIch |= slots[at].Word == Ich;
                continue;
            }

            for (var inside = first; inside < at && !hasIch; inside++)
            {
                ref var slot = ref slots[inside];
                if (slot.IsFirstPersonIndicative && inside > 0 && (slot.Tags & Subjunctives) != 0)
                {
                    slot.Tags &= ~Indicatives;
                    slot.TagsHash = HashOf(slot.Tags);
                }
            }

            (first, hasIch) = (at + 1, false);
        }
    }

    private void ReadToken(ReadOnlySpan<char> token, bool isFirst, ref TokenSlot slot)
    {
        if (_candidates.Length < _candidateCount + WordReader.Most)
        {
            Array.Resize(ref _candidates, _candidates.Length * 2);
        }

        slot.FirstCandidate = _candidateCount;
        slot.CandidateCount = reader.Read(token, isFirst, _candidates.AsSpan(_candidateCount, WordReader.Most));
        _candidateCount += slot.CandidateCount;
        slot.Shape = token.IsEmpty ? WordShape.Mark : WordShapes.Of(token);
        slot.IsFirst = isFirst;
        ReadTags(ref slot);
        (slot.Word, slot.Ending2, slot.Ending3, slot.Ending4) = (Hash(token), Hash(End(token, 2)), Hash(End(token, 3)), Hash(End(token, 4)));
    }

    private void ReadTags(ref TokenSlot slot)
    {
        var (tags, traits, isPreposition, isName, isNoun) = (0UL, WordTraits.None, false, false, false);
        slot.IsIndefiniteArticle = false;
        var indicative = 0u;
        foreach (ref readonly var candidate in _candidates.AsSpan(slot.FirstCandidate, slot.CandidateCount))
        {
            ref readonly var record = ref reader.Record(candidate.Reading.Record);
            tags |= WordTags.Of(record);
            traits |= (WordTraits)record.Traits | candidate.Traits;
            isPreposition |= record.Stts is Stts.APPR or Stts.KOUI;
            indicative |= (WordTags.Of(record) & Indicatives) != 0 ? record.Strong : 0;
            slot.IsIndefiniteArticle |= record.IsMixedDeterminer;
            isNoun |= record.Stts == Stts.NN && (candidate.Traits & WordTraits.Guessed) == 0 && (candidate.Word >= 0 && reader.Frequency(candidate.Word) > 35);
            isName |= record.Stts == Stts.NE;
        }

        tags &= ~WordTags.Bit(isPreposition ? WordTag.AdvPrefix : WordTag.AdpPrefix);
        if (slot.Shape is WordShape.Capital && !slot.IsFirst && (tags & WordTags.Bit(WordTag.AdjAttributive)) != 0)
        {
            tags |= WordTags.Bit(WordTag.Noun) | WordTags.Bit(WordTag.Propn); // "die Alten", "Vereinte Nationen"
        }

        if (isNoun && !isName)
        {
            tags &= ~WordTags.Bit(WordTag.Propn);
        }

        if (slot.Shape is WordShape.Small or WordShape.Mark && !isName)
        {
            tags &= ~WordTags.Bit(WordTag.Propn);
        }

        slot.IsFirstPersonIndicative = indicative == Agreement.Of(1, Number.Sing).Bits;
        (slot.Tags, slot.Traits) = (tags, traits);
        slot.Stts = reader.Record(_candidates[slot.FirstCandidate].Reading.Record).Stts;
        slot.TagsHash = HashOf(tags);
    }

    private static uint HashOf(ulong tags) => (uint)((tags * 0x9E3779B97F4A7C15) >> 32);

    private static ReadOnlySpan<char> End(ReadOnlySpan<char> token, int length) => token.Length <= length ? token : token[^length..];

    /// <summary>Hashes letters, capitals as small ones and digits as 0, going on from an earlier hash.</summary>
    public static uint Hash(ReadOnlySpan<char> text, uint hash = EmptyHash)
    {
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ (char.IsAsciiDigit(letter) ? '0' : char.ToLowerInvariant(letter))) * 16777619);
        }

        return hash;
    }
}

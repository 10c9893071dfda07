using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>A participle before its noun, with what stands between it and the article: "die von Moskau bezahlten Waffen".</summary>
internal sealed class ParticipialAttribute
{
    private const int Reach = 14;

    private readonly DocumentLayout _layout;
    private readonly List<(string Preposition, Wording Wording)> _inner = [];

    /// <summary>Reads the attribute around a participle.</summary>
    public ParticipialAttribute(DocumentLayout layout, int participle)
    {
        _layout = layout;
        Noun = participle + 1;
        while (Noun < layout.Tokens.Length - 1 && layout.Tokens[Noun].Upos == Upos.ADJ)
        {
            Noun++;
        }

        First = ReadLeft(participle);
    }

    /// <summary>Gets the noun.</summary>
    public int Noun { get; }

    /// <summary>Gets the first token inside the attribute.</summary>
    public int First { get; }

    /// <summary>Returns the phrase in a slot.</summary>
    public Wording Of(Slot slot)
    {
        if (slot.Kind == SlotKind.Object)
        {
            return new(Noun, Noun + 1, Noun);
        }

        var wanted = slot.Kind == SlotKind.Subject ? "von" : slot.Preposition;
        foreach (var (preposition, phrase) in _inner)
        {
            if (slot.Kind is SlotKind.Subject or SlotKind.Preposition && (string.Equals(preposition, wanted, StringComparison.Ordinal) || (slot.Kind == SlotKind.Subject && preposition == "durch")))
            {
                return phrase;
            }
        }

        return Wording.None;
    }

    private int ReadLeft(int participle)
    {
        var (at, floor, end) = (participle - 1, Math.Max(_layout.Sentences[_layout.Tokens[participle].Sentence].FirstToken, participle - Reach), participle);
        for (; at >= floor; at--)
        {
            var token = _layout.Tokens[at];
            if (token.Upos is Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ && !FrameWordSets.Joiners.Has(_layout[at]))
            {
                break;
            }

            if (token.Upos == Upos.ADP)
            {
                // Only inside: an article, or an adverb after one, must stand before.
                if (!IsInside(at, floor))
                {
                    return at;
                }

                _inner.Add((token.Lemma, new(at + 1, end, Head(at + 1, end))));
                end = at;
            }
        }

        return at + 1;
    }

    private bool IsInside(int at, int floor)
    {
        for (var before = at - 1; before >= floor && before >= at - 8; before--)
        {
            var upos = _layout.Tokens[before].Upos;
            if (upos == Upos.DET)
            {
                // "von den Alliierten": the article of the inner phrase itself does not count.
                return before + 1 == at || _layout.Tokens[before + 1].Upos is Upos.ADV or Upos.ADJ or Upos.ADP or Upos.NUM;
            }

            if (upos is Upos.VERB or Upos.AUX or Upos.PUNCT)
            {
                return false;
            }
        }

        return false;
    }

    private int Head(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (_layout.Tokens[at].Upos is Upos.NOUN or Upos.PROPN)
            {
                return at;
            }
        }

        return Math.Min(first, _layout.Tokens.Length - 1);
    }
}

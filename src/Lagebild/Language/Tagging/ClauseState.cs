namespace Lagebild.Language;

/// <summary>What the tags before a token leave open in its clause: enough for the verb bracket.</summary>
/// <param name="Bits">1 finite verb seen, 2 subordinator or relative pronoun seen; since the last comma or mark. From bit 2: the open auxiliary.</param>
internal readonly record struct ClauseState(byte Bits)
{
    private const int FiniteSeen = 1, SubordinatorSeen = 2, OpenShift = 2, Clause = 3;

    /// <summary>Returns the state after a token.</summary>
    public ClauseState After(WordTag tag, Stts stts)
    {
        var (clause, open) = (Bits & Clause, Bits >> OpenShift);
        switch (tag)
        {
            case WordTag.Punct when stts != Stts.Bracket:
                clause = 0;
                open = stts == Stts.SentenceEnd ? 0 : open;
                break;
            case WordTag.Subordinator or WordTag.PronRelative or WordTag.AdvQuestion or WordTag.PronQuestion:
                clause |= SubordinatorSeen;
                break;
            case WordTag.AuxIndicative or WordTag.AuxSubjunctive:
                clause |= FiniteSeen;
                open = stts == Stts.VMFIN ? 2 : 1;
                break;
            case WordTag.VerbIndicative or WordTag.VerbSubjunctive or WordTag.VerbImperative or WordTag.AuxImperative:
                clause |= FiniteSeen;
                open = 0;
                break;
            case WordTag.VerbParticiple or WordTag.VerbInfinitive:
                open = 0;
                break;
            case WordTag.PartZu:
                open = 3;
                break;
        }

        return new((byte)(clause | (open << OpenShift)));
    }
}

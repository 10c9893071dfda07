using System.Collections.Immutable;

namespace Lagebild.Language;

/// <summary>How readings, word tags and universal tags belong together.</summary>
internal static class WordTags
{
    private static readonly ImmutableArray<Upos> Universal =
    [
        Upos.ADJ, Upos.ADJ, Upos.ADP, Upos.ADP, Upos.ADP, Upos.ADV, Upos.ADV, Upos.ADV, Upos.ADV,
        Upos.AUX, Upos.AUX, Upos.AUX, Upos.AUX, Upos.AUX,
        Upos.VERB, Upos.VERB, Upos.VERB, Upos.VERB, Upos.VERB, Upos.VERB,
        Upos.CCONJ, Upos.CCONJ, Upos.SCONJ,
        Upos.DET, Upos.DET, Upos.DET, Upos.DET, Upos.DET, Upos.DET, Upos.DET,
        Upos.PRON, Upos.PRON, Upos.PRON, Upos.PRON, Upos.PRON, Upos.PRON, Upos.PRON,
        Upos.NOUN, Upos.PROPN, Upos.NUM, Upos.PART, Upos.PART, Upos.PART, Upos.INTJ, Upos.X, Upos.SYM, Upos.PUNCT,
        Upos.X,
    ];

    /// <summary>Returns the universal part of speech.</summary>
    public static Upos UposOf(WordTag tag) => Universal[(int)tag];

    /// <summary>Returns the tags that a reading may end in, as a set of bits.</summary>
    public static ulong Of(in ReadingRecord record)
    {
        var mood = (Mood)(record.Features & 3);
        return record.Stts switch
        {
            Stts.ADJA => Bit(record.Upos == Upos.DET ? WordTag.DetAdjective : WordTag.AdjAttributive),
            Stts.ADJD => Bit(WordTag.AdjPredicative),
            Stts.ADV or Stts.PTKA => Bit(WordTag.Adv),
            Stts.PAV => Bit(WordTag.AdvPronominal),
            Stts.PWAV => Bit(WordTag.AdvQuestion),
            Stts.APPR or Stts.APPRART or Stts.APPO or Stts.APZR => Bit(WordTag.Adp),
            Stts.KOUI => Bit(WordTag.AdpComparing),
            Stts.KOKOM => Bit(record.Upos == Upos.CCONJ ? WordTag.CoordinatorComparing : WordTag.AdpComparing),
            Stts.PTKVZ => Bit(WordTag.AdpPrefix) | Bit(WordTag.AdvPrefix),
            Stts.ART => Bit(WordTag.DetArticle),
            Stts.PDAT => Bit(WordTag.DetDemonstrative),
            Stts.PPOSAT => Bit(WordTag.DetPossessive),
            Stts.PIAT => Bit(WordTag.DetIndefinite),
            Stts.PWAT => Bit(WordTag.DetQuestion),
            Stts.PDS => Bit(record.Upos == Upos.DET ? WordTag.DetAlone : WordTag.PronDemonstrative),
            Stts.PIS => Bit(record.Upos == Upos.DET ? WordTag.DetAlone : WordTag.PronIndefinite),
            Stts.PWS => Bit(record.Upos == Upos.DET ? WordTag.DetQuestion : WordTag.PronQuestion),
            Stts.PRELS or Stts.PRELAT => Bit(WordTag.PronRelative),
            Stts.PPER => Bit(WordTag.PronPersonal),
            Stts.PRF => Bit(WordTag.PronReflexive),
            Stts.PPOSS => Bit(WordTag.PronPossessive),
            Stts.KON => Bit(WordTag.Coordinator),
            Stts.KOUS => Bit(WordTag.Subordinator),
            Stts.CARD => Bit(WordTag.Num),
            Stts.NN or Stts.NE => Bit(WordTag.Noun) | Bit(WordTag.Propn),
            Stts.TRUNC => Bit(WordTag.Noun),
            Stts.PTKNEG => Bit(WordTag.PartNegation),
            Stts.PTKZU => Bit(WordTag.PartZu),
            Stts.PTKANT => Bit(WordTag.PartOther),
            Stts.ITJ => Bit(WordTag.Intj),
            Stts.VAFIN or Stts.VMFIN => mood == Mood.Sub ? Bit(WordTag.AuxSubjunctive) | Bit(WordTag.VerbSubjunctive) : Bit(WordTag.AuxIndicative) | Bit(WordTag.VerbIndicative),
            Stts.VAIMP => Bit(WordTag.AuxImperative),
            Stts.VAINF or Stts.VMINF => Bit(WordTag.AuxInfinitive) | Bit(WordTag.VerbInfinitive),
            Stts.VAPP or Stts.VMPP => Bit(WordTag.AuxParticiple) | Bit(WordTag.VerbParticiple),
            Stts.VVFIN => Bit(mood == Mood.Sub ? WordTag.VerbSubjunctive : WordTag.VerbIndicative),
            Stts.VVIMP => Bit(WordTag.VerbImperative),
            Stts.VVINF => Bit(WordTag.VerbInfinitive),
            Stts.VVIZU => Bit(WordTag.VerbZuInfinitive),
            Stts.VVPP => Bit(WordTag.VerbParticiple),
            Stts.FM => Bit(WordTag.Other),
            Stts.XY => Bit(record.Upos == Upos.SYM ? WordTag.Symbol : WordTag.Other),
            _ => Bit(WordTag.Punct),
        };
    }

    /// <summary>Returns whether the tag is a finite verb.</summary>
    public static bool IsFinite(WordTag tag) =>
        tag is WordTag.AuxIndicative or WordTag.AuxSubjunctive or WordTag.AuxImperative or WordTag.VerbIndicative or WordTag.VerbSubjunctive or WordTag.VerbImperative;

    public static ulong Bit(WordTag tag) => 1UL << (int)tag;
}

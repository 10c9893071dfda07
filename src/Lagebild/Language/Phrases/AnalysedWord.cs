namespace Lagebild.Language;

/// <summary>A tagged word as phrases and clauses see it. Quotation marks are not among the words: phrases run through them.</summary>
/// <param name="Token">The number of its token in the sentence.</param>
/// <param name="Stts">The fine part of speech.</param>
/// <param name="Upos">The universal part of speech.</param>
/// <param name="Morphology">The features that the tagger decided for.</param>
/// <param name="Cells">All case, gender and number combinations that the form allows; empty where it does not inflect.</param>
/// <param name="Lemma">The base form.</param>
/// <param name="Quote">The quotation marks around it.</param>
/// <param name="Traits">What the lexicon knows beside the inflection.</param>
/// <param name="MayBeFinite">Whether a participle or adjective has a finite reading too: "bezahlt", "ermöglicht".</param>
internal readonly record struct AnalysedWord(int Token, Stts Stts, Upos Upos, Morphology Morphology, Agreement Cells, string Lemma, QuoteMarks Quote, WordTraits Traits = WordTraits.None, bool MayBeFinite = false)
{
    /// <summary>Gets a value indicating whether it is a finite verb.</summary>
    public bool IsFinite => Stts is Stts.VVFIN or Stts.VAFIN or Stts.VMFIN or Stts.VVIMP or Stts.VAIMP;

    /// <summary>Gets a value indicating whether it is an infinitive or a participle in a verb bracket.</summary>
    public bool IsNonFinite => Stts is Stts.VVINF or Stts.VVIZU or Stts.VVPP or Stts.VAINF or Stts.VAPP or Stts.VMINF or Stts.VMPP;

    /// <summary>Gets a value indicating whether it carries a verb's meaning in a bracket.</summary>
    public bool IsLexicalNonFinite => Stts is Stts.VVINF or Stts.VVIZU or Stts.VVPP;

    /// <summary>Gets a value indicating whether it is a noun or name.</summary>
    public bool IsNoun => Stts is Stts.NN or Stts.NE or Stts.FM or Stts.XY;

    /// <summary>Gets a value indicating whether it determines a noun.</summary>
    public bool IsDeterminer => Stts is Stts.ART or Stts.PDAT or Stts.PIAT or Stts.PPOSAT or Stts.PWAT or Stts.PRELAT;

    /// <summary>Gets a value indicating whether it is a pronoun that stands for a noun phrase.</summary>
    public bool IsPronoun => Stts is Stts.PPER or Stts.PRF or Stts.PDS or Stts.PIS or Stts.PRELS or Stts.PWS or Stts.PPOSS;

    /// <summary>Gets a value indicating whether it is a preposition.</summary>
    public bool IsPreposition => Stts is Stts.APPR or Stts.APPRART;

    /// <summary>Gets a value indicating whether it is a capitalised adjective that may stand before a noun: "dem Nahen Osten".</summary>
    public bool IsNominalAdjective => Stts == Stts.NN && (Traits & WordTraits.NominalAdjective) != 0;

    /// <summary>Gets a value indicating whether it is the name of a country, town or other place.</summary>
    public bool IsPlaceName => (Traits & (WordTraits.Town | WordTraits.Country | WordTraits.Place)) != 0 && (Traits & (WordTraits.GivenName | WordTraits.FamilyName)) == 0;

    /// <summary>Gets a value indicating whether it is an adverb or an adjective used as one.</summary>
    public bool IsAdverbial => Stts is Stts.ADV or Stts.ADJD or Stts.PAV or Stts.PWAV or Stts.PTKNEG or Stts.PTKA;

    /// <summary>Gets a value indicating whether it is a mark that may part clauses.</summary>
    public bool IsMark => Stts is Stts.Comma or Stts.SentenceEnd or Stts.Bracket;
}

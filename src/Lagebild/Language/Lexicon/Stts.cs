#pragma warning disable CS1591 // The names are defined by the Stuttgart-Tübingen tag set; words of ours would only repeat them.
namespace Lagebild.Language;

/// <summary>Parts of speech of the Stuttgart-Tübingen tag set (STTS, 1999), finer than <see cref="Upos"/>: they tell an attributive adjective from a predicative one and a finite verb from a participle.</summary>
/// <remarks>Punctuation: <see cref="Comma"/> is <c>$,</c>, <see cref="SentenceEnd"/> is <c>$.</c>, <see cref="Bracket"/> is <c>$(</c>. The numbers are stored in the lexicon: append, never reorder.</remarks>
public enum Stts : byte
{
    XY, ADJA, ADJD, ADV, APPR, APPRART, APPO, APZR, ART, CARD, FM, ITJ, KOKOM, KON, KOUI, KOUS, NE, NN, PAV, PDAT, PDS, PIAT, PIS,
    PPER, PPOSAT, PPOSS, PRELAT, PRELS, PRF, PTKA, PTKANT, PTKNEG, PTKVZ, PTKZU, PWAT, PWAV, PWS, TRUNC, VAFIN, VAIMP, VAINF, VAPP,
    VMFIN, VMINF, VMPP, VVFIN, VVIMP, VVINF, VVIZU, VVPP, Comma, SentenceEnd, Bracket,
}

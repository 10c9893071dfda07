#pragma warning disable CS1591 // The names say it: a universal part of speech and what tells its kinds apart in a sentence.
namespace Lagebild.Language;

/// <summary>The classes among which the tagger chooses: universal parts of speech, split where German syntax tells kinds apart. Stored in the model by number.</summary>
internal enum WordTag : byte
{
    AdjAttributive, AdjPredicative, Adp, AdpComparing, AdpPrefix, Adv, AdvPronominal, AdvQuestion, AdvPrefix,
    AuxIndicative, AuxSubjunctive, AuxImperative, AuxInfinitive, AuxParticiple,
    VerbIndicative, VerbSubjunctive, VerbImperative, VerbInfinitive, VerbZuInfinitive, VerbParticiple,
    Coordinator, CoordinatorComparing, Subordinator,
    DetArticle, DetDemonstrative, DetPossessive, DetIndefinite, DetAlone, DetQuestion, DetAdjective,
    PronPersonal, PronReflexive, PronDemonstrative, PronRelative, PronIndefinite, PronQuestion, PronPossessive,
    Noun, Propn, Num, PartNegation, PartZu, PartOther, Intj, Other, Symbol, Punct,
    Start,
}

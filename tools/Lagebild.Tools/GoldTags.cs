using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Translates the tags of UD German GSD into our word tags.</summary>
internal static class GoldTags
{
    public static WordTag Of(GoldToken token) => token.Upos switch
    {
        Upos.ADJ => token.Xpos == "ADJA" || token.Feature("Case").Length > 0 ? WordTag.AdjAttributive : WordTag.AdjPredicative,
        Upos.ADP => token.Xpos switch { "PTKVZ" => WordTag.AdpPrefix, "KOKOM" or "KOUI" => WordTag.AdpComparing, _ => WordTag.Adp },
        Upos.ADV => token.Xpos switch { "PAV" => WordTag.AdvPronominal, "PWAV" => WordTag.AdvQuestion, "PTKVZ" => WordTag.AdvPrefix, _ => WordTag.Adv },
        Upos.AUX => Verb(token, WordTag.AuxIndicative, WordTag.AuxSubjunctive, WordTag.AuxImperative, WordTag.AuxInfinitive, WordTag.AuxParticiple),
        Upos.VERB when token.Xpos == "VVIZU" => WordTag.VerbZuInfinitive,
        Upos.VERB => Verb(token, WordTag.VerbIndicative, WordTag.VerbSubjunctive, WordTag.VerbImperative, WordTag.VerbInfinitive, WordTag.VerbParticiple),
        Upos.CCONJ => token.Xpos == "KOKOM" ? WordTag.CoordinatorComparing : WordTag.Coordinator,
        Upos.SCONJ => WordTag.Subordinator,
        Upos.DET => token.Xpos switch
        {
            "ART" => WordTag.DetArticle,
            "PDAT" => WordTag.DetDemonstrative,
            "PPOSAT" => WordTag.DetPossessive,
            "PIS" or "PDS" => WordTag.DetAlone,
            "PWAT" or "PRELS" => WordTag.DetQuestion,
            "ADJA" => WordTag.DetAdjective,
            _ => WordTag.DetIndefinite,
        },
        Upos.PRON => token.Xpos switch
        {
            "PPER" => WordTag.PronPersonal,
            "PRF" => WordTag.PronReflexive,
            "PRELS" or "PRELAT" => WordTag.PronRelative,
            "PIS" or "PIAT" => WordTag.PronIndefinite,
            "PWS" => WordTag.PronQuestion,
            _ => WordTag.PronDemonstrative,
        },
        Upos.NOUN => WordTag.Noun,
        Upos.PROPN => WordTag.Propn,
        Upos.NUM => WordTag.Num,
        Upos.PART => token.Xpos switch { "PTKNEG" => WordTag.PartNegation, "PTKZU" => WordTag.PartZu, _ => WordTag.PartOther },
        Upos.INTJ => WordTag.Intj,
        Upos.SYM => WordTag.Symbol,
        Upos.PUNCT => WordTag.Punct,
        _ => WordTag.Other,
    };

    /// <summary>Returns the tag that the tagger should learn: the annotated one, or among the allowed ones the first of the same part of speech; null where there is none.</summary>
    public static WordTag? Target(GoldToken token, ulong allowed)
    {
        var tag = Of(token);
        if ((allowed & WordTags.Bit(tag)) != 0)
        {
            return tag;
        }

        for (var other = (WordTag)0; other < WordTag.Start; other++)
        {
            if ((allowed & WordTags.Bit(other)) != 0 && WordTags.UposOf(other) == token.Upos)
            {
                return other;
            }
        }

        return null;
    }

    private static WordTag Verb(GoldToken token, WordTag indicative, WordTag subjunctive, WordTag imperative, WordTag infinitive, WordTag participle)
    {
        var (form, mood) = (token.Feature("VerbForm"), token.Feature("Mood"));
        return form switch
        {
            "Inf" => infinitive,
            "Part" => participle,
            _ when mood == "Sub" => subjunctive,
            _ when mood == "Imp" => imperative,
            "Fin" => indicative,
            _ => token.Xpos.EndsWith("PP", StringComparison.Ordinal) ? participle : token.Xpos.EndsWith("INF", StringComparison.Ordinal) ? infinitive : indicative,
        };
    }
}

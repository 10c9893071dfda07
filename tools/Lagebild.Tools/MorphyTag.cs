using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Reads the tags of german-pos-dict (Morphy's) into our readings.</summary>
internal static class MorphyTag
{
    private static readonly HashSet<string> Auxiliaries = ["haben", "sein", "werden"];
    private static readonly HashSet<string> Modals = ["dürfen", "können", "mögen", "müssen", "sollen", "wollen"];

    /// <summary>Returns the reading and its cells, or nothing for a tag that we write ourselves (pronouns, articles) or do not use.</summary>
    public static (AnalysisKey Key, Cells Cells)? Read(string tag, string lemma)
    {
        var parts = tag.Split(':');
        return parts[0] switch
        {
            "SUB" => Noun(parts, lemma),
            "EIG" => Name(parts, lemma),
            "ADJ" or "PA1" or "PA2" => Adjective(parts, lemma),
            "VER" => Verb(parts, lemma),
            "ADV" => Plain(parts.Contains("PRO") ? Stts.PAV : parts.Contains("INR") ? Stts.PWAV : Stts.ADV, Upos.ADV, lemma),
            "PRP" => Preposition(parts, lemma),
            "KON" => parts.ElementAtOrDefault(1) switch
            {
                "UNT" => Plain(Stts.KOUS, Upos.SCONJ, lemma),
                "INF" => Plain(Stts.KOUI, Upos.ADP, lemma),
                "VGL" => Plain(Stts.KOKOM, Upos.ADP, lemma),
                "NEB" => Plain(Stts.KON, Upos.CCONJ, lemma),
                _ => null,
            },
            "NEG" => Plain(Stts.PTKNEG, Upos.PART, lemma),
            "ZUS" => Plain(Stts.PTKVZ, Upos.ADP, lemma),
            "ZAL" => Plain(Stts.CARD, Upos.NUM, lemma),
            "INJ" => Plain(Stts.ITJ, Upos.INTJ, lemma),
            "ABK" => (new(Stts.NN, Upos.NOUN, 0, WordTraits.Abbreviation, lemma), Cells.Same(Agreement.AnyNominal)),
            _ => null,
        };
    }

    private static (AnalysisKey Key, Cells Cells) Plain(Stts stts, Upos upos, string lemma) => (new(stts, upos, 0, WordTraits.None, lemma), default);

    private static (AnalysisKey Key, Cells Cells) Noun(string[] parts, string lemma)
    {
        var traits = parts.Contains("ADJ") ? WordTraits.NominalAdjective : parts.Contains("INF") ? WordTraits.NominalInfinitive : WordTraits.None;
        return (new(Stts.NN, Upos.NOUN, 0, traits, lemma), Cells.Same(Nominal(parts)));
    }

    private static (AnalysisKey Key, Cells Cells) Name(string[] parts, string lemma)
    {
        var traits = WordTraits.None;
        foreach (var part in parts)
        {
            traits |= part switch
            {
                "VOR" => WordTraits.GivenName,
                "NAC" => WordTraits.FamilyName,
                "STD" => WordTraits.Town,
                "COU" => WordTraits.Country,
                "GEB" or "GEO" or "MOU" or "WAT" => WordTraits.Place,
                "PER" => WordTraits.OtherName,
                _ => WordTraits.None,
            };
        }

        return (new(Stts.NE, Upos.PROPN, 0, traits, lemma), Cells.Same(Nominal(parts)));
    }

    private static (AnalysisKey Key, Cells Cells) Adjective(string[] parts, string lemma)
    {
        var degree = parts.Contains("KOM") ? Degree.Cmp : parts.Contains("SUP") ? Degree.Sup : Degree.Pos;
        var features = ReadingRecord.Pack(new() { Degree = degree });
        lemma = lemma.Length > 3 && lemma[^1] == 'e' && parts.Contains("GRU") ? lemma[..^1] : lemma; // "erst", "letzt", "zweit" as in UD
        var traits = parts[0] == "ADJ" ? WordTraits.None : WordTraits.Participle;
        if (parts.Contains("PRD"))
        {
            return (new(Stts.ADJD, Upos.ADJ, features, traits, lemma), default);
        }

        var bits = Nominal(parts).Bits;
        var (weak, mixed, strong) = (parts.Contains("DEF"), parts.Contains("IND"), parts.Contains("SOL"));
        return (new(Stts.ADJA, Upos.ADJ, features, traits, lemma), new(weak ? bits : 0, mixed ? bits : 0, strong ? bits : 0));
    }

    private static (AnalysisKey Key, Cells Cells)? Verb(string[] parts, string lemma)
    {
        var kind = Auxiliaries.Contains(lemma) ? 0 : Modals.Contains(lemma) ? 1 : 2;
        var upos = kind == 2 ? Upos.VERB : Upos.AUX;
        if (parts.Contains("INF"))
        {
            return (Key([Stts.VAINF, Stts.VMINF, Stts.VVINF], new() { VerbForm = VerbForm.Inf }), default);
        }

        if (parts.Contains("EIZ"))
        {
            return (Key([Stts.VVIZU, Stts.VVIZU, Stts.VVIZU], new() { VerbForm = VerbForm.Inf }), default);
        }

        if (parts.Contains("PA2"))
        {
            return (Key([Stts.VAPP, Stts.VMPP, Stts.VVPP], new() { VerbForm = VerbForm.Part }), default);
        }

        if (parts.Contains("IMP"))
        {
            var cell = Agreement.Of(2, parts.Contains("PLU") ? Number.Plur : Number.Sing);
            return (Key([Stts.VAIMP, Stts.VVIMP, Stts.VVIMP], new() { Mood = Mood.Imp, VerbForm = VerbForm.Fin }), Cells.Same(cell));
        }

        var person = parts.Contains("1") ? 1 : parts.Contains("2") ? 2 : parts.Contains("3") ? 3 : 0;
        if (person == 0)
        {
            return null; // VER:PA1 repeats PA1:PRD
        }

        var mood = parts.Contains("KJ1") || parts.Contains("KJ2") ? Mood.Sub : Mood.Ind;
        var tense = parts.Contains("PRT") || parts.Contains("KJ2") ? Tense.Past : Tense.Pres;
        var traits = parts.Contains("NEB") ? WordTraits.JoinedPrefix : WordTraits.None;
        var finite = new Morphology { Mood = mood, Tense = tense, VerbForm = VerbForm.Fin };
        return (Key([Stts.VAFIN, Stts.VMFIN, Stts.VVFIN], finite) with { Traits = traits }, Cells.Same(Agreement.Of(person, parts.Contains("PLU") ? Number.Plur : Number.Sing)));

        AnalysisKey Key(Stts[] stts, Morphology features) => new(stts[kind], upos, ReadingRecord.Pack(features), WordTraits.None, lemma);
    }

    private static (AnalysisKey Key, Cells Cells) Preposition(string[] parts, string lemma)
    {
        var cells = default(Agreement);
        foreach (var @case in parts[^1].Split('+'))
        {
            cells |= Agreement.Of(CaseOf(@case));
        }

        return (new(Stts.APPR, Upos.ADP, 0, WordTraits.None, lemma), Cells.Same(cells));
    }

    private static Agreement Nominal(string[] parts)
    {
        var cells = Agreement.AnyNominal;
        foreach (var part in parts)
        {
            var narrowed = cells & (part switch
            {
                "NOM" or "GEN" or "DAT" or "AKK" => Agreement.Of(CaseOf(part)),
                "SIN" => Agreement.Of(Number.Sing),
                "PLU" => Agreement.Of(Number.Plur),
                "MAS" => Agreement.Of(Gender.Masc),
                "FEM" => Agreement.Of(Gender.Fem),
                "NEU" => Agreement.Of(Gender.Neut),
                _ => Agreement.AnyNominal,
            });
            cells = narrowed;
        }

        return cells;
    }

    private static Case CaseOf(string part) => part switch
    {
        "NOM" => Case.Nom,
        "GEN" => Case.Gen,
        "DAT" => Case.Dat,
        "AKK" => Case.Acc,
        _ => Case.None,
    };
}

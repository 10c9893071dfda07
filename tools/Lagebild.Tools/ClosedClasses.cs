using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Reads Data/closed-classes.tsv: pronouns, articles, conjunctions, prepositions and abbreviations with the features that german-pos-dict lacks.</summary>
internal static class ClosedClasses
{
    /// <summary>Returns form, reading and cells of every line; <c>IsWhole</c> where the form has no readings but ours.</summary>
    public static IEnumerable<(string Form, AnalysisKey Key, Cells Cells, bool IsWhole)> Read()
    {
        var paradigms = ToolData.Table("paradigms.tsv").ToDictionary(row => row[0], row => row[1..]);
        foreach (var row in ToolData.Table("closed-classes.tsv"))
        {
            var isWhole = row[0].StartsWith('=');
            var stem = isWhole ? row[0][1..] : row[0];
            var inflection = row.ElementAtOrDefault(3) ?? "-";
            foreach (var (form, cells) in Inflect(stem, inflection, paradigms))
            {
                foreach (var tag in row[2].Split(','))
                {
                    yield return (form, Key(tag, row[1], row.ElementAtOrDefault(4) ?? ""), Cells.Same(cells), isWhole);
                }
            }
        }
    }

    private static IEnumerable<(string Form, Agreement Cells)> Inflect(string stem, string inflection, Dictionary<string, string[]> paradigms)
    {
        if (!inflection.StartsWith('@'))
        {
            return [(stem, inflection == "-" ? default : Union(inflection))];
        }

        var name = inflection[1..].Split(':');
        return paradigms[name[0]].Select(ending =>
        {
            var at = ending.IndexOf(':', StringComparison.Ordinal);
            var end = ending[..at];
            return (name.Length == 2 ? end.Replace("x", name[1], StringComparison.Ordinal) : stem + end, Union(ending[(at + 1)..]));
        });
    }

    private static Agreement Union(string cells)
    {
        var union = default(Agreement);
        foreach (var cell in cells.Split(','))
        {
            var one = Agreement.AnyNominal;
            one &= cell[0] switch { 'N' => Agreement.Of(Case.Nom), 'G' => Agreement.Of(Case.Gen), 'D' => Agreement.Of(Case.Dat), _ => Agreement.Of(Case.Acc) };
            one &= cell[1] switch { 'S' => Agreement.Of(Number.Sing), 'P' => Agreement.Of(Number.Plur), _ => Agreement.AnyNominal };
            one &= cell[2..] switch { "M" => Agreement.Of(Gender.Masc), "F" => Agreement.Of(Gender.Fem), "N" => Agreement.Of(Gender.Neut), _ => Agreement.AnyNominal };
            union |= one;
        }

        return union;
    }

    private static AnalysisKey Key(string tag, string lemma, string feature)
    {
        var parts = tag.Split(':');
        var stts = Enum.Parse<Stts>(parts[0]);
        var upos = parts.Length > 1 ? Enum.Parse<Upos>(parts[1]) : UsualUpos(stts);
        var morphology = new Morphology
        {
            PronType = Type(stts, lemma, feature),
            Definite = stts == Stts.ART ? feature == "Def" ? Definite.Def : Definite.Ind : Definite.None,
            Possessive = stts is Stts.PPOSAT or Stts.PPOSS,
            Reflexive = stts == Stts.PRF,
            Person = feature.Length == 1 ? (byte)(feature[0] - '0') : (byte)0,
            Degree = stts is Stts.ADJA or Stts.ADJD ? Degree.Pos : Degree.None,
        };
        return new(stts, upos, ReadingRecord.Pack(morphology), WordTraits.None, lemma);
    }

    private static PronType Type(Stts stts, string lemma, string feature) => stts switch
    {
        Stts.ART => PronType.Art,
        Stts.PPER or Stts.PRF or Stts.PPOSAT or Stts.PPOSS => lemma == "einander" ? PronType.Rcp : PronType.Prs,
        Stts.PDAT or Stts.PDS => PronType.Dem,
        Stts.PRELS or Stts.PRELAT => PronType.Rel,
        Stts.PWS or Stts.PWAT or Stts.PWAV => PronType.Int,
        Stts.PIS or Stts.PIAT => feature == "Neg" ? PronType.Neg : lemma is "alle" or "jeder" or "jedermann" ? PronType.Tot : PronType.Ind,
        _ => PronType.None,
    };

    private static Upos UsualUpos(Stts stts) => stts switch
    {
        Stts.ART or Stts.PDAT or Stts.PIAT or Stts.PPOSAT or Stts.PWAT => Upos.DET,
        Stts.PDS or Stts.PIS or Stts.PPER or Stts.PRELS or Stts.PRELAT or Stts.PRF or Stts.PWS or Stts.PPOSS => Upos.PRON,
        Stts.KON => Upos.CCONJ,
        Stts.KOUS => Upos.SCONJ,
        Stts.KOUI or Stts.KOKOM or Stts.APPR or Stts.APPRART or Stts.APPO or Stts.APZR or Stts.PTKVZ => Upos.ADP,
        Stts.PTKNEG or Stts.PTKANT or Stts.PTKA or Stts.PTKZU => Upos.PART,
        Stts.ADV or Stts.PAV or Stts.PWAV => Upos.ADV,
        Stts.ADJA or Stts.ADJD => Upos.ADJ,
        Stts.CARD => Upos.NUM,
        Stts.NN => Upos.NOUN,
        Stts.NE => Upos.PROPN,
        Stts.VVIMP => Upos.VERB,
        _ => Upos.X,
    };
}

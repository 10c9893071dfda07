namespace Lagebild.Language;

/// <summary>Corrects the part of speech of small words by their neighbours: "nach einem Treffen" and "seiner Ansicht nach", "denn".</summary>
internal static class Adpositions
{
    /// <summary>Returns the part of speech of a word, corrected by its neighbours.</summary>
    public static Stts Decide(ReadOnlySpan<TokenAnalysis> tags, int at, int count)
    {
        var tag = tags[at];
        if (tag.Upos == Upos.PROPN && tag.Stts == Stts.NN && ((tag.Traits & (WordTraits.Guessed | WordTraits.NominalInfinitive)) != 0 || IsNextToName(tags, at, count)))
        {
            return Stts.NE; // "Blinken", "Mark"
        }

        if (tag.Stts == Stts.KOUS && tag.Lemma is "denn")
        {
            return Stts.KON; // "denn" joins main clauses
        }

        if (tag.Lemma == "zu" && tag.Stts == Stts.APPR && at + 1 < count && tags[at + 1].Stts is Stts.ADJD)
        {
            return Stts.PTKA; // "zu teuer"
        }

        if (tag.Stts is not (Stts.APPO or Stts.APPR) || PhraseData.Postpositions.Contains(tag.Lemma))
        {
            return tag.Stts;
        }

        var isAfterNoun = at > 0 && tags[at - 1].Stts is Stts.NN or Stts.NE or Stts.PPER;
        var isBeforePhrase = at + 1 < count && tags[at + 1].Stts is not (Stts.VVFIN or Stts.VAFIN or Stts.VMFIN or Stts.Comma or Stts.SentenceEnd or Stts.Bracket or Stts.VVPP or Stts.VVINF or Stts.ADV);
        if (tag.Lemma == "nach" && isAfterNoun && at > 1 && PhraseData.Opinions.Contains(tags[at - 1].Lemma))
        {
            return Stts.APPO;
        }

        return isBeforePhrase || !isAfterNoun ? Stts.APPR : tag.Stts;
    }

    // Places are left out: "lieferte Russland Raketen".
    private static bool IsNextToName(ReadOnlySpan<TokenAnalysis> tags, int at, int count)
    {
        const WordTraits Places = WordTraits.Country | WordTraits.Town | WordTraits.Place;
        if (PhraseData.Times.Contains(tags[at].Lemma) || (at > 0 && PhraseData.Times.Contains(tags[at - 1].Lemma)))
        {
            return false; // "am Sonntag Soldaten"
        }

        return (at > 0 && tags[at - 1].Upos == Upos.PROPN && (tags[at - 1].Traits & Places) == 0 && !PlaceNames.IsPlace(tags[at - 1].Lemma))
            || (at + 1 < count && tags[at + 1].Upos == Upos.PROPN && (tags[at].Agreement.IsEmpty || tags[at].Agreement.Has(Number.Sing)) && (tags[at + 1].Traits & Places) == 0);
    }
}

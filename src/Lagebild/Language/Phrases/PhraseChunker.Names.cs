namespace Lagebild.Language;

/// <content>What follows the noun inside the phrase: names, numbers, genitives.</content>
internal sealed partial class PhraseChunker
{
    // "US-Außenminister Antony Blinken", "die Region Kursk", "Artikel 5", "Februar 2022"
    private void AttachNames(ref Phrase phrase)
    {
        if (phrase.Kind != PhraseKind.Noun || !Words[phrase.Head].IsNoun)
        {
            return;
        }

        var (head, at) = (phrase.Head, phrase.End);
        if (Words[head].Stts == Stts.NE || Words[head].Stts == Stts.FM)
        {
            while (at < Words.Count && IsNamePart(at))
            {
                sequence.Attach(at, head, DependencyRelation.Flat);
                at++;
            }
        }
        else if (at < Words.Count && Words[at].Stts is Stts.NE or Stts.FM && PhraseData.FormsBeforeNames.Contains(Words[head].Lemma) && !phrase.HasDeterminer)
        {
            sequence.Attach(head, at, DependencyRelation.Compound); // "Herr Roth": the name is the head
            phrase.Head = at++;
            while (at < Words.Count && IsNamePart(at))
            {
                sequence.Attach(at, phrase.Head, DependencyRelation.Flat);
                at++;
            }
        }
        else if (at < Words.Count && Words[at].Stts is Stts.NE or Stts.FM && MayBeNamed(phrase, at))
        {
            sequence.Attach(at, head, PhraseData.HasOrEndsWith(PhraseData.Places, Words[head].Lemma) ? DependencyRelation.Nmod : DependencyRelation.Appos);
            var name = at++;
            while (at < Words.Count && IsNamePart(at))
            {
                sequence.Attach(at, name, DependencyRelation.Flat);
                at++;
            }
        }
        else if (at < Words.Count && Words[at].Stts == Stts.NN && IsCloseNoun(phrase, at))
        {
            // "Ende Oktober", "Bundeskanzler Professor Müller", "Herr Minister Roth"
            sequence.Attach(at, head, PhraseData.Times.Contains(Words[head].Lemma) || PhraseData.Portions.Contains(Words[head].Lemma) ? DependencyRelation.Nmod : DependencyRelation.Appos);
            at++;
            while (at < Words.Count && IsNamePart(at))
            {
                sequence.Attach(at, at - 1, DependencyRelation.Flat);
                at++;
            }
        }

        if (at < Words.Count && Words[at].Stts == Stts.CARD && at == phrase.End && !Word(at + 1).IsNoun && Word(at + 1).Stts is not (Stts.ADJA or Stts.CARD))
        {
            sequence.Attach(at, head, DependencyRelation.Nummod);
            at++;
        }

        phrase.End = at;
    }

    // The head of a name; "Russland" next to "Nordkorea" are two names, "Kim Jong Un" is one.
    private bool IsNamePart(int at) =>
        (Words[at].Stts is Stts.NE or Stts.FM || IsUnknownName(at) || (Words[at].Stts == Stts.CARD && Words[at - 1].Stts == Stts.NE && Words[at].Lemma.AsSpan().IndexOfAnyExcept("IVX.") < 0))
        && (Words[at - 1].Quote & QuoteMarks.After) == 0 && (Words[at].Quote & QuoteMarks.Before) == 0
        && (Words[at - 1].Morphology.Case != Case.Gen || Words[at].Morphology.Case == Case.Gen) && !(IsPlaceName(at - 1) && IsPlaceName(at));

    private bool IsPlaceName(int at) => Words[at].IsPlaceName || PlaceNames.IsPlace(Words[at].Lemma);

    // "Antony Blinken": after a given name a noun without an article is a name, whatever the lexicon says.
    private bool IsUnknownName(int at) =>
        at > 0 && Words[at].Stts is Stts.NN or Stts.XY && Words[at - 1].Stts == Stts.NE && Words[at - 1].Morphology.Case != Case.Gen && !IsPlaceName(at - 1)
        && (((Words[at - 1].Traits & WordTraits.GivenName) != 0 && Words[at].Morphology.Number != Number.Plur)
            || ((Words[at - 1].Traits & (WordTraits.GivenName | WordTraits.Guessed)) != 0 && (Words[at].Traits & (WordTraits.Guessed | WordTraits.NominalInfinitive)) != 0));

    private bool MayBeNamed(Phrase phrase, int at)
    {
        var noun = Words[phrase.Head];
        if (PhraseData.Times.Contains(noun.Lemma))
        {
            return false;
        }

        if (IsPlaceName(at))
        {
            return PhraseData.HasOrEndsWith(PhraseData.Places, noun.Lemma) || (Words[at].Quote & QuoteMarks.Before) != 0;
        }

        return noun.Morphology.Number != Number.Plur || phrase.Cells.Has(Number.Sing) || Is(at + 1, Stts.NE);
    }

    private bool IsCloseNoun(Phrase phrase, int at)
    {
        var (noun, next) = (Words[phrase.Head], Words[at]);
        if (PhraseData.Times.Contains(noun.Lemma))
        {
            return (phrase.Head > phrase.Start && Words[phrase.Head - 1].Stts == Stts.CARD && noun.Morphology.Number != Number.Sing && !next.IsNominalAdjective && PhraseData.MeasuringTimes.Contains(noun.Lemma)) // "drei Jahre Haft"
                || PhraseData.Times.Contains(next.Lemma) && PhraseData.TimesBeforeTimes.Contains(noun.Lemma);
        }

        if (Is(at + 1, Stts.NE) && noun.Morphology.Number != Number.Plur && NameReadings.IsGivenName(next.Lemma))
        {
            return true; // "NATO-Generalsekretär Mark Rutte"
        }

        if (PhraseData.Portions.Contains(noun.Lemma))
        {
            return true; // "eine Reihe Fragen"
        }

        return !phrase.HasDeterminer && PhraseData.FormsOfAddress.Contains(noun.Lemma);
    }

    // "die Beteiligung nordkoreanischer Truppen", "der Präsident der Ukraine", "der Krieg Russlands"
    private void AttachGenitive(ref Phrase phrase, int depth)
    {
        var at = phrase.End;
        if (at >= Words.Count || depth > 3 || (Words[at - 1].Quote & QuoteMarks.After) != 0 && (Words[at].Quote & QuoteMarks.Before) != 0)
        {
            return;
        }

        var first = Words[at];
        if (first.Stts is not (Stts.ART or Stts.PDAT or Stts.PPOSAT or Stts.PIAT or Stts.ADJA or Stts.NE or Stts.NN or Stts.CARD) || !TryGenitive(at, depth, out var genitive))
        {
            return;
        }

        var isName = Words[phrase.Head].Stts == Stts.NE && !phrase.HasDeterminer;
        if ((isName && IsAlsoOther(genitive, first)) || PhraseData.Times.Contains(Words[phrase.Head].Lemma) && first.IsDeterminer && IsAlsoOther(genitive, first))
        {
            return; // "Das hat Moskau der Regierung mitgeteilt.", "am Montag der Minister"
        }

        sequence.Attach(genitive.Head, phrase.Head, DependencyRelation.Nmod);
        phrase.End = genitive.End;
    }

    // "der Regierung" is dative too; "des Ministers" and "Russlands" are not.
    private static bool IsAlsoOther(Phrase genitive, AnalysedWord first) => first.IsDeterminer ? first.Cells.Case != Case.Gen : genitive.Cells.Case != Case.Gen;

    private bool TryGenitive(int at, int depth, out Phrase genitive)
    {
        genitive = default;
        var first = Words[at];
        var isUnknownName = first.Stts == Stts.NE && (first.Traits & WordTraits.Guessed) != 0 && first.Lemma.EndsWith('s') && first.Cells.Has(Case.Gen);
        if (first.Stts is Stts.NE or Stts.NN && first.Morphology.Case != Case.Gen && !isUnknownName)
        {
            return false; // names and bare nouns show their genitive by the ending only
        }

        if (first.Stts is Stts.ADJA && !first.Cells.Has(Case.Gen))
        {
            return false;
        }

        if (!TryNominal(at, depth + 1, default, out genitive) || genitive.Kind == PhraseKind.Pronoun || !genitive.Cells.Has(Case.Gen))
        {
            return false;
        }

        if (genitive.Tagged == Case.Gen || genitive.Cells.Case == Case.Gen || isUnknownName)
        {
            genitive = CoordinateGenitive(genitive, depth);
            return true;
        }

        // "der Ukraine" after a noun is a genitive even where the tagger hesitates between it and the dative.
        var isStrong = first.Stts == Stts.ADJA && !genitive.Cells.Has(Case.Nom) && !genitive.Cells.Has(Case.Acc); // "die Lieferung militärischer Hilfe"
        if ((first.IsDeterminer || isStrong) && genitive.Tagged is Case.None or Case.Gen)
        {
            genitive.Cells &= Agreement.Of(Case.Gen);
            genitive = CoordinateGenitive(genitive, depth);
            return true;
        }

        return false;
    }

    private Phrase CoordinateGenitive(Phrase genitive, int depth)
    {
        var at = genitive.End;
        if (Is(at, Stts.KON) && PhraseData.JoiningClosely.Contains(Word(at).Lemma) && depth < 3 && at + 1 < Words.Count && TryNominal(at + 1, depth + 1, default, out var second)
            && second.Kind == PhraseKind.Noun && second.Cells.Has(Case.Gen) && (second.Tagged == Case.Gen || second.Cells.Case == Case.Gen) && !Word(second.End).IsFinite)
        {
            sequence.Attach(at, second.Head, DependencyRelation.Cc);
            sequence.Attach(second.Head, genitive.Head, DependencyRelation.Conj);
            genitive.End = second.End;
        }

        return genitive;
    }
}

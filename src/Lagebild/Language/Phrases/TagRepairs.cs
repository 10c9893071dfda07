namespace Lagebild.Language;

/// <summary>Corrects what the tagger, which sees two words back, cannot see: articles and relative pronouns, participles that are finite verbs.</summary>
/// <remarks>Looks ahead to the next comma and at most <see cref="Reach"/> words; linear.</remarks>
internal static class TagRepairs
{
    private const int Reach = 30;

    /// <summary>Corrects the words of a sequence in place.</summary>
    public static void Run(List<AnalysedWord> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Stts == Stts.PRELS && at + 1 < words.Count)
            {
                words[at] = word with { Stts = RelativeOrArticle(words, at) };
            }
            else if (word.Stts is Stts.ART or Stts.PDS && IsAfterComma(words, at) && at + 1 < words.Count)
            {
                words[at] = word with { Stts = ArticleOrRelative(words, at) };
            }
            else if (word.Stts == Stts.PTKVZ && PhraseData.VerbAdjectives.Contains(word.Lemma) && PhraseData.Copulas.Contains(FiniteBefore(words, at)))
            {
                words[at] = word with { Stts = Stts.ADJD, Upos = Upos.ADJ }; // "Der Ort ist leer"
            }
            else if (word.Stts == Stts.NN && at + 1 < words.Count && words[at + 1].Stts == Stts.NE && (at == 0 || words[at - 1].Stts is not (Stts.CARD or Stts.ART or Stts.ADJA)) && NameReadings.IsGivenName(word.Lemma))
            {
                words[at] = word with { Stts = Stts.NE, Upos = Upos.PROPN, Cells = default, Morphology = new() { Number = Number.Sing }, Traits = word.Traits | WordTraits.GivenName }; // "Mark Rutte" is no currency
            }
            else if (word.Stts == Stts.KOUS && PhraseData.TwoFacedSubordinators.Contains(word.Lemma) && IsVerbSecondAfter(words, at))
            {
                words[at] = word with { Stts = Stts.APPR, Upos = Upos.ADP }; // "Seit Beginn des Krieges hat Russland …"
            }
            else if (word.MayBeFinite && IsFiniteHere(words, at))
            {
                words[at] = word with { Stts = Stts.VVFIN, Upos = Upos.VERB, Morphology = new() { Mood = Mood.Ind, Tense = Tense.Pres, VerbForm = VerbForm.Fin, Person = 3, Number = Number.Sing } };
            }
        }
    }

    // A subordinate clause ends with its finite verb; where a finite verb has words after it, the clause is a main clause.
    private static bool IsVerbSecondAfter(List<AnalysedWord> words, int at)
    {
        for (var next = at + 1; next < words.Count && next - at < Reach && !words[next].IsMark; next++)
        {
            if (words[next].IsFinite)
            {
                return next + 1 < words.Count && !words[next + 1].IsMark && !words[next + 1].IsFinite && words[next + 1].Stts != Stts.KON;
            }
        }

        return false;
    }

    private static string FiniteBefore(List<AnalysedWord> words, int at)
    {
        for (var before = at - 1; before >= 0 && at - before < Reach && !words[before].IsMark; before--)
        {
            if (words[before].IsFinite)
            {
                return words[before].Lemma;
            }
        }

        return "";
    }

    // "…, die Lieferung zu beschleunigen": no relative clause without a finite verb; "dessen Tage": stands before its noun.
    private static Stts RelativeOrArticle(List<AnalysedWord> words, int at)
    {
        if (words[at].Cells.Case == Case.Gen && (words[at + 1].IsNoun || words[at + 1].Stts == Stts.ADJA))
        {
            return Stts.PRELAT;
        }

        var hasZu = false;
        for (var next = at + 1; next < words.Count && next - at < Reach; next++)
        {
            var word = words[next];
            if (word.IsFinite || word.MayBeFinite)
            {
                return Stts.PRELS;
            }

            hasZu |= word.Stts is Stts.VVIZU or Stts.PTKZU;
            if (word.Stts is Stts.Comma or Stts.SentenceEnd)
            {
                break;
            }
        }

        return hasZu ? Stts.ART : Stts.PRELS;
    }

    // "…, die Moskau bezahlt": an article that does not agree with the noun after it.
    private static Stts ArticleOrRelative(List<AnalysedWord> words, int at)
    {
        var (word, next) = (words[at], words[at + 1]);
        if (word.Morphology.Definite == Definite.Ind || !word.Cells.IsNominal || !next.Cells.IsNominal || !(next.IsNoun || next.Stts is Stts.ADJA))
        {
            return word.Stts;
        }

        var agrees = !(word.Cells & next.Cells).IsEmpty || (word.Stts == Stts.PDS && next.Stts != Stts.NE);
        return agrees || (next.Traits & WordTraits.Guessed) != 0 && next.Morphology.Case != Case.Gen || !HasFiniteAhead(words, at) ? word.Stts : Stts.PRELS;
    }

    private static bool HasFiniteAhead(List<AnalysedWord> words, int at)
    {
        for (var next = at + 2; next < words.Count && next - at < Reach && words[next].Stts != Stts.SentenceEnd; next++)
        {
            if (words[next].IsFinite || words[next].MayBeFinite)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAfterComma(List<AnalysedWord> words, int at) => at > 0 && words[at - 1].Stts == Stts.Comma;

    private static bool IsSubject(List<AnalysedWord> words, int first, int end, bool isBeforeClause)
    {
        var opening = words[first];
        if (opening.Stts is Stts.PPER or Stts.PDS or Stts.PIS)
        {
            return first == end - 1 && opening.Cells.Has(Case.Nom);
        }

        if (end - first > 5 || !words[end - 1].IsNoun || !(opening.IsDeterminer || isBeforeClause))
        {
            return false;
        }

        for (var at = first; at < end; at++)
        {
            if (!words[at].IsNoun && !words[at].IsDeterminer && words[at].Stts is not (Stts.ADJA or Stts.CARD))
            {
                return false;
            }
        }

        return true;
    }

    // "was es Teheran ermöglicht", "Und er bezahlt mit Technologie": the only verb of its stretch, last after a subordinator or second after a subject.
    private static bool IsFiniteHere(List<AnalysedWord> words, int at)
    {
        var isLast = at + 1 >= words.Count || words[at + 1].IsMark || words[at + 1].Stts == Stts.KON;
        var start = at;
        while (start > 0 && at - start < Reach && words[start - 1].Stts is not (Stts.Comma or Stts.SentenceEnd))
        {
            start--;
            if (words[start].IsFinite)
            {
                return false;
            }
        }

        for (var next = at + 1; next < words.Count && next - at < Reach && !words[next].IsMark; next++)
        {
            if (words[next].IsFinite || words[next].Stts is Stts.VAINF or Stts.VMINF)
            {
                return false;
            }
        }

        var first = words[start].Stts == Stts.KON ? start + 1 : start;
        if (words[first].Stts is Stts.KOUS or Stts.PRELS or Stts.PRELAT or Stts.PWS or Stts.PWAV || (first + 1 < at && words[first + 1].Stts is Stts.PRELS))
        {
            return isLast;
        }

        // "er bezahlt mit …", "Die Ukraine behauptet, dass …": a subject right before it, and something behind it.
        var goesOn = isLast ? at + 2 < words.Count && words[at + 1].Stts == Stts.Comma && words[at + 2].Stts is Stts.KOUS or Stts.PWS or Stts.PWAV : true;
        return goesOn && first < at && IsSubject(words, first, at, isLast);
    }
}

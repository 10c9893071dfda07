namespace Lagebild.Language;

/// <content>Voice and tense of a verb bracket.</content>
internal sealed partial class PredicateReader
{
    private void ReadVoice(ClauseDraft clause, AnalysedWord finite, AnalysedWord verb)
    {
        if (verb.Stts != Stts.VVPP)
        {
            return;
        }

        if (clause.Kind == ClauseKind.Participial && clause.Parent < 0 && !PhraseData.SeinVerbs.Contains(clause.Lemma))
        {
            clause.Voice = Voice.Passive; // "Minister entlassen": a headline without its auxiliary
            return;
        }

        var hasWerden = finite.Lemma == "werden" && clause.Finite >= 0;
        var hasSein = finite.Lemma == "sein" && clause.Finite >= 0;
        foreach (var at in clause.NonFinite)
        {
            hasWerden |= at != clause.Verb && Words[at].Lemma == "werden";
            hasSein |= at != clause.Verb && Words[at].Lemma == "sein";
        }

        if (hasWerden)
        {
            clause.Voice = Voice.Passive;
        }
        else if (hasSein && !PhraseData.SeinVerbs.Contains(clause.Lemma))
        {
            clause.Voice = Voice.StatalPassive;
        }
    }

    private ClauseTense TenseOf(ClauseDraft clause, AnalysedWord finite)
    {
        if (clause.Finite < 0)
        {
            return ClauseTense.None;
        }

        var isPast = finite.Morphology.Tense == Tense.Past;
        var isSubjunctive = finite.Morphology.Mood == Mood.Sub;
        var hasInfinitive = clause.NonFinite.Exists(at => Words[at].Stts is Stts.VVINF or Stts.VAINF or Stts.VMINF);
        if (finite.Lemma == "werden" && hasInfinitive)
        {
            var isPerfect = clause.NonFinite.Exists(at => Words[at] is { Stts: Stts.VAINF, Lemma: "haben" or "sein" }) && Words[clause.Verb].Stts == Stts.VVPP && clause.Voice == Voice.Active;
            return isSubjunctive && isPast ? ClauseTense.Conditional : isPerfect ? ClauseTense.FuturePerfect : ClauseTense.Future;
        }

        var isPerfectBracket = finite.Lemma is "haben" or "sein" && finite.Stts == Stts.VAFIN && clause.Verb != clause.Finite && clause.Voice != Voice.StatalPassive
            && clause.NonFinite.Exists(at => Words[at].Stts is Stts.VVPP or Stts.VAPP or Stts.VMPP or Stts.VMINF || (at != clause.Verb && IsLassen(at)));
        if (isPerfectBracket)
        {
            return isPast && !isSubjunctive ? ClauseTense.Pluperfect : ClauseTense.Perfect;
        }

        return isPast && !isSubjunctive ? ClauseTense.Preterite : ClauseTense.Present;
    }
}

namespace Lagebild.Language;

/// <content>Noun phrases and pronouns without a preposition.</content>
internal sealed partial class RoleAssigner
{
    private const int Impossible = -1000;

    /// <summary>How much the tagger's case counts, against 3 for each place in the order and 12 for disagreement with the verb.</summary>
    private const int TaggedWeight = 8;

    /// <summary>The same for names without article, whose form tells nothing. With it the first of two names acts: "Nordkorea habe Russland Munition geliefert".</summary>
    private const int TaggedNameWeight = 4;

    private void AssignBare(ClauseDraft clause)
    {
        Reflexives(clause);
        Appositions(clause);
        var subject = (clause.Finite >= 0 && clause.Kind is not ClauseKind.Infinitive) || (clause.Kind == ClauseKind.Participial && clause.Parent < 0) ? BestSubject(clause) : -1;
        if (subject >= 0)
        {
            _bare.Remove(subject);
            Set(clause, subject, ComplementRole.Subject, Case.Nom);
        }

        if (IsCopula(clause) || (clause.Voice == Voice.Active && clause.Lemma == "heißen"))
        {
            Predicatives(clause);
        }

        Objects(clause);
    }

    private void Reflexives(ClauseDraft clause)
    {
        for (var at = 0; at < _bare.Count; at++)
        {
            var word = Words[PhraseAt(_bare[at]).Head];
            if (word.Stts == Stts.PRF || word.Morphology.Reflexive)
            {
                Set(clause, _bare[at], ComplementRole.Reflexive, word.Morphology.Case == Case.None ? Case.Acc : word.Morphology.Case);
                _bare.RemoveAt(at--);
            }
        }
    }

    // "Pat Ryder, der Sprecher des Ministeriums": after a comma, a noun phrase next to one of the same case that is no enumeration.
    private void Appositions(ClauseDraft clause)
    {
        for (var at = 0; at < _bare.Count; at++)
        {
            var right = PhraseAt(_bare[at]);
            if (right.Kind != PhraseKind.Noun || right.Start < 2 || Words[right.Start - 1].Stts is not (Stts.Comma or Stts.Bracket) || NounBefore(right.Start - 2) is not (>= 0 and var before))
            {
                continue;
            }

            var left = PhraseAt(before);
            if (left.Kind == PhraseKind.Noun && SharesCase(left, right) && IsAppositive(clause, left, right))
            {
                right.AttachedTo = before;
                sequence.Phrases[_bare[at]] = right;
                sequence.Attach(right.Head, left.Head, DependencyRelation.Appos);
                _bare.RemoveAt(at--);
            }
        }
    }

    private int NounBefore(int at) => at >= 0 && sequence.PhraseOf[at] is >= 0 and var index && PhraseAt(index).End == at + 1 ? index : -1;

    private bool IsAppositive(ClauseDraft clause, Phrase left, Phrase right)
    {
        if (sequence.ClauseOf[left.Head] != sequence.ClauseOf[right.Head] && clause.Kind != ClauseKind.Verbless)
        {
            return false;
        }

        // The finite verb right after it would leave the phrase as the first constituent of its own clause.
        var isFirst = clause.Finite > right.Start && clause.Start == right.Start;
        return !isFirst && (clause.Finite < 0 || clause.Finite < left.Start || clause.Finite >= right.End);
    }

    private static bool SharesCase(Phrase left, Phrase right)
    {
        for (var at = Case.Nom; at <= Case.Acc; at++)
        {
            if ((left.Cells.Has(at) || left.Cells.IsEmpty) && (right.Cells.Has(at) || right.Cells.IsEmpty))
            {
                return true;
            }
        }

        return left.Preposition >= 0;
    }

    private int BestSubject(ClauseDraft clause)
    {
        var (best, bestScore) = (-1, Impossible / 2);
        for (var order = 0; order < _bare.Count; order++)
        {
            var score = SubjectScore(clause, PhraseAt(_bare[order]), order);
            if (score > bestScore)
            {
                (best, bestScore) = (_bare[order], score);
            }
        }

        return best;
    }

    private int SubjectScore(ClauseDraft clause, Phrase phrase, int order)
    {
        var head = Words[phrase.Head];
        if (!phrase.Cells.IsEmpty && phrase.Cells.IsNominal && !phrase.Cells.Has(Case.Nom))
        {
            return Impossible;
        }

        if (clause.Finite < 0)
        {
            return MayBe(phrase, Case.Nom) ? -order : Impossible;
        }

        var person = Words[clause.Finite].Morphology.Person;
        if (person is 1 or 2 && head.Stts is not (Stts.PPER or Stts.PRELS or Stts.PDS or Stts.PIS) && !phrase.IsCoordinated)
        {
            return Impossible; // "Habe den Artikel erhalten": the subject is left out
        }

        if (phrase.Cells.Case != Case.Nom && head.Lemma is not ("es" or "sie") && SharesByForm(clause))
        {
            return Impossible; // "und verschrieb etwas": the verb right after "und" has its subject in the clause before
        }

        var score = -order * 3;
        if (!AgreesWithVerb(clause, phrase, head))
        {
            score -= head.Stts == Stts.PPER ? 40 : 12;
        }

        score += phrase.Cells.IsNominal && phrase.Cells.Case == Case.Nom ? (IsCopula(clause) ? 2 : 14) : 0;
        var isBareName = head.Stts == Stts.NE && !phrase.HasDeterminer;
        score += phrase.Tagged switch { Case.Nom => isBareName ? TaggedNameWeight : TaggedWeight, Case.None => 0, _ => isBareName ? -1 : -TaggedWeight };
        score += head.Stts switch
        {
            Stts.PPER when head.Lemma == "es" && PhraseData.ImpersonalVerbs.Contains(clause.Lemma) => 20,
            Stts.PPER when head.Lemma == "es" => PhraseData.EsVerbs.Contains(clause.Lemma) && _bare.Count > 1 ? -30 : order == 0 ? 3 : -6, // "lehnte es ab": an object where another nominative is near
            Stts.PPER => 6,
            Stts.PIS when head.Lemma == "man" => 20,
            Stts.PRELS or Stts.PWS => 3,
            _ => 0,
        };
        score += phrase.HasDeterminer || head.Stts == Stts.NE ? 1 : 0;
        var isFirst = clause.Kind is ClauseKind.Main && phrase.End <= clause.Finite;
        return score + (isFirst ? 3 : 0);
    }

    private bool SharesByForm(ClauseDraft clause)
    {
        if (clause.Coordinated < 0 || clause.IsVerbFinal || clause.Finite < 0)
        {
            return false;
        }

        var isFirst = clause.Start == clause.Finite || clause.Connector == clause.Finite - 1;
        if (!isFirst && clause.Finite != sequence.Clauses[clause.Coordinated].Finite)
        {
            return false;
        }

        var before = sequence.Clauses[clause.Coordinated].Subject;
        return before >= 0 && AgreesWithVerb(clause, PhraseAt(before), Words[PhraseAt(before).Head]);
    }

    private bool AgreesWithVerb(ClauseDraft clause, Phrase phrase, AnalysedWord head)
    {
        var verb = Words[clause.Finite].Morphology;
        if (head.Stts == Stts.PPER && head.Morphology.Person != 0 && verb.Person != 0 && head.Morphology.Person != verb.Person && head.Lemma is not ("sie" or "Sie"))
        {
            return false;
        }

        if (head.Stts == Stts.PRELS && clause.Antecedent >= 0 && verb.Number != Number.None && sequence.PhraseOf[clause.Antecedent] is >= 0 and var antecedent && !PhraseAt(antecedent).IsCoordinated)
        {
            var noun = PhraseAt(antecedent).Head == clause.Antecedent ? PhraseAt(antecedent).Cells : Words[clause.Antecedent].Cells;
            return !noun.IsNominal || noun.Has(verb.Number);
        }

        if (verb.Number == Number.None || phrase.Cells.IsEmpty || !phrase.Cells.IsNominal)
        {
            return true;
        }

        var nominative = phrase.Cells & Agreement.Of(Case.Nom);
        nominative = nominative.IsEmpty ? phrase.Cells : nominative;
        return nominative.Has(verb.Number) || (head.Stts is Stts.PDS or Stts.PWS or Stts.CARD) || PhraseData.Measures.Contains(head.Lemma);
    }

    private void Predicatives(ClauseDraft clause)
    {
        for (var at = 0; at < _bare.Count && clause.Predicative < 0; at++)
        {
            var phrase = PhraseAt(_bare[at]);
            if (MayBe(phrase, Case.Nom) || !MayBe(phrase, Case.Dat))
            {
                Set(clause, _bare[at], ComplementRole.Predicative, Case.Nom);
                _bare.RemoveAt(at--);
            }
        }
    }

    private void Objects(ClauseDraft clause)
    {
        var isDative = PhraseData.DativeVerbs.Contains(clause.Lemma);
        var isSaying = PhraseData.SayingVerbs.Contains(clause.Lemma);
        var accusatives = 0;
        foreach (var index in _bare)
        {
            accusatives += MayBe(PhraseAt(index), Case.Acc) ? 1 : 0;
        }

        var hasDirect = clause.Voice != Voice.Active;
        foreach (var index in _bare)
        {
            var phrase = PhraseAt(index);
            var role = ObjectRole(phrase, Words[phrase.Head].Stts is Stts.NE or Stts.PPER, isDative || (isSaying && Words[phrase.Head].Stts == Stts.PPER), accusatives, hasDirect);
            accusatives -= MayBe(phrase, Case.Acc) ? 1 : 0;
            hasDirect |= role == ComplementRole.DirectObject;
            Set(clause, index, role, role switch { ComplementRole.DirectObject => Case.Acc, ComplementRole.IndirectObject => Case.Dat, ComplementRole.GenitiveObject => Case.Gen, _ => CaseOf(phrase) });
        }
    }

    private static ComplementRole ObjectRole(Phrase phrase, bool isNameOrPronoun, bool isDative, int accusatives, bool hasDirect)
    {
        var (accusative, dative) = (MayBe(phrase, Case.Acc), MayBe(phrase, Case.Dat));
        if (!accusative && !dative && phrase.Cells.IsNominal && phrase.Cells.Case == Case.Gen)
        {
            return ComplementRole.GenitiveObject;
        }

        if (dative && (!accusative || (isDative && phrase.Tagged != Case.Acc) || (phrase.Tagged == Case.Dat && !hasDirect) || (accusatives > 1 && !hasDirect && (phrase.Tagged != Case.Acc || isNameOrPronoun))))
        {
            return ComplementRole.IndirectObject;
        }

        return hasDirect ? (dative && phrase.Tagged == Case.Dat ? ComplementRole.IndirectObject : ComplementRole.Adverbial) : ComplementRole.DirectObject;
    }

    private static bool MayBe(Phrase phrase, Case value) => phrase.Cells.IsEmpty || !phrase.Cells.IsNominal || phrase.Cells.Has(value);

    private void ShareSubject(ClauseDraft clause)
    {
        if (clause.Subject >= 0 || clause.Coordinated < 0 || clause.Finite < 0)
        {
            return;
        }

        var before = sequence.Clauses[clause.Coordinated];
        if (before.Subject >= 0)
        {
            clause.Subject = before.Subject;
            clause.Complements.Insert(0, (ComplementRole.Subject, before.Subject, Case.Nom));
        }
    }
}

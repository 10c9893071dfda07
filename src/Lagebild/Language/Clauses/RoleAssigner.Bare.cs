namespace Lagebild.Language;

/// <content>Noun phrases and pronouns without a preposition.</content>
internal sealed partial class RoleAssigner
{
    private readonly RoleCandidate[] _candidates = new RoleCandidate[MostCandidates];

    private void AssignBare(ClauseDraft clause)
    {
        Reflexives(clause);
        Appositions(clause);
        Genitives(clause);
        var count = Math.Min(_bare.Count, MostCandidates);
        if (count > 0)
        {
            var described = Describe(clause);
            for (var at = 0; at < count; at++)
            {
                _candidates[at] = Describe(clause, described, PhraseAt(_bare[at]));
            }

            Datives(described, _candidates.AsSpan(0, count));
            chooser.Choose(described, _candidates.AsSpan(0, count));
            Predicate(clause, _candidates.AsSpan(0, count));
        }

        for (var at = 0; at < _bare.Count; at++)
        {
            var (role, @case) = RoleOf(at < count ? _candidates[at].Label : RoleLabel.None);
            Set(clause, _bare[at], role, @case == Case.None ? CaseOf(PhraseAt(_bare[at])) : @case);
        }
    }

    // What the treebank is too small to teach. "China hilft Nordkorea": the verb has a dative; "dass Nordkorea Russland Soldaten schickt":
    // a bare name right before a noun, at most an adverb between, with another subject at hand.
    private static void Datives(in RoleClause clause, Span<RoleCandidate> candidates)
    {
        var hasSubject = clause.Order == 3;
        for (var at = 0; at < candidates.Length; at++)
        {
            ref var candidate = ref candidates[at];
            if ((candidate.Cases & 4) != 0 && (clause.Kind & 7) == 0)
            {
                var isName = candidate.Stts == Stts.NE && (candidate.Shape & 3) == 0;
                var isBeforeObject = hasSubject && isName && candidate.After is 2 or 9 && at + 1 < candidates.Length && candidates[at + 1] is { Before: 2 or 9, Stts: Stts.NN } next && (next.Cases & 8) != 0 && (next.Shape & 4) == 0;
                var hasDative = (clause.Government & 1) != 0 && candidate.Tagged != Case.Acc;
                candidate.Allowed = isBeforeObject ? 8u : hasDative && isName && hasSubject ? 8u : hasDative ? candidate.Allowed & ~4u : candidate.Allowed;
            }

            hasSubject |= (candidate.Allowed & 2) != 0 && candidate.Agrees == 1;
        }
    }

    // "bleibt offen", "wird teuer": beside sein an adjective may be an adverb ("war direkt am Hafen"), beside the others the last one is the predicate.
    private static void Predicate(ClauseDraft clause, Span<RoleCandidate> candidates)
    {
        if (!IsCopula(clause) || clause.Lemma == "sein")
        {
            return;
        }

        var last = -1;
        for (var at = 0; at < candidates.Length; at++)
        {
            if (candidates[at].Label == RoleLabel.Predicative)
            {
                return;
            }

            last = candidates[at].Stts == Stts.ADJD ? at : last;
        }

        if (last >= 0)
        {
            candidates[last].Label = RoleLabel.Predicative;
        }
    }

    private static (ComplementRole Role, Case Case) RoleOf(RoleLabel label) => label switch
    {
        RoleLabel.Subject => (ComplementRole.Subject, Case.Nom),
        RoleLabel.DirectObject => (ComplementRole.DirectObject, Case.Acc),
        RoleLabel.IndirectObject => (ComplementRole.IndirectObject, Case.Dat),
        RoleLabel.Predicative => (ComplementRole.Predicative, Case.Nom),
        _ => (ComplementRole.Adverbial, Case.None),
    };

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

    // What can only be genitive is an object ("gedachten der Opfer") or a time ("eines Tages").
    private void Genitives(ClauseDraft clause)
    {
        for (var at = 0; at < _bare.Count; at++)
        {
            var phrase = PhraseAt(_bare[at]);
            if (phrase.Cells.IsNominal && phrase.Cells.Case == Case.Gen)
            {
                Set(clause, _bare[at], IsTime(phrase) ? ComplementRole.Adverbial : ComplementRole.GenitiveObject, Case.Gen);
                _bare.RemoveAt(at--);
            }
        }
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

    /// <summary>Says whether a phrase may be the subject of the finite verb by all persons and numbers that the verb's form has.</summary>
    private bool AgreesWithVerb(ClauseDraft clause, Phrase phrase, AnalysedWord head)
    {
        var verb = Words[clause.Finite];
        var persons = verb.Cells.Bits >> 24;
        if (head.Stts == Stts.PPER && head.Morphology.Person is >= 1 and <= 3 and var person && head.Lemma is not ("sie" or "Sie"))
        {
            return persons == 0 || (persons & (head.Morphology.Number switch { Number.Sing => 1u, Number.Plur => 8u, _ => 9u } << (person - 1))) != 0;
        }

        if (head.Stts == Stts.PRELS && clause.Antecedent >= 0 && sequence.PhraseOf[clause.Antecedent] is >= 0 and var antecedent && !PhraseAt(antecedent).IsCoordinated)
        {
            var noun = PhraseAt(antecedent).Head == clause.Antecedent ? PhraseAt(antecedent).Cells : Words[clause.Antecedent].Cells;
            return !noun.IsNominal || HasThird(persons, noun);
        }

        if (persons == 0 || phrase.Cells.IsEmpty || !phrase.Cells.IsNominal)
        {
            return true;
        }

        var nominative = phrase.Cells & Agreement.Of(Case.Nom);
        return HasThird(persons, nominative.IsEmpty ? phrase.Cells : nominative) || (head.Stts is Stts.PDS or Stts.PWS && PhraseData.Copulas.Contains(clause.Lemma)) || head.Stts == Stts.CARD || PhraseData.Measures.Contains(head.Lemma);
    }

    private static bool HasThird(uint persons, Agreement noun) => (noun.Has(Number.Sing) && (persons & 4) != 0) || (noun.Has(Number.Plur) && (persons & 32) != 0);

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

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

    private RoleClause Describe(ClauseDraft clause)
    {
        var finite = clause.Finite >= 0 ? Words[clause.Finite].Morphology : default;
        var order = clause.Finite < 0 ? 3u : clause.IsVerbFinal ? 2u : clause.Start == clause.Finite ? 1u : 0;
        var mayBePredicative = clause.Predicative < 0 && clause.Voice == Voice.Active && (PhraseData.Copulas.Contains(clause.Lemma) || PhraseData.NamingVerbs.Contains(clause.Lemma));
        return new()
        {
            VerbToken = Words[clause.Verb].Token,
            FiniteToken = clause.Finite < 0 ? -1 : Words[clause.Finite].Token,
            Verb = Lattice.Hash(clause.Lemma),
            Modal = clause.Modal is null ? 0 : Lattice.Hash(clause.Modal),
            Order = order,
            Kind = (uint)clause.Voice + (mayBePredicative ? 4u : 0) + (clause.Predicative >= 0 ? 8u : 0) + (HasReflexive(clause) ? 16u : 0),
            Government = Government(clause.Lemma),
            Person = finite.Person + (finite.Number == Number.Plur ? 4u : 0),
            Joined = clause.Coordinated < 0 ? 0u : SharesByForm(clause) ? 3u : sequence.Clauses[clause.Coordinated].Subject >= 0 ? 2u : 1,
        };
    }

    private static bool HasReflexive(ClauseDraft clause)
    {
        foreach (var (role, _, _) in clause.Complements)
        {
            if (role == ComplementRole.Reflexive)
            {
                return true;
            }
        }

        return false;
    }

    private static uint Government(string lemma) =>
        (PhraseData.DativeVerbs.Contains(lemma) ? 1u : 0) + (PhraseData.SeinVerbs.Contains(lemma) ? 2u : 0) + (PhraseData.EsVerbs.Contains(lemma) ? 4u : 0)
        + (PhraseData.ImpersonalVerbs.Contains(lemma) ? 8u : 0) + (PhraseData.SayingVerbs.Contains(lemma) ? 16u : 0);

    private RoleCandidate Describe(ClauseDraft clause, in RoleClause described, Phrase phrase)
    {
        var head = Words[phrase.Head];
        var agrees = clause.Finite < 0 ? 0u : AgreesWithVerb(clause, phrase, head) ? 1u : 2;
        var candidate = new RoleCandidate
        {
            Token = head.Token,
            First = Words[phrase.Start].Token,
            Last = Words[phrase.End - 1].Token,
            Head = Lattice.Hash(head.Lemma),
            Ending = Lattice.Hash(head.Lemma.AsSpan(Math.Max(0, head.Lemma.Length - 3))),
            Opening = Lattice.Hash(Words[phrase.Start].Lemma),
            Stts = head.Stts,
            Cases = phrase.Kind == PhraseKind.Adverb ? 0u : phrase.Cells.IsNominal ? CaseFeatures.CaseSet(phrase.Cells) : 15u,
            Tagged = phrase.Tagged,
            Agrees = agrees,
            Side = Side(clause, phrase),
            Before = phrase.Start == 0 ? 6u : Neighbour(phrase.Start - 1),
            After = phrase.End == Words.Count ? 6u : Neighbour(phrase.End),
            Shape = (phrase.HasDeterminer ? 1u : 0) + (phrase.IsCoordinated ? 2u : 0) + (IsTime(phrase) ? 4u : 0) + (PhraseData.Measures.Contains(head.Lemma) ? 8u : 0),
        };
        if (phrase.Kind == PhraseKind.Adverb)
        {
            candidate.Allowed = 17u; // "sehr schön": the predicate or an adverb
            return candidate;
        }

        candidate.Allowed = 1u + (MayBeSubject(clause, phrase, head, agrees) ? 2u : 0) + ((candidate.Cases & 8) != 0 ? 4u : 0) + ((candidate.Cases & 4) != 0 ? 8u : 0)
            + ((described.Kind & 4) != 0 && (candidate.Cases & 1) != 0 ? 16u : 0);
        return candidate;
    }

    private static uint Side(ClauseDraft clause, Phrase phrase) =>
        clause.Finite < 0 ? 0u
        : phrase.Start < clause.Finite ? 1u + (phrase.End == clause.Finite ? 4u : 0)
        : 2u + (phrase.Start == clause.Finite + 1 ? 4u : 0);

    private uint Neighbour(int at)
    {
        var word = Words[at];
        if (word.IsMark)
        {
            return word.Stts == Stts.Comma ? 1u : 5u;
        }

        if (sequence.PhraseOf[at] is >= 0 and var index)
        {
            var phrase = PhraseAt(index);
            return phrase.Preposition >= 0 ? 3u : phrase.Kind == PhraseKind.Noun ? 2u : phrase.Kind == PhraseKind.Pronoun ? 7u : word.Stts == Stts.ADJD ? 8u : 9u;
        }

        return word.Stts == Stts.KON ? 4u : word.IsFinite ? 10u : word.IsNonFinite ? 11u : word.Stts is Stts.KOUS or Stts.KOUI ? 12u : word.Stts == Stts.KOKOM ? 13u : 0u;
    }

    private bool MayBeSubject(ClauseDraft clause, Phrase phrase, AnalysedWord head, uint agrees)
    {
        if (!MayBe(phrase, Case.Nom) || (clause.Finite < 0 && !(clause.Kind == ClauseKind.Participial && clause.Parent < 0)) || clause.Kind == ClauseKind.Infinitive)
        {
            return false;
        }

        if (clause.Finite < 0)
        {
            return true;
        }

        // "und ernannte Müller": the verb right after "und" has its subject in the clause before.
        if (clause.Connector >= 0 && clause.Connector == clause.Finite - 1 && phrase.Cells.Case != Case.Nom && head.Stts != Stts.PPER && SharesByForm(clause))
        {
            return false;
        }

        // "Habe den Artikel erhalten": the subject is left out.
        var isLeftOut = Words[clause.Finite].Morphology.Person is 1 or 2 && head.Stts is not (Stts.PPER or Stts.PRELS or Stts.PDS or Stts.PIS) && !phrase.IsCoordinated;
        return !isLeftOut && !(head.Stts == Stts.PPER && agrees == 2 && phrase.Cells.Case != Case.Nom);
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

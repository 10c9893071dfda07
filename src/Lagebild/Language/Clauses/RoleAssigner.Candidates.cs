namespace Lagebild.Language;

/// <content>What the role decoder is told of a clause and its noun phrases.</content>
internal sealed partial class RoleAssigner
{
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
}

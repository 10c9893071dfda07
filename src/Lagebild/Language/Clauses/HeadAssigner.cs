namespace Lagebild.Language;

/// <summary>Turns phrases, clauses and roles into UD heads and relations, after the conventions of UD German-GSD.</summary>
internal sealed partial class HeadAssigner(WordSequence sequence)
{
    private readonly List<byte> _seen = [];

    private List<AnalysedWord> Words => sequence.Words;

    /// <summary>Fills the heads of all words and returns the root.</summary>
    public int Run()
    {
        var root = Root();
        for (var index = 0; index < sequence.Clauses.Count; index++)
        {
            var clause = sequence.Clauses[index];
            var head = HeadOf(clause, index);
            if (head >= 0)
            {
                Verbs(clause, head);
                Complements(clause, index, head);
                Link(clause, index, head, root);
            }
        }

        Rest(root);
        BreakCycles(root);
        return root;
    }

    /// <summary>Returns the word that stands for a clause in the tree: the predicative with a copula, else the verb, else the first phrase.</summary>
    private int HeadOf(ClauseDraft clause, int index)
    {
        if (IsCopular(clause))
        {
            return clause.Predicative;
        }

        if (CarrierOf(clause) is >= 0 and var carrier)
        {
            return carrier;
        }

        if (clause.Verb >= 0)
        {
            return clause.Verb;
        }

        for (var at = clause.Start; at < Math.Min(clause.End, Words.Count); at++)
        {
            if (sequence.ClauseOf[at] == index && !Words[at].IsMark)
            {
                var phrase = sequence.PhraseOf[at];
                return phrase >= 0 ? sequence.Phrases[phrase].Head : at;
            }
        }

        return -1;
    }

    /// <summary>Returns the verb that carries the infinitive of a clause and has its subject ("lässt sich vergleichen", "scheint zu helfen"), or -1.</summary>
    private int CarrierOf(ClauseDraft clause)
    {
        if (clause.Verb < 0 || Words[clause.Verb].Stts is not (Stts.VVINF or Stts.VVIZU))
        {
            return -1;
        }

        var hasZu = Words[clause.Verb].Stts == Stts.VVIZU || (clause.Verb > 0 && Words[clause.Verb - 1].Stts == Stts.PTKZU);
        if (clause.Finite >= 0 && clause.Finite != clause.Verb && PhraseData.CarrierVerbs.Contains(Words[clause.Finite].Lemma) && (hasZu || Words[clause.Finite].Stts != Stts.VAFIN))
        {
            return clause.Finite; // "hat zu entscheiden", but "hat entscheiden können"
        }

        return clause.NonFinite.Find(at => at != clause.Verb && Words[at].Lemma == "lassen") is > 0 and var lassen ? lassen : -1;
    }

    // Only sein is a copula in UD; with werden and bleiben the predicative depends on the verb.
    private static bool IsCopular(ClauseDraft clause) => clause.Predicative >= 0 && clause.Lemma == "sein";

    private int Root()
    {
        for (var pass = 0; pass < 3; pass++)
        {
            for (var index = 0; index < sequence.Clauses.Count; index++)
            {
                var clause = sequence.Clauses[index];
                var fits = pass == 0 ? clause.Parent < 0 && clause.Coordinated < 0 && clause.Kind is ClauseKind.Main or ClauseKind.VerbFirst or ClauseKind.Interrogative
                    : pass == 1 ? clause.Parent < 0 && clause.Verb >= 0 : true;
                if (fits && HeadOf(clause, index) is >= 0 and var head)
                {
                    return head;
                }
            }
        }

        return 0;
    }

    private void Verbs(ClauseDraft clause, int head)
    {
        var isPredicative = IsCopular(clause);
        var shares = clause.Coordinated >= 0 && sequence.Clauses[clause.Coordinated].Finite == clause.Finite;
        if (clause.Finite >= 0 && clause.Finite != head && !shares)
        {
            sequence.Attach(clause.Finite, head, isPredicative && clause.Finite == clause.Verb ? DependencyRelation.Cop : Auxiliary(clause, clause.Finite));
        }

        foreach (var at in clause.NonFinite)
        {
            if (at != head)
            {
                sequence.Attach(at, head, isPredicative && at == clause.Verb ? DependencyRelation.Cop : Words[at].IsLexicalNonFinite ? DependencyRelation.Xcomp : Auxiliary(clause, at));
            }

            if (at > 0 && Words[at - 1].Stts == Stts.PTKZU)
            {
                sequence.Attach(at - 1, at, DependencyRelation.Mark);
            }
        }

        if (clause.Prefix >= 0)
        {
            sequence.Attach(clause.Prefix, clause.Verb == clause.Finite ? clause.Verb : clause.Finite, DependencyRelation.CompoundPrt);
        }

        if (clause.Connector >= 0 && Words[clause.Connector].Stts is Stts.KOUS or Stts.KOUI or Stts.KOKOM)
        {
            sequence.Attach(clause.Connector, head, DependencyRelation.Mark);
        }
    }

    private DependencyRelation Auxiliary(ClauseDraft clause, int at) =>
        (clause.Voice == Voice.Passive && Words[at].Lemma == "werden") || (clause.Voice == Voice.StatalPassive && Words[at].Lemma == "sein") ? DependencyRelation.AuxPass : DependencyRelation.Aux;

    private void Complements(ClauseDraft clause, int index, int head)
    {
        var inner = CarrierOf(clause) >= 0 ? clause.Verb : head;
        foreach (var (role, phraseIndex, @case) in clause.Complements)
        {
            var phrase = sequence.Phrases[phraseIndex];
            if (phrase.Head == head || sequence.ClauseOf[phrase.Head] != index)
            {
                continue;
            }

            sequence.Attach(phrase.Head, role == ComplementRole.Subject ? head : inner, role switch
            {
                ComplementRole.Subject => clause.Voice != Voice.Active ? DependencyRelation.NsubjPass : DependencyRelation.Nsubj,
                ComplementRole.DirectObject => DependencyRelation.Obj,
                ComplementRole.IndirectObject or ComplementRole.GenitiveObject => DependencyRelation.OblArg,
                ComplementRole.Reflexive => @case == Case.Dat ? DependencyRelation.OblArg : DependencyRelation.Obj,
                ComplementRole.Agent => DependencyRelation.OblAgent,
                ComplementRole.Prepositional => clause.Verb < 0 ? DependencyRelation.Nmod : DependencyRelation.Obl,
                ComplementRole.Predicative => DependencyRelation.Xcomp,
                _ => phrase.Kind == PhraseKind.Adverb ? DependencyRelation.Advmod : DependencyRelation.Obl,
            });
        }
    }

    private void Link(ClauseDraft clause, int index, int head, int root)
    {
        if (head == root)
        {
            return;
        }

        if (clause.Coordinated >= 0 && clause.Coordinated != index && HeadOf(sequence.Clauses[clause.Coordinated], clause.Coordinated) is >= 0 and var first && first != head)
        {
            sequence.Attach(head, first, DependencyRelation.Conj);
            return;
        }

        if (clause.Antecedent >= 0)
        {
            sequence.Attach(head, clause.Antecedent, DependencyRelation.Acl);
            return;
        }

        var parent = clause.Parent >= 0 ? HeadOf(sequence.Clauses[clause.Parent], clause.Parent) : root;
        parent = parent < 0 || parent == head ? root : parent;
        sequence.Attach(head, parent, clause.Kind switch
        {
            ClauseKind.Subordinate => clause.Connector >= 0 && Words[clause.Connector].Lemma is "dass" or "daß" ? DependencyRelation.Ccomp : DependencyRelation.Advcl,
            ClauseKind.Interrogative => DependencyRelation.Ccomp,
            ClauseKind.Relative => DependencyRelation.Acl,
            ClauseKind.Infinitive => clause.Connector >= 0 && Words[clause.Connector].Stts == Stts.KOUI ? DependencyRelation.Advcl : DependencyRelation.Xcomp,
            ClauseKind.Participial => DependencyRelation.Advcl,
            ClauseKind.Main or ClauseKind.VerbFirst when clause.Parent >= 0 => DependencyRelation.Ccomp,
            ClauseKind.Verbless => DependencyRelation.Dep,
            _ => DependencyRelation.Parataxis,
        });
    }
}

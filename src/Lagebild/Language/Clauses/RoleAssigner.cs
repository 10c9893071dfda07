namespace Lagebild.Language;

/// <summary>Decides what each phrase does in its clause: subject, objects, predicative, agent, adverbials.</summary>
/// <remarks>
/// Case decides where the forms leave one; agreement with the finite verb next; then word order (subject before object), pronouns before
/// nouns, definite before indefinite. A clause joined by "und" without a subject of its own shares the one before.
/// </remarks>
internal sealed partial class RoleAssigner(WordSequence sequence, IRoleChooser chooser)
{
    /// <summary>The most noun phrases of a clause whose roles are weighed against each other.</summary>
    private const int MostCandidates = 24;

    private readonly List<int> _first = [];
    private readonly List<int> _next = [];
    private readonly List<int> _bare = [];

    private List<AnalysedWord> Words => sequence.Words;

    /// <summary>Fills the complements of all clauses.</summary>
    public void Run()
    {
        Distribute();
        for (var index = 0; index < sequence.Clauses.Count; index++)
        {
            Assign(index);
        }
    }

    private Phrase PhraseAt(int index) => sequence.Phrases[index];

    // A list of phrases for each clause, in text order, without a list object for each.
    private void Distribute()
    {
        _first.Clear();
        _next.Clear();
        for (var clause = 0; clause < sequence.Clauses.Count; clause++)
        {
            _first.Add(-1);
        }

        for (var phrase = 0; phrase < sequence.Phrases.Count; phrase++)
        {
            _next.Add(-1);
        }

        for (var phrase = sequence.Phrases.Count - 1; phrase >= 0; phrase--)
        {
            var clause = sequence.ClauseOf[sequence.Phrases[phrase].Head];
            if (clause >= 0)
            {
                (_next[phrase], _first[clause]) = (_first[clause], phrase);
            }
        }
    }

    private void Assign(int index)
    {
        var clause = sequence.Clauses[index];
        AttachNeighbours(index, clause);
        _bare.Clear();
        for (var at = _first[index]; at >= 0; at = _next[at])
        {
            var phrase = PhraseAt(at);
            if (phrase.AttachedTo >= 0)
            {
                continue;
            }

            if (phrase.Preposition >= 0)
            {
                Set(clause, at, PrepositionalRole(clause, phrase), CaseOf(phrase));
            }
            else if (phrase.Kind != PhraseKind.Adverb || (Words[phrase.Head].Stts == Stts.ADJD && clause.Verb >= 0 && IsCopula(clause)))
            {
                _bare.Add(at);
            }
            else if (Words[phrase.Head].Stts != Stts.PTKNEG)
            {
                Set(clause, at, ComplementRole.Adverbial, Case.None);
            }
        }

        if (clause.Verb >= 0)
        {
            AssignBare(clause);
        }

        clause.Complements.Sort((left, right) => PhraseAt(left.Phrase).Start.CompareTo(PhraseAt(right.Phrase).Start));
        ShareSubject(clause);
    }

    private void Set(ClauseDraft clause, int index, ComplementRole role, Case @case)
    {
        var phrase = PhraseAt(index);
        phrase.Role = role;
        sequence.Phrases[index] = phrase;
        clause.Complements.Add((role, index, @case));
        if (role == ComplementRole.Subject)
        {
            clause.Subject = index;
        }
        else if (role == ComplementRole.Predicative && clause.Predicative < 0)
        {
            clause.Predicative = phrase.Head;
        }
    }

    private static Case CaseOf(Phrase phrase) => phrase.Cells.Case != Case.None ? phrase.Cells.Case : phrase.Tagged;

    private ComplementRole PrepositionalRole(ClauseDraft clause, Phrase phrase)
    {
        var preposition = Words[phrase.Preposition];
        if (clause.Voice == Voice.Passive && preposition.Lemma is "von" or "durch" && phrase.Kind != PhraseKind.Adverb && !IsTime(phrase) && (preposition.Lemma == "von" || IsActor(phrase)))
        {
            return ComplementRole.Agent;
        }

        if (preposition.Stts == Stts.KOKOM && preposition.Lemma == "als" && clause.Verb >= 0 && IsCopula(clause))
        {
            return ComplementRole.Predicative;
        }

        return ComplementRole.Prepositional;
    }

    private bool IsActor(Phrase phrase) => Words[phrase.Head].Stts == Stts.NE || !Words[phrase.Head].Lemma.EndsWith("ung", StringComparison.Ordinal);

    private static bool IsCopula(ClauseDraft clause) => clause.Voice == Voice.Active && PhraseData.Copulas.Contains(clause.Lemma);

    // "jeden Tag", "letzte Woche", "Anfang August"; "Der Tag begann" has a nominative article.
    private bool IsTime(Phrase phrase)
    {
        if (phrase.Kind != PhraseKind.Noun || phrase.Preposition >= 0)
        {
            return false;
        }

        var head = Words[phrase.Head];
        if (head.Stts == Stts.CARD)
        {
            return phrase.End - phrase.Start == 1 && head.Lemma.Length == 4 && head.Lemma[0] is '1' or '2'; // "noch 1995 einsteigen"
        }

        if (!PhraseData.Times.Contains(head.Lemma) || phrase.IsCoordinated)
        {
            return false;
        }

        return !phrase.Cells.Has(Case.Nom) || (!phrase.HasDeterminer && (phrase.Tagged != Case.Nom || phrase.End - phrase.Start == 1));
    }

    /// <summary>Attaches what follows a noun closely and belongs to it: "die Entsendung von Soldaten"; before the finite verb, everything.</summary>
    private void AttachNeighbours(int index, ClauseDraft clause)
    {
        var isVorfeld = clause.Kind is ClauseKind.Main && clause.Finite >= 0;
        var before = -1;
        for (var at = _first[index]; at >= 0; before = at, at = _next[at])
        {
            if (before < 0)
            {
                continue;
            }

            var (left, right) = (PhraseAt(before), PhraseAt(at));
            if (left.End != right.Start || left.Kind == PhraseKind.Adverb || !Words[left.Head].IsNoun || right.Kind == PhraseKind.Adverb || IsTime(left))
            {
                continue;
            }

            var isBeforeFinite = isVorfeld && right.End <= clause.Finite;
            if (right.Preposition >= 0 && Words[right.Preposition].IsPreposition && (isBeforeFinite || IsAttribute(clause, left, right)))
            {
                right.AttachedTo = left.AttachedTo >= 0 ? left.AttachedTo : before;
                sequence.Attach(right.Head, left.Head, DependencyRelation.Nmod);
                sequence.Phrases[at] = right;
            }
        }
    }

    private bool IsAttribute(ClauseDraft clause, Phrase left, Phrase right)
    {
        var preposition = Words[right.Preposition].Lemma;
        if (Words[left.Head].Stts == Stts.NE || (preposition == "von" && clause.Voice == Voice.Passive))
        {
            return false;
        }

        return PhraseData.AttributePrepositions.Contains(preposition) || NounFrames.Takes(Words[left.Head].Lemma, preposition);
    }
}

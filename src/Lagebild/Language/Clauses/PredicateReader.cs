namespace Lagebild.Language;

/// <summary>Reads the verb bracket of each clause: lemma with prefix, modal, tense, mood, voice, negation; splits joined participles into clauses of their own.</summary>
internal sealed partial class PredicateReader(WordSequence sequence)
{
    /// <summary>More participles and infinitives than this in one clause are no German; they are left together.</summary>
    private const int MostVerbs = 16;

    private List<AnalysedWord> Words => sequence.Words;

    /// <summary>Fills the predicates of all clauses, and adds a clause for each further participle or infinitive after "und".</summary>
    public void Run()
    {
        for (var at = 0; at < Words.Count; at++)
        {
            Collect(at);
        }

        var count = sequence.Clauses.Count;
        for (var index = 0; index < count; index++)
        {
            Split(index);
            SplitInfinitive(index);
        }

        foreach (var clause in sequence.Clauses)
        {
            Read(clause);
        }
    }

    private void Collect(int at)
    {
        var index = sequence.ClauseOf[at];
        if (index < 0)
        {
            return;
        }

        var (word, clause) = (Words[at], sequence.Clauses[index]);
        if (word.IsNonFinite && sequence.PhraseOf[at] < 0)
        {
            clause.NonFinite.Add(at);
        }
        else if (word.Stts == Stts.PTKNEG || PhraseData.Negations.Contains(word.Lemma))
        {
            clause.IsNegated |= !(word.Lemma == "nicht" && at + 1 < Words.Count && PhraseData.NotOnly.Contains(Words[at + 1].Lemma));
        }
    }

    // "hat den Westen gewarnt und behauptet, …": the second participle makes a clause that shares the finite verb.
    private void Split(int index)
    {
        var clause = sequence.Clauses[index];
        if (clause.NonFinite.Count > MostVerbs)
        {
            return;
        }

        for (var at = 1; at < clause.NonFinite.Count; at++)
        {
            var (verb, before) = (clause.NonFinite[at], clause.NonFinite[at - 1]);
            var join = ConjunctionBetween(before, verb, index);
            if (join < 0 || !Words[verb].IsLexicalNonFinite)
            {
                continue;
            }

            var second = new ClauseDraft
            {
                Kind = clause.Kind, Start = join, End = clause.End, Parent = clause.Parent, Coordinated = index, Connector = join, Antecedent = clause.Antecedent,
                Finite = clause.Finite, IsComplete = true, IsDirectQuestion = clause.IsDirectQuestion, IsNegated = false,
            };
            second.NonFinite.AddRange(clause.NonFinite[at..]);
            clause.NonFinite.RemoveRange(at, clause.NonFinite.Count - at);
            Move(index, sequence.Clauses.Count, join, clause);
            sequence.Clauses.Add(second);
            for (var child = index + 1; child < sequence.Clauses.Count - 1; child++)
            {
                var draft = sequence.Clauses[child];
                draft.Parent = draft.Parent == index && draft.Start > join ? sequence.Clauses.Count - 1 : draft.Parent;
            }

            Split(sequence.Clauses.Count - 1);
            return;
        }
    }

    // "Er begann Waffen zu liefern", "hatte Gelegenheit ihn zu treffen": an infinitive with zu that has lost its comma.
    private void SplitInfinitive(int index)
    {
        var clause = sequence.Clauses[index];
        var verb = clause.NonFinite.Find(HasZu);
        if (clause.Finite < 0 || clause.Kind == ClauseKind.Infinitive || verb <= 0 || Words[clause.Finite].Lemma == "lassen")
        {
            return;
        }

        var start = StartOfInfinitive(clause, index, verb, out var objects);
        if (PhraseData.HalfModals.Contains(Words[clause.Finite].Lemma) && !(Words[clause.Finite].Lemma == "haben" && objects > 1) || Words[clause.Finite].Stts == Stts.VMFIN)
        {
            return;
        }

        var infinitive = new ClauseDraft { Kind = ClauseKind.Infinitive, Start = start, End = verb + 1, Parent = index, IsComplete = true };
        infinitive.NonFinite.AddRange(clause.NonFinite.Where(at => at >= start && at <= verb));
        clause.NonFinite.RemoveAll(at => at >= start && at <= verb);
        for (var at = start; at <= verb; at++)
        {
            sequence.ClauseOf[at] = sequence.ClauseOf[at] == index && at != clause.Finite ? sequence.Clauses.Count : sequence.ClauseOf[at];
        }

        sequence.Clauses.Add(infinitive);
    }

    // Back from the verb over its phrases, but not over the subject, nor over the first of several objects.
    private int StartOfInfinitive(ClauseDraft clause, int index, int verb, out int objects)
    {
        var zu = Words[verb].Stts == Stts.VVIZU ? verb : verb - 1;
        var floor = clause.Finite < verb ? clause.Finite + 1 : clause.Start + 1;
        var (start, bare) = (zu, 0);
        objects = 0;
        var hasVorfeldSubject = clause.Finite < verb && clause.Start < clause.Finite && sequence.PhraseOf[clause.Start] is >= 0 and var first && sequence.Phrases[first].Preposition < 0 && sequence.Phrases[first].Kind != PhraseKind.Adverb;
        for (var at = zu - 1; at >= floor && sequence.ClauseOf[at] == index && sequence.PhraseOf[at] is >= 0 and var inner; at--)
        {
            var phrase = sequence.Phrases[inner];
            var isBare = phrase.Preposition < 0 && phrase.Kind != PhraseKind.Adverb;
            objects += isBare ? 1 : 0;
            at = phrase.Start;
            if (isBare && (++bare > 1 || (!hasVorfeldSubject && phrase.Cells.Case == Case.Nom)))
            {
                break;
            }

            start = phrase.Start;
        }

        return Math.Max(start, floor);
    }

    private void Move(int from, int to, int start, ClauseDraft clause)
    {
        for (var at = start; at < clause.End; at++)
        {
            if (sequence.ClauseOf[at] == from && at != clause.Finite)
            {
                sequence.ClauseOf[at] = to;
            }
        }
    }

    private int ConjunctionBetween(int first, int second, int clause)
    {
        for (var at = second - 1; at > first && second - at < 40; at--)
        {
            if (Words[at].Stts == Stts.KON && sequence.PhraseOf[at] < 0 && sequence.ClauseOf[at] == clause)
            {
                return at;
            }
        }

        return -1;
    }

    private void Read(ClauseDraft clause)
    {
        var finite = clause.Finite >= 0 ? Words[clause.Finite] : default;
        clause.Mood = SharesSubjunctive(clause, finite) ? Mood.Sub : finite.Morphology.Mood;
        clause.Verb = MainVerb(clause);
        if (clause.Verb < 0)
        {
            return;
        }

        var verb = Words[clause.Verb];
        clause.Lemma = LemmaOf(clause, verb);
        clause.Modal = ModalOf(clause, finite);
        ReadVoice(clause, finite, verb);
        clause.Tense = TenseOf(clause, finite);
    }

    // "…, die Lage sei ernst und viele Menschen haben Angst": in the plural Konjunktiv I looks like the indicative; what it is joined to decides.
    private bool SharesSubjunctive(ClauseDraft clause, AnalysedWord finite)
    {
        if (clause.Coordinated < 0 || clause.Parent < 0 || finite.Morphology is not { Mood: Mood.Ind, Tense: Tense.Pres, Number: Number.Plur } || finite.Lemma == "sein")
        {
            return false;
        }

        var before = sequence.Clauses[clause.Coordinated];
        return before.Finite >= 0 && Words[before.Finite].Morphology.IsKonjunktiv1;
    }

    private int MainVerb(ClauseDraft clause)
    {
        if (clause.Finite >= 0 && Words[clause.Finite].Stts is Stts.VVFIN or Stts.VVIMP && !IsHalfModal(clause) && Words[clause.Finite].Lemma != "lassen")
        {
            return clause.Finite;
        }

        foreach (var at in clause.NonFinite)
        {
            if (Words[at].IsLexicalNonFinite)
            {
                return at;
            }
        }

        return clause.NonFinite.Count > 0 ? clause.NonFinite[0] : clause.Finite;
    }

    private bool IsHalfModal(ClauseDraft clause) =>
        PhraseData.HalfModals.Contains(Words[clause.Finite].Lemma) && clause.NonFinite.Count > 0 && HasZu(clause.NonFinite[0]);

    private bool HasZu(int at) => Words[at].Stts == Stts.VVIZU || (at > 0 && Words[at - 1].Stts == Stts.PTKZU);

    private string LemmaOf(ClauseDraft clause, AnalysedWord verb)
    {
        if (clause.Prefix < 0 || clause.Verb != clause.Finite)
        {
            return verb.Lemma;
        }

        var prefix = Words[clause.Prefix].Lemma;
        return verb.Lemma.StartsWith(prefix, StringComparison.Ordinal) && verb.Lemma.Length > prefix.Length + 2 ? verb.Lemma : JoinedLemmas.Join(prefix, verb.Lemma);
    }

    // "hat den Platz räumen lassen"
    private bool IsLassen(int at) => Words[at] is { Lemma: "lassen", Stts: Stts.VVINF or Stts.VVPP };

    private string? ModalOf(ClauseDraft clause, AnalysedWord finite)
    {
        if (clause.Finite >= 0 && clause.Verb != clause.Finite && (finite.Stts == Stts.VMFIN || finite.Lemma == "lassen" || IsHalfModal(clause)))
        {
            return finite.Lemma;
        }

        foreach (var at in clause.NonFinite)
        {
            if (at != clause.Verb && (Words[at].Stts is Stts.VMINF or Stts.VMPP || IsLassen(at)))
            {
                return Words[at].Lemma;
            }
        }

        return null;
    }
}

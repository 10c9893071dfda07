namespace Lagebild.Language;

/// <content>Where each kind of segment goes.</content>
internal sealed partial class ClauseFinder
{
    private void PlaceSubordinate(Segment segment)
    {
        var kind = segment.OpenerKind;
        var top = Top;
        var isJoined = segment.Conjunction >= 0 && top is not null && top.IsVerbFinal && top.IsComplete && (top.Kind == kind || segment.IsSecondPredicate);
        if (isJoined)
        {
            var before = TopIndex;
            _stack.RemoveAt(_stack.Count - 1);
            var joined = OpenNew(segment.Opener < 0 ? top!.Kind : kind, segment, top!.Parent);
            (Clauses[joined].Coordinated, Clauses[joined].Antecedent) = (before, top.Antecedent);
            Own(joined, segment);
        }
        else
        {
            var (parent, antecedent) = kind == ClauseKind.Relative && segment.Opener >= 0 ? Antecedent(segment) : (ParentForSubordinate(segment), -1);
            var opened = OpenNew(kind, segment, parent);
            Clauses[opened].Antecedent = antecedent;
            Own(opened, segment);
        }

        Top!.IsComplete = segment.Finite >= 0 || segment.ZuInfinitive >= 0;
    }

    // After "und" a subordinate clause belongs to the clause that the finished one before belongs to.
    private int ParentForSubordinate(Segment segment)
    {
        var top = Top;
        if (top is { IsVerbFinal: true, IsComplete: true } && segment.Conjunction >= 0)
        {
            return top.Parent;
        }

        return TopIndex;
    }

    private int ParentForInfinitive() => TopIndex;

    private void PlaceFinite(Segment segment)
    {
        var isFirst = segment.ConstituentsBeforeFinite == 0;
        if (segment.Conjunction < 0 && IsLate(segment) && Nearest(static clause => clause.IsVerbFinal && !clause.IsComplete) is >= 0 and var waiting)
        {
            PopTo(waiting);
            Own(waiting, segment);
            Clauses[waiting].IsComplete = true;
            return;
        }

        if (isFirst && segment.Conjunction < 0 && TryAfterVorfeld(segment))
        {
            return;
        }

        if (segment.Conjunction >= 0 && segment.ConstituentsBeforeFinite > 1 && segment.Finite == segment.End - 1 && Top is { IsVerbFinal: true, IsComplete: true } final)
        {
            var before = TopIndex; // "…, die hilft, aber auch einen Preis mit sich bringt"
            _stack.RemoveAt(_stack.Count - 1);
            var joined = OpenNew(final.Kind, segment, final.Parent);
            (Clauses[joined].Coordinated, Clauses[joined].Antecedent, Clauses[joined].IsComplete) = (before, final.Antecedent, true);
            Own(joined, segment);
            return;
        }

        if (isFirst && segment.Conjunction >= 0 && Top is { IsVerbFinal: true, IsComplete: false })
        {
            Own(TopIndex, segment);
            Top!.IsComplete = true;
            return;
        }

        OpenMain(segment, isFirst);
    }

    // The finite verb stands where a subordinate clause has it: after a participle, or after two constituents, with little behind it.
    private bool IsLate(Segment segment) =>
        segment.ConstituentsBeforeFinite != 1
            ? segment.Finite == segment.End - 1 || segment.ConstituentsBeforeFinite > 1
            : segment.Finite == segment.End - 1 || Words[segment.Finite - 1].IsNonFinite;

    // "Blinken, der teilnimmt, sagte …", "Als er kam, ging sie", "Um zu helfen, schickt er …": what stands before is the first constituent.
    private bool TryAfterVorfeld(Segment segment)
    {
        var fragment = Nearest(static clause => clause.Kind == ClauseKind.Verbless && clause.Parent < 0);
        if (fragment >= 0 && _stack[0] == fragment)
        {
            PopTo(fragment);
            var clause = Clauses[fragment];
            clause.Kind = ClauseKind.Main;
            Own(fragment, segment);
            return true;
        }

        if (_stack.Count > 0 && Clauses[_stack[0]] is { IsVerbFinal: true, Parent: < 0 } or { Kind: ClauseKind.Participial, Parent: < 0 })
        {
            var first = _stack[0];
            _stack.Clear();
            var main = OpenNew(ClauseKind.Main, segment, -1);
            for (var before = first; before < main; before++)
            {
                Clauses[before].Parent = Clauses[before].Parent < 0 && Clauses[before].IsVerbFinal ? main : Clauses[before].Parent;
            }

            Own(main, segment);
            return true;
        }

        return false;
    }

    private void OpenMain(Segment segment, bool isFirst)
    {
        var before = _stack.Count > 0 ? _stack[0] : -1;
        var isJoined = segment.Conjunction >= 0 && before >= 0;
        var last = isJoined ? NearestMain() : -1;
        var isDependent = !isJoined && segment.Mark >= 0 && Words[segment.Mark].Stts == Stts.Comma && !isFirst && before >= 0 && TakesVerbSecond(segment);
        if (isDependent)
        {
            Own(OpenNew(ClauseKind.Main, segment, TopIndex), segment);
            return;
        }

        var isInserted = isFirst && !isJoined && before >= 0 && segment.Mark >= 0;
        var kind = isFirst && !isJoined && before < 0 ? ClauseKind.VerbFirst : ClauseKind.Main;
        if (!isInserted || Clauses[before].IsVerbFinal)
        {
            _stack.Clear();
        }

        if (isInserted && PhraseData.SayingVerbs.Contains(Words[segment.Finite].Lemma))
        {
            if (Clauses[before] is { Parent: < 0, Kind: ClauseKind.Main or ClauseKind.VerbFirst } quoted)
            {
                quoted.Parent = Clauses.Count; // "„Wir bleiben“, sagte sie": what is said depends on the saying
            }
        }
        else if (isInserted && Clauses[before].Kind == ClauseKind.VerbFirst)
        {
            Clauses[before].Parent = Clauses.Count; // "Kommt das Geld nicht, schließt die Klinik": a condition without "wenn"
        }
        else if (isInserted)
        {
            last = NearestMain(); // "war da, habe alles versucht und ging": joined without "und"
        }

        var opened = OpenNew(kind, segment, isJoined && last >= 0 ? Clauses[last].Parent : -1);
        Clauses[opened].Coordinated = last;
        Own(opened, segment);
    }

    private int NearestMain()
    {
        for (var at = _stack.Count - 1; at >= 0 && _stack.Count - at <= SearchDepth; at--)
        {
            if (Clauses[_stack[at]].Kind is ClauseKind.Main or ClauseKind.VerbFirst)
            {
                return _stack[at];
            }
        }

        return -1;
    }

    // "sagte, es sei entscheidend": a verb of saying before the comma, or the subjunctive of reported speech after it.
    private bool TakesVerbSecond(Segment segment)
    {
        var top = Top!;
        if (top.Finite < 0 || top.Kind is ClauseKind.Verbless)
        {
            return false;
        }

        return Words[segment.Finite].Morphology.IsKonjunktiv1 || PhraseData.SayingVerbs.Contains(Words[top.Finite].Lemma);
    }

    private void PlaceNonFinite(Segment segment)
    {
        var last = Words[segment.End - 1];
        if (last.Stts is Stts.VMINF or Stts.VAINF && Top is { IsVerbFinal: true, IsComplete: true, Finite: >= 0 } && segment.NonFinite == segment.End - 1)
        {
            // "…, dass wir den Kurs halten müssen, die Produktion erhöhen müssen": joined by the comma alone.
            var before = TopIndex;
            _stack.RemoveAt(_stack.Count - 1);
            var joined = OpenNew(Clauses[before].Kind, segment, Clauses[before].Parent);
            (Clauses[joined].Coordinated, Clauses[joined].Antecedent, Clauses[joined].IsComplete) = (before, Clauses[before].Antecedent, true);
            segment.Finite = segment.End - 1;
            Words[segment.Finite] = last with { Stts = last.Stts == Stts.VMINF ? Stts.VMFIN : Stts.VAFIN, Morphology = Words[Clauses[before].Finite].Morphology };
            Own(joined, segment);
            return;
        }

        var waiting = Nearest(clause => WaitsForVerb(clause));
        if (waiting >= 0)
        {
            PopTo(waiting);
            Own(waiting, segment);
            return;
        }

        if (_stack.Count > 0 && Top is { Kind: ClauseKind.Infinitive } && segment.Conjunction < 0 && Words[segment.NonFinite].Stts == Stts.VVINF)
        {
            Own(TopIndex, segment);
            return;
        }

        var isParticiple = Words[segment.NonFinite].Stts is Stts.VVPP or Stts.VAPP;
        Own(OpenNew(isParticiple ? ClauseKind.Participial : ClauseKind.Infinitive, segment, TopIndex), segment);
    }

    // An auxiliary or modal whose participle or infinitive has not come yet.
    private bool WaitsForVerb(ClauseDraft clause)
    {
        if (clause.Finite < 0 || clause.IsVerbFinal || Words[clause.Finite].Stts is not (Stts.VAFIN or Stts.VMFIN))
        {
            return false;
        }

        for (var at = clause.Finite + 1; at < Math.Min(clause.End, clause.Finite + 60); at++)
        {
            if (Words[at].IsNonFinite && sequence.ClauseOf[at] == sequence.ClauseOf[clause.Finite])
            {
                return false;
            }
        }

        return true;
    }

    private void PlaceVerbless(Segment segment)
    {
        if (_stack.Count == 0)
        {
            Own(OpenNew(ClauseKind.Verbless, segment, -1), segment);
            return;
        }

        var target = TopIndex;
        if (segment.Prefix >= 0 && Nearest(static clause => clause.Finite >= 0 && clause.Prefix < 0 && !clause.IsVerbFinal) is >= 0 and var prefixed)
        {
            target = prefixed;
        }
        else if (Top is { IsVerbFinal: true, IsComplete: true } && segment.Mark >= 0)
        {
            // "…, die von Moskau bezahlt werden, und Geld": after a finished clause its parent goes on.
            target = Nearest(static clause => !(clause.IsVerbFinal && clause.IsComplete));
            target = target < 0 ? TopIndex : target;
        }

        if (IsSo(segment))
        {
            Own(OpenNew(ClauseKind.Verbless, segment, -1), segment);
            _stack.RemoveAt(_stack.Count - 1);
            return;
        }

        PopTo(target);
        Own(target, segment);
    }

    // "so Rutte": a clause of saying without a verb.
    private bool IsSo(Segment segment) =>
        segment.Mark >= 0 && Words[segment.Start].Lemma is "so" or "So" && segment.End - segment.Start is >= 2 and <= 12
        && sequence.PhraseOf[segment.Start + 1] >= 0 && sequence.Phrases[sequence.PhraseOf[segment.Start + 1]].Kind != PhraseKind.Adverb;
}

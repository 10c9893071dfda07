using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>Finds the phrase in a slot of a clause: in the clause itself, through its relative pronoun, or shared from the clause before; never elsewhere.</summary>
internal sealed partial class ClauseArguments(DocumentLayout layout)
{
    /// <summary>The longest chain of shared subjects followed; each step is one clause up or back.</summary>
    private const int LongestChain = 6;

    /// <summary>Returns the phrase in a slot, seen from the active voice, or <see cref="Wording.None"/>.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="frame">The frame, whose slots tell a dative from an accusative where the forms do not.</param>
    /// <param name="attempt">0 for the first phrase that fits the slot, 1 for the next; only prepositions have several.</param>
    /// <param name="trigger">The noun of a light verb construction, which is no object, or the verb.</param>
    public Wording Of(int clause, Slot slot, Frame frame, int trigger, int attempt)
    {
        var own = layout.Clauses[clause];
        var passive = own.Voice == Voice.Passive || (own.Voice == Voice.StatalPassive && frame.HasObject); // "ist umgekippt" is a perfect
        if (attempt > 0 && slot.Kind == SlotKind.Object && !passive)
        {
            return Objects(own, trigger).Other(frame, attempt) is { Exists: true } other ? other : Misread(own);
        }

        if (attempt > 0 && slot.Kind != SlotKind.Preposition)
        {
            return Wording.None;
        }

        return slot.Kind switch
        {
            SlotKind.Subject => passive ? Agent(own) : Subject(clause),
            SlotKind.Object when passive => Subject(clause),
            SlotKind.Object when IsLenient && own.Kind == ClauseKind.Relative && own.Antecedent >= 0 && own[ComplementRole.Subject]?.Head == own.Connector => Around(Antecedent(own)),
            SlotKind.Object when SharesSubject && own[ComplementRole.Subject] is { } taken => Resolved(own, taken),
            SlotKind.Object => Objects(own, trigger).Accusative(frame) is { Exists: true } found ? found : Misread(own),
            SlotKind.Dative => Objects(own, trigger).Dative(frame),
            SlotKind.Genitive => own[ComplementRole.GenitiveObject] is { Head: >= 0 } genitive ? Resolved(own, genitive) : Wording.None,
            SlotKind.Predicative => own[ComplementRole.Predicative] is { Head: >= 0 } predicative ? Resolved(own, predicative) : Wording.None,
            SlotKind.Preposition => Prepositional(own, clause, slot, frame, attempt),
            _ => Wording.None,
        };
    }

    /// <summary>Returns the phrase that a complement stands for: its own, or the antecedent of a relative pronoun.</summary>
    public Wording Resolved(Clause clause, Complement complement)
    {
        if (complement.Head < 0)
        {
            return Wording.None;
        }

        if (clause.Kind == ClauseKind.Relative && clause.Antecedent >= 0
            && (complement.Head == clause.Connector || IsSwallowed(clause, complement) || layout.Tokens[complement.Head].Morphology.PronType == PronType.Rel))
        {
            return Around(Antecedent(clause));
        }

        return layout.PhraseOf(complement);
    }

    /// <summary>Says whether a passive names who acts.</summary>
    public bool HasAgent(Clause own) => Agent(own).Exists;

    private Wording Agent(Clause own)
    {
        foreach (var complement in own.Complements)
        {
            if ((complement.Role == ComplementRole.Agent || (complement.Role == ComplementRole.Prepositional && FrameWordSets.AgentPrepositions.Has(complement.Preposition))) && !IsOrigin(complement))
            {
                return Resolved(own, complement);
            }
        }

        return Wording.None;
    }

    // "am Flughafen von Manila verhaftet": a town right after a noun says where that is.
    private bool IsOrigin(Complement complement) =>
        complement.Head > 0 && layout.TokenAt(complement.Span.Start) is > 0 and var first && layout.Tokens[first - 1].Upos == Upos.NOUN && layout.TimeOf[first - 1] < 0
        && layout.MentionOver(complement.Head) is { Type: Entities.EntityType.Loc, Entity: >= 0 } mention && layout.Entities[mention.Entity].Kb?.StartsWith("state:", StringComparison.Ordinal) != true;

    // "Blinken" after "Antony", both of one name.
    private bool IsTailOfName(Complement complement)
    {
        var first = layout.TokenAt(complement.Span.Start);
        return first > 0 && layout.MentionOf[first - 1] is >= 0 and var before && layout.Mentions[before].Kind != Entities.MentionKind.Pronoun && layout.Mentions[before].Span.Contains(layout.Tokens[first].Span);
    }

    private bool IsTime(Complement complement) => complement.Head >= 0 && layout.TimeOf[complement.Head] >= 0;

    // "stellte die Milliarden in Frage, die …": the noun of a function verb has no article and no relative clause.
    private int Antecedent(Clause own)
    {
        var at = own.Antecedent;
        return at >= 2 && layout.Tokens[at].Upos == Upos.NOUN && layout.Tokens[at - 1] is { Upos: Upos.ADP } preposition && FrameWordSets.FunctionPrepositions.Has(preposition.Lemma) && FrameWordSets.FunctionPrepositions.Has(layout[at - 1])
            && layout.Tokens[at - 2].Upos == Upos.NOUN ? at - 2 : at;
    }

    private Wording Around(int head)
    {
        var clause = layout.ClauseOf[head];
        if (clause >= 0)
        {
            foreach (var complement in layout.Clauses[clause].Complements)
            {
                if (complement.Span.Contains(layout.Tokens[head].Span))
                {
                    return layout.PhraseOf(complement) with { Head = head };
                }
            }
        }

        return new(head, head + 1, head);
    }
}

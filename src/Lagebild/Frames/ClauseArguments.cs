using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>Finds the phrase in a slot of a clause: in the clause itself, through its relative pronoun, or shared from the clause before; never elsewhere.</summary>
internal sealed class ClauseArguments(DocumentLayout layout)
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
            return Objects(own, trigger).Other(frame, attempt);
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
            SlotKind.Preposition => Prepositional(own, clause, slot, attempt),
            _ => Wording.None,
        };
    }

    /// <summary>Gets or sets a value indicating whether the clause is read with the subject of the clause before, and its own subject as object: "und bekommt Technologie".</summary>
    public bool SharesSubject { get; set; }

    /// <summary>Gets or sets a value indicating whether the first name without preposition is read as the subject, where the one given is nobody.</summary>
    public bool IsLenient { get; set; }

    /// <summary>Says whether a reading with another subject is possible.</summary>
    public bool MayBeLenient(Clause own)
    {
        if (own.Kind == ClauseKind.Infinitive && own.Parent >= 0)
        {
            return false;
        }

        if (own[ComplementRole.Subject] is not { Head: >= 0 } subject || subject.Head == own.Connector || IsDisplaced(subject))
        {
            return true;
        }

        // "der Ukrainer" and "NATO-Quellen zufolge" are no subjects.
        var (first, next) = (layout.TokenAt(subject.Span.Start), layout.TokenAt(subject.Span.End));
        return (layout[first] is "der" && layout.Tokens[subject.Head].Morphology.Case == Case.Gen) || (next < layout.Tokens.Length && layout[next] is "zufolge")
            || (layout[first] is "der" && layout.Tokens[subject.Head].Morphology.Number == Number.Plur);
    }

    // "Ein Treffen mit X schloss Y aus": the thing before the verb looks like a subject, the name after it acts.
    private bool IsDisplaced(Complement subject) =>
        layout.Tokens[subject.Head].Upos == Upos.NOUN && layout.MentionOver(subject.Head) is not { Entity: >= 0 } && NounClasses.Of(layout.Tokens[subject.Head].Lemma) is not ("group" or "firm" or "people" or "troops")
        && !(layout[layout.TokenAt(subject.Span.Start)] is "der" or "Der" or "ein" && layout.Tokens[subject.Head].Morphology.Gender == Gender.Masc);

    /// <summary>Says whether that second reading is possible.</summary>
    public bool MayShareSubject(Clause own) =>
        own.Connector >= 0 && layout.Tokens[own.Connector].Upos == Upos.CCONJ && own[ComplementRole.Subject] is not null && own[ComplementRole.DirectObject] is null && own.Voice == Voice.Active;

    /// <summary>Returns the grammatical subject of a clause, shared or controlled where it has none of its own.</summary>
    public Wording Subject(int clause)
    {
        for (var step = 0; step < LongestChain && clause >= 0; step++)
        {
            var own = layout.Clauses[clause];
            if (IsInstrumentalPronoun(own))
            {
                clause = own.Parent; // "China hilft Russland, indem es …": who acts is the subject above.
                continue;
            }

            if (IsLenient && step == 0 && FirstNamed(own) is { Exists: true } somebody)
            {
                return somebody;
            }

            if (NominativePair(own) is { Exists: true } pair)
            {
                return pair;
            }

            if (own[ComplementRole.Subject] is { } shared && shared.Head >= 0 && shared.Head < layout.Tokens.Length && shared.Span.End <= own.Span.Start && IsNobody(shared.Head))
            {
                clause = MainBefore(clause); // "erklärte, dies sei so, äußerte sich aber nicht": not "dies"
                continue;
            }

            if (own.Kind == ClauseKind.Infinitive && own.Parent >= 0 && ClauseAt(own.Parent) is { Parent: >= 0 } above && above[ComplementRole.Subject] is { Head: >= 0 } thing
                && layout.MentionOf[thing.Head] < 0 && layout[own.FirstToken] is "ohne")
            {
                clause = above.Parent; // "sagte Peskow, die Operation schreite voran, ohne auf … einzugehen": Peskow
                continue;
            }

            if (own[ComplementRole.Subject] is { } subject && own.Kind != ClauseKind.Infinitive && !(SharesSubject && step == 0) && !IsTime(subject))
            {
                return Resolved(own, subject);
            }

            if (Nominative(own) is { Exists: true } nominative)
            {
                return nominative;
            }

            if (own.Kind == ClauseKind.Relative && own.Antecedent >= 0 && own.Voice == Voice.Passive && own[ComplementRole.Subject] is null)
            {
                return Around(Antecedent(own));
            }

            if (own.Kind is ClauseKind.Infinitive && own.Parent >= 0 && ClauseAt(own.Parent) is { } controller
                && FrameData.ControlledByObject.Contains(controller.Lemma)
                && (controller[ComplementRole.DirectObject] ?? controller[ComplementRole.IndirectObject]) is { } controlling)
            {
                return Resolved(controller, controlling);
            }

            clause = own.Kind is ClauseKind.Infinitive or ClauseKind.Participial ? own.Parent : Before(clause);
        }

        return Wording.None;
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

    private bool IsNobody(int head) => (layout.Tokens[head].Upos == Upos.PRON || layout[head] is "dies" or "das" or "es") && layout.MentionOver(head) is not { Entity: >= 0 };

    private int MainBefore(int clause)
    {
        for (var at = clause - 1; at >= 0 && layout.Clauses[at].Sentence == layout.Clauses[clause].Sentence; at--)
        {
            if (layout.Clauses[at] is { Parent: < 0, Kind: ClauseKind.Main })
            {
                return at;
            }
        }

        return -1;
    }

    // "unterzeichneten der russische Präsident … und Nordkoreas Kim Jong Un": the first of two joined subjects taken for an object.
    private Wording NominativePair(Clause own)
    {
        if (own[ComplementRole.Subject] is not { Head: >= 0 } subject)
        {
            return Wording.None;
        }

        foreach (var complement in own.Complements)
        {
            if (complement.Role == ComplementRole.DirectObject && complement.Head >= 0 && complement.Span.End < subject.Span.Start && layout[layout.TokenAt(complement.Span.Start)] is "der" or "Der")
            {
                return layout.PhraseOf(complement);
            }
        }

        return Wording.None;
    }

    private Wording FirstNamed(Clause own)
    {
        foreach (var complement in own.Complements)
        {
            if (complement.Head >= 0 && complement.Role is ComplementRole.Adverbial or ComplementRole.DirectObject or ComplementRole.GenitiveObject or ComplementRole.IndirectObject
                && !IsAfterPreposition(complement) && !IsTailOfName(complement) && layout.TimeOf[complement.Head] < 0
                && layout.MentionOver(complement.Head) is { Entity: >= 0, Kind: not Entities.MentionKind.Pronoun })
            {
                return layout.PhraseOf(complement);
            }
        }

        return Wording.None;
    }

    // The noun phrases without preposition beside the subject, in text order, whatever case they were given.
    private BareObjects Objects(Clause own, int trigger)
    {
        var objects = new BareObjects(layout);
        foreach (var complement in own.Complements)
        {
            if (complement.Head < 0 || complement.Head == trigger || layout.TimeOf[complement.Head] >= 0 || IsAfterPreposition(complement) || IsTailOfName(complement))
            {
                continue;
            }

            if (IsSwallowed(own, complement))
            {
                objects.Add(layout.PhraseOf(complement) with { First = complement.Head }, ComplementRole.IndirectObject);
                continue;
            }

            var counts = complement.Role is ComplementRole.DirectObject or ComplementRole.IndirectObject or ComplementRole.GenitiveObject
                || (complement.Role == ComplementRole.Adverbial && layout.Tokens[complement.Head].Upos is Upos.NOUN or Upos.PROPN && !IsAfterComma(complement))
                || (complement.Role == ComplementRole.Subject && own.Kind == ClauseKind.Infinitive);
            if (complement.Role == ComplementRole.Prepositional && IsCount(complement))
            {
                objects.Add(layout.PhraseOf(complement), ComplementRole.DirectObject); // "zwischen 10.000 und 12.000 Soldaten"
                continue;
            }

            if (counts && Nominative(own).Head != complement.Head && NominativePair(own).Head != complement.Head && !(IsLenient && FirstNamed(own).Head == complement.Head) && !IsApposition(own, complement))
            {
                objects.Add(Resolved(own, complement), complement.Role);
            }
        }

        if (IsLenient && own[ComplementRole.Subject] is { Head: >= 0 } displaced && IsDisplaced(displaced) && FirstNamed(own).Exists)
        {
            objects.Add(Resolved(own, displaced), ComplementRole.DirectObject);
        }

        if (objects.IsEmpty && RelativeAs(own, ComplementRole.DirectObject) is { Exists: true } accusative)
        {
            objects.Add(accusative, ComplementRole.DirectObject);
        }
        else if (RelativeAs(own, ComplementRole.IndirectObject) is { Exists: true } dative)
        {
            objects.Add(dative, ComplementRole.IndirectObject);
        }
        else if (RelativeAs(own, ComplementRole.DirectObject) is { Exists: true } what)
        {
            objects.Add(what, ComplementRole.DirectObject);
        }

        return objects;
    }

    private bool IsAfterComma(Complement complement) => layout.TokenAt(complement.Span.Start) is > 0 and var first && layout.Tokens[first - 1].Upos is Upos.PUNCT or Upos.CCONJ;

    private bool IsCount(Complement complement) =>
        complement.Preposition is "zwischen" or "über" or "unter" or "um" or "gegen" or "bis" && layout.TokenAt(complement.Span.Start) + 1 is var next && next < layout.Tokens.Length
        && layout.Tokens[next].Upos == Upos.NUM && layout.QuantityOf[next] >= 0 && layout.Quantities[layout.QuantityOf[next]].Unit is not ("hour" or "day" or "year" or "kilometer");

    // "bekräftigte NATO-Generalsekretär Mark Rutte die Rolle": the name right after the subject is the subject's.
    private bool IsApposition(Clause own, Complement complement) =>
        own[ComplementRole.Subject] is { Head: >= 0 } subject && layout.TokenAt(complement.Span.Start) is > 0 and var first && layout.Tokens[first - 1].Upos == Upos.NOUN
        && subject.Span.End == layout.Tokens[first - 1].Span.End && layout.MentionOver(first) is { Type: Entities.EntityType.Per };

    private bool IsSwallowed(Clause own, Complement complement) =>
        own.Kind == ClauseKind.Relative && own.Antecedent >= 0 && own.Connector >= 0 && complement.Role is ComplementRole.Subject or ComplementRole.DirectObject && complement.Head > own.Connector
        && layout.TokenAt(complement.Span.Start) == own.Connector && layout.MentionOver(complement.Head) is not null;

    // What can only be a nominative, in a clause that has no subject: "der Iran" and "er" are no objects; before a verb read as a
    // participle stands its subject; after a weekday taken for the subject, a name in the genitive is it.
    private Wording Nominative(Clause own)
    {
        if (own[ComplementRole.Subject] is { } subject && !IsTime(subject))
        {
            return Wording.None;
        }

        foreach (var complement in own.Complements)
        {
            if (complement.Head < 0 || complement.Role is not (ComplementRole.DirectObject or ComplementRole.GenitiveObject or ComplementRole.IndirectObject) || IsAfterPreposition(complement))
            {
                continue;
            }

            var first = layout.TokenAt(complement.Span.Start);
            var opens = own.Kind == ClauseKind.Participial && own.Parent < 0 && (first == own.FirstToken || first == own.Connector + 1);
            var alone = complement.Role is ComplementRole.GenitiveObject or ComplementRole.IndirectObject && own[ComplementRole.Subject] is not null && layout.MentionOver(complement.Head) is { Entity: >= 0 };
            if ((complement.Role == ComplementRole.DirectObject && (layout[first] is "der" or "Der" or "er" or "Er" || opens)) || alone)
            {
                return layout.PhraseOf(complement);
            }
        }

        return Wording.None;
    }

    private bool IsInstrumentalPronoun(Clause own) =>
        own.Parent >= 0 && own.Connector >= 0 && layout[own.Connector] is "indem"
        && ((own[ComplementRole.Subject] is { Head: >= 0 } subject && layout.Tokens[subject.Head].Upos == Upos.PRON) || layout[Math.Min(own.Connector + 1, layout.Tokens.Length - 1)] is "er" or "sie" or "es");

    // "Er kam und ging": the clause before, where both hang together and this one has no subject of its own.
    private int Before(int clause)
    {
        var own = layout.Clauses[clause];
        if (own.Mood == Mood.Imp || own.Kind is ClauseKind.Verbless || own.Finite < 0 || own.Connector < 0 || layout.Tokens[own.Connector].Upos is not (Upos.CCONJ or Upos.SCONJ))
        {
            return -1;
        }

        for (var at = clause - 1; at >= Math.Max(0, clause - LongestChain); at--)
        {
            var before = layout.Clauses[at];
            if (before.Sentence != own.Sentence)
            {
                return -1;
            }

            if (before.Parent == own.Parent && (before.Kind == own.Kind || own.Kind is ClauseKind.VerbFirst or ClauseKind.Main && before.Kind is ClauseKind.Main or ClauseKind.VerbFirst))
            {
                return at;
            }

            if (own.Parent == at && before.Kind == own.Kind)
            {
                return at;
            }
        }

        return -1;
    }

    private Clause? ClauseAt(int clause) => clause >= 0 && clause < layout.Clauses.Length ? layout.Clauses[clause] : null;

    private Wording Agent(Clause own)
    {
        foreach (var complement in own.Complements)
        {
            if (complement.Role == ComplementRole.Agent || (complement.Role == ComplementRole.Prepositional && complement.Preposition is "von" or "durch"))
            {
                return Resolved(own, complement);
            }
        }

        return Wording.None;
    }

    // The relative pronoun that the clause stage gave no role: "die", "das" after a subject of its own can only be the object.
    private Wording RelativeAs(Clause own, ComplementRole role)
    {
        if (own.Kind != ClauseKind.Relative || own.Antecedent < 0 || own.Connector < 0 || own.Voice != Voice.Active || role is not (ComplementRole.DirectObject or ComplementRole.IndirectObject))
        {
            return Wording.None;
        }

        foreach (var complement in own.Complements)
        {
            if (complement.Head == own.Connector)
            {
                return Wording.None;
            }
        }

        var dative = layout[own.Connector] is "dem" or "denen";
        return own[ComplementRole.Subject] is not null && dative == (role == ComplementRole.IndirectObject) ? Around(Antecedent(own)) : Wording.None;
    }

    private Wording Prepositional(Clause own, int clause, Slot slot, int attempt)
    {
        foreach (var complement in own.Complements)
        {
            if (complement.Role is ComplementRole.Prepositional or ComplementRole.Agent && string.Equals(complement.Preposition, slot.Preposition, StringComparison.Ordinal)
                && Fits(complement, slot.Case) && !IsTime(complement) && attempt-- == 0)
            {
                var phrase = Resolved(own, complement);
                return phrase.Exists && layout[phrase.First] is "ohne" or "statt" && phrase.First < phrase.Head ? phrase with { First = phrase.First + 1 } : phrase;
            }
        }

        if (attempt < 0 || attempt > 0)
        {
            return Wording.None;
        }

        // "nach" may be read as standing after a phrase, and its own noun as bare.
        foreach (var complement in own.Complements)
        {
            if (complement.Head >= 0 && IsAfterPreposition(complement, slot.Preposition) && !IsTime(complement))
            {
                var phrase = layout.PhraseOf(complement);
                return phrase with { First = phrase.First - 1 };
            }
        }

        // "mit dem er sprach", "für die": the pronoun is the connector, the preposition stands before it.
        if (own.Kind == ClauseKind.Relative && own.Antecedent >= 0 && own.FirstToken >= 0 && own.FirstToken < own.Connector
            && string.Equals(layout.Tokens[own.FirstToken].Lemma, slot.Preposition, StringComparison.Ordinal))
        {
            return Around(Antecedent(own));
        }

        return Loose(own, clause, slot);
    }

    // A preposition that no complement holds, with its noun.
    private Wording Loose(Clause own, int clause, Slot slot)
    {
        for (var at = own.FirstToken; at + 1 < Math.Min(own.EndToken, own.FirstToken + 80); at++)
        {
            if (layout.Tokens[at].Upos != Upos.ADP || layout.ClauseOf[at] != clause || !string.Equals(layout.Tokens[at].Lemma, slot.Preposition, StringComparison.Ordinal)
                || layout.TimeOf[at + 1] >= 0 || IsInsideComplement(own, at))
            {
                continue;
            }

            for (var head = at + 1; head < Math.Min(own.EndToken, at + 6); head++)
            {
                if (layout.Tokens[head].Upos is Upos.NOUN or Upos.PROPN)
                {
                    return new(at, head + 1, head);
                }
            }
        }

        return Wording.None;
    }

    private bool IsInsideComplement(Clause own, int token)
    {
        foreach (var complement in own.Complements)
        {
            if (complement.Span.Start < layout.Tokens[token].Span.Start && layout.Tokens[token].Span.End < complement.Span.End)
            {
                return true;
            }
        }

        return false;
    }

    // Two names in one phrase that nothing joins: "besuchte Emmanuel Macron Lissabon", "traf in Brüssel Ursula von der Leyen".
    private Wording Misread(Clause own)
    {
        foreach (var complement in own.Complements)
        {
            if (complement.Head < 0 || complement.Role is not (ComplementRole.Subject or ComplementRole.Prepositional))
            {
                continue;
            }

            var phrase = layout.PhraseOf(complement);
            var at = complement.Head;
            while (at < phrase.End && layout.MentionOf[at] == layout.MentionOf[complement.Head])
            {
                at++;
            }

            if (at < phrase.End && layout.MentionOf[complement.Head] >= 0 && layout.Tokens[at].Upos == Upos.PROPN && layout.Tokens[at].Morphology.Case != Case.Gen
                && layout.MentionOver(at) is { Kind: Entities.MentionKind.Name, Entity: >= 0 })
            {
                return new(at, phrase.End, at);
            }
        }

        return Wording.None;
    }

    private bool IsAfterPreposition(Complement complement, string? preposition = null)
    {
        var first = layout.TokenAt(complement.Span.Start);
        return complement.Role is ComplementRole.DirectObject or ComplementRole.IndirectObject or ComplementRole.Adverbial or ComplementRole.Subject
            && first > 0 && layout.Tokens[first - 1].Upos == Upos.ADP && (preposition is null || string.Equals(layout.Tokens[first - 1].Lemma, preposition, StringComparison.Ordinal));
    }

    // "Blinken" after "Antony", both of one name.
    private bool IsTailOfName(Complement complement)
    {
        var first = layout.TokenAt(complement.Span.Start);
        return first > 0 && layout.MentionOf[first - 1] is >= 0 and var before && layout.Mentions[before].Kind != Entities.MentionKind.Pronoun && layout.Mentions[before].Span.Contains(layout.Tokens[first].Span);
    }

    private bool IsTime(Complement complement) => complement.Head >= 0 && layout.TimeOf[complement.Head] >= 0;

    private static bool Fits(Complement complement, Case wanted) => wanted == Case.None || complement.Case == Case.None || complement.Case == wanted;

    // "stellte die Milliarden in Frage, die …": the noun of a function verb has no article and no relative clause.
    private int Antecedent(Clause own)
    {
        var at = own.Antecedent;
        return at >= 2 && layout.Tokens[at].Upos == Upos.NOUN && layout.Tokens[at - 1] is { Upos: Upos.ADP } preposition && preposition.Lemma is "in" or "zu" or "unter" or "außer" && layout[at - 1] is "in" or "zu" or "unter" or "außer"
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

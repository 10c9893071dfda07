using Lagebild.Language;

namespace Lagebild.Frames;

/// <content>Who acts: the subject, shared, controlled or misread.</content>
internal sealed partial class ClauseArguments
{
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
        return (next < layout.Tokens.Length && FrameWordSets.Sources.Has(layout[next]))
            || (FrameWordSets.AmbiguousArticles.Has(layout[first]) && (layout.Tokens[subject.Head].Morphology.Case == Case.Gen || layout.Tokens[subject.Head].Morphology.Number == Number.Plur));
    }

    // "Ein Treffen mit X schloss Y aus": the thing before the verb looks like a subject, the name after it acts.
    private bool IsDisplaced(Complement subject) =>
        layout.Tokens[subject.Head].Upos == Upos.NOUN && layout.MentionOver(subject.Head) is not { Entity: >= 0 } && !NounClasses.IsAny(layout.Tokens[subject.Head].Lemma, "group", "firm", "people", "troops", "victim", "local", "body")
        && !Quantities.QuantityLexicon.German.IsPeople(layout[subject.Head])
        && !(FrameWordSets.MasculineNominatives.HasSmall(layout[layout.TokenAt(subject.Span.Start)]) && layout.Tokens[subject.Head].Morphology.Gender == Gender.Masc);

    /// <summary>Says whether that second reading is possible.</summary>
    public bool MayShareSubject(Clause own) =>
        own.Connector >= 0 && layout.Tokens[own.Connector].Upos == Upos.CCONJ && own[ComplementRole.Subject] is not null && own[ComplementRole.DirectObject] is null && own[ComplementRole.Reflexive] is null && own.Voice == Voice.Active;

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
                && layout.MentionOf[thing.Head] < 0 && FrameWordSets.Without.Has(layout[own.FirstToken]))
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

    private bool IsNobody(int head) => (layout.Tokens[head].Upos == Upos.PRON || FrameWordSets.Dummies.Has(layout[head])) && layout.MentionOver(head) is not { Entity: >= 0 };

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
            if (complement.Role == ComplementRole.DirectObject && complement.Head >= 0 && complement.Span.End < subject.Span.Start && FrameWordSets.AmbiguousArticles.HasSmall(layout[layout.TokenAt(complement.Span.Start)]))
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
                && !IsAfterPreposition(complement) && !IsTailOfName(complement) && !IsPossessor(complement.Head) && layout.TimeOf[complement.Head] < 0
                && (layout.MentionOver(complement.Head) is { Entity: >= 0, Kind: not Entities.MentionKind.Pronoun } || IsBodyInNominative(own, complement)))
            {
                return layout.PhraseOf(complement);
            }
        }

        return Wording.None;
    }

    // "Den Vorschlag lehnte das israelische Kabinett ab": after the verb, with an article that may be a nominative.
    private bool IsBodyInNominative(Clause own, Complement complement) =>
        layout.TokenAt(complement.Span.Start) > own.Finite && layout.Tokens[complement.Head].Upos == Upos.NOUN && NounClasses.IsAny(layout.Tokens[complement.Head].Lemma, "group", "body", "people", "troops")
        && FrameWordSets.NominativeArticles.HasSmall(layout[layout.TokenAt(complement.Span.Start)]);

    // "Norwegens Skiverband": whose it is does not act.
    private bool IsPossessor(int head) =>
        layout.Tokens[head].Morphology.Case == Case.Gen && head + 1 < layout.Tokens.Length && layout.Tokens[head + 1].Upos is Upos.NOUN or Upos.ADJ && layout.TimeOf[head + 1] < 0;

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
            if ((complement.Role == ComplementRole.DirectObject && (FrameWordSets.NominativeOnly.HasSmall(layout[first]) || opens)) || alone)
            {
                return layout.PhraseOf(complement);
            }
        }

        return Wording.None;
    }

    private bool IsInstrumentalPronoun(Clause own) =>
        own.Parent >= 0 && own.Connector >= 0 && FrameWordSets.Means.Has(layout[own.Connector])
        && ((own[ComplementRole.Subject] is { Head: >= 0 } subject && layout.Tokens[subject.Head].Upos == Upos.PRON) || FrameWordSets.SubjectPronouns.Has(layout[Math.Min(own.Connector + 1, layout.Tokens.Length - 1)]));

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
}

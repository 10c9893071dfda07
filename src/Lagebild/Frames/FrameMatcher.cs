using Lagebild.Events;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>Finds where the frames of one set hold in a document: by clauses for verbs, by noun phrases for nouns of action and participles.</summary>
internal sealed class FrameMatcher
{
    /// <summary>The tokens of a clause that are looked at; longer ones are lists or damage.</summary>
    private const int LongestClause = 200;

    private readonly DocumentLayout _layout;
    private readonly FrameSet _frames;
    private readonly Action<FrameTrace>? _trace;
    private readonly ClauseArguments _arguments;
    private readonly Referents _referents;
    private readonly RealityReader _reality;
    private readonly RoleFitter _fitter;
    private readonly HashSet<int> _used = [];
    private readonly List<FrameMatch> _matches = [];

    /// <summary>Initializes a matcher.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="frames">The frames.</param>
    /// <param name="trace">Takes what became of each frame whose trigger was met, for the inspection command; null for none.</param>
    public FrameMatcher(DocumentLayout layout, FrameSet frames, Action<FrameTrace>? trace = null)
    {
        (_layout, _frames, _trace) = (layout, frames, trace);
        _arguments = new(layout);
        _referents = new(layout);
        _reality = new(layout);
        _fitter = new(layout, _referents);
    }

    /// <summary>Returns the matches in text order of their triggers.</summary>
    public List<FrameMatch> Run(CancellationToken cancellationToken)
    {
        for (var clause = 0; clause < _layout.Clauses.Length; clause++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_layout.Sentences[_layout.Clauses[clause].Sentence].IsReport)
            {
                OfVerb(clause);
            }
        }

        foreach (var sentence in _layout.Sentences)
        {
            for (var at = sentence.FirstToken; sentence.IsReport && at < sentence.EndToken; at++)
            {
                var upos = _layout.Tokens[at].Upos;
                if (upos is Upos.NOUN or Upos.PROPN)
                {
                    OfNoun(at);
                }
                else if (upos is Upos.ADJ or Upos.VERB && at + 1 < sentence.EndToken && _layout.Tokens[at + 1].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN)
                {
                    OfParticiple(at);
                }
            }
        }

        _matches.Sort((a, b) => a.Trigger != b.Trigger ? a.Trigger.CompareTo(b.Trigger) : string.CompareOrdinal(a.Frame.Id, b.Frame.Id));
        return _matches;
    }

    private void OfVerb(int clause)
    {
        var own = _layout.Clauses[clause];
        if (own.Lemma.Length == 0 || own.Verb < 0)
        {
            return;
        }

        if (_frames.OfVerb(own.Lemma).IsEmpty && own.Tense is ClauseTense.Perfect or ClauseTense.Pluperfect && LaterParticiple(clause, own) is >= 0 and var participle)
        {
            // "hat wiederholt Waffen erhalten": an adverb that was read as the participle.
            own = own with { Verb = participle, Lemma = _layout.Tokens[participle].Lemma };
        }

        // Light verb constructions first: "übt Kritik" is not "übt".
        var lemma = own.Prefix < 0 && StrayPrefix(clause, own) is { Length: > 0 } joined ? joined : FrameData.WithoutPronominalAdverb(own.Lemma);
        foreach (var isLight in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var frame in _frames.OfVerb(lemma))
            {
                if (frame.IsLightVerb == isLight && TryVerb(frame, clause, own))
                {
                    return;
                }
            }
        }
    }

    private int LaterParticiple(int clause, Clause own)
    {
        for (var at = Math.Min(own.EndToken, own.Verb + 40) - 1; at > own.Verb; at--)
        {
            if (_layout.ClauseOf[at] == clause && _layout.Tokens[at].Upos == Upos.VERB && !_frames.OfVerb(_layout.Tokens[at].Lemma).IsEmpty)
            {
                return at;
            }
        }

        return -1;
    }

    // "gab zu, dass", "marschierten in Kursk ein und": a prefix at the end of its clause that was read as another word.
    private string StrayPrefix(int clause, Clause own)
    {
        if (own.Finite != own.Verb || own.Kind is not (ClauseKind.Main or ClauseKind.VerbFirst))
        {
            return "";
        }

        for (var at = own.Verb + 1; at + 1 < Math.Min(_layout.Tokens.Length, own.Verb + 40) && at < own.EndToken; at++)
        {
            if (_layout.ClauseOf[at] == clause && _layout.Tokens[at + 1].Upos is Upos.PUNCT or Upos.CCONJ && FrameData.IsPrefix(_layout[at])
                && string.Concat(_layout[at], own.Lemma) is var joined && !_frames.OfVerb(joined).IsEmpty)
            {
                return joined;
            }
        }

        return "";
    }

    private bool TryVerb(Frame frame, int clause, Clause own)
    {
        var trigger = own.Verb;
        var reflexive = own[ComplementRole.Reflexive] is not null;
        if (frame.IsReflexive && !reflexive && !HasReflexive(own))
        {
            return Miss(frame, trigger, "no reflexive pronoun in the clause");
        }

        if (frame.IsLightVerb)
        {
            trigger = LightNoun(frame, clause, own);
            if (trigger < 0)
            {
                return Miss(frame, own.Verb, $"no '{frame.NounPreposition} {frame.Noun}' in the clause");
            }
        }

        var handlesNegation = frame.Negation.Length > 0 && (own.IsNegated || _reality.OfClause(clause) == Reality.Negated);
        if (handlesNegation ? frame.Negation == "-" : frame.Sense == "-")
        {
            return Miss(frame, trigger, handlesNegation ? "the predicate is negated" : "the predicate is not negated");
        }

        var noun = frame.IsLightVerb ? new NounPhrase(_layout, trigger) : null;
        var fillers = _fitter.Fill(frame, (slot, attempt) => Slot(clause, own, slot, noun, trigger, frame, attempt), out var missing);
        if (fillers is null && _arguments.MayBeLenient(own))
        {
            _arguments.IsLenient = true;
            fillers = _fitter.Fill(frame, (slot, attempt) => Slot(clause, own, slot, noun, trigger, frame, attempt), out _);
            _arguments.IsLenient = false;
        }

        if (fillers is null && _arguments.MayShareSubject(own))
        {
            _arguments.SharesSubject = true;
            fillers = _fitter.Fill(frame, (slot, attempt) => Slot(clause, own, slot, noun, trigger, frame, attempt), out _);
            _arguments.SharesSubject = false;
        }

        if (fillers is null)
        {
            return Miss(frame, trigger, missing);
        }

        var reality = noun is not null && _reality.OfModifiers(trigger, noun.First) is var modified and not Reality.Actual
            ? modified
            : _reality.OfClause(clause, handlesNegation);
        reality = reality == Reality.Actual && frame.IsPromise ? Reality.Planned : reality;
        if (frame.IsLightVerb)
        {
            _used.Add(trigger);
        }

        if (frame.Sense is "DISASTER" or "ACCIDENT" && fillers.Value.FirstOrDefault(filler => filler.Role == "what") is { } what)
        {
            _used.Add(what.Wording.Head); // "Ein Erdbeben erschütterte Nepal" is told once.
        }

        var passage = _layout.SpanOf(own.FirstToken, TrimmedEnd(own));
        Fire(new(frame, handlesNegation ? frame.Negation : frame.Sense, trigger, clause, passage, fillers.Value, TimeIn(clause, own, TimeUse.Doing), reality, $"{frame.Id} in a clause"));
        return true;
    }

    private Wording Slot(int clause, Clause own, Slot slot, NounPhrase? noun, int trigger, Frame frame, int attempt) => slot.Kind switch
    {
        SlotKind.Content => attempt == 0 ? Content(clause, own) : Wording.None,
        SlotKind.Adjective or SlotKind.Compound => Wording.None,
        SlotKind.Preposition when attempt == 0 && noun is not null && noun.After(slot) is { Exists: true } after => after,
        SlotKind.Preposition when attempt == 0 && slot.Preposition == "für" && Inside(clause, slot) is { Exists: true } inside => inside,
        SlotKind.Preposition when attempt == 0 => _arguments.Of(clause, slot, frame, trigger, 0) is { Exists: true } near ? near : Inside(clause, slot),
        _ => _arguments.Of(clause, slot, frame, trigger, attempt),
    };

    // "mit Technologie für Nordkorea", "60 Milliarden Dollar für die Ukraine": the phrase hangs on what is given.
    private Wording Inside(int clause, Slot slot)
    {
        if (!_frames.LooksInside)
        {
            return Wording.None;
        }

        foreach (var complement in _layout.Clauses[clause].Complements)
        {
            if (complement.Head >= 0 && complement.Role is ComplementRole.DirectObject or ComplementRole.Prepositional or ComplementRole.Subject
                && _layout.Tokens[complement.Head].Upos is Upos.NOUN or Upos.PROPN && new NounPhrase(_layout, complement.Head).After(slot) is { Exists: true } found)
            {
                return found;
            }
        }

        return Wording.None;
    }

    // The content clause of a verb: dass, ob, infinitive, else the quote of the statement whose cue the verb is.
    private Wording Content(int clause, Clause own)
    {
        foreach (var child in _layout.ChildrenOf(clause))
        {
            var inner = _layout.Clauses[child];
            var opens = inner.Connector >= 0 ? _layout[inner.Connector] : default;
            if ((inner.Kind == ClauseKind.Subordinate && opens is "dass" or "daß" or "ob" or "Dass") || inner.Kind is ClauseKind.Interrogative || (inner.Kind == ClauseKind.Infinitive && opens is not ("um" or "ohne" or "statt" or "anstatt")))
            {
                return new(inner.FirstToken, TrimmedEnd(inner), inner.Verb >= 0 ? inner.Verb : inner.FirstToken);
            }
        }

        if (_layout.CueOf[own.Verb] is >= 0 and var cue)
        {
            var quote = _layout.Statements[cue].Quote[0];
            var first = _layout.TokenAt(quote.Start);
            var end = Math.Min(_layout.Tokens.Length, _layout.TokenAt(quote.End - 1) + 1);
            return first < end ? new(first, end, first) : Wording.None;
        }

        return Wording.None;
    }

    private void OfNoun(int noun)
    {
        if (_used.Contains(noun) || _layout.MentionOver(noun) is { Kind: Entities.MentionKind.Name })
        {
            return;
        }

        var lemma = _layout.Tokens[noun].Lemma;
        var frames = _frames.OfNoun(lemma) is { IsEmpty: false } byLemma ? byLemma : _frames.OfNoun(_layout[noun]);
        if (frames.IsEmpty)
        {
            return;
        }

        var phrase = new NounPhrase(_layout, noun);
        var clause = _layout.ClauseOf[noun];
        foreach (var frame in frames)
        {
            var fillers = _fitter.Fill(frame, (slot, attempt) => attempt == 0 || slot.Kind == SlotKind.Preposition ? NounSlot(phrase, slot, clause, frame, attempt) : Wording.None, out var missing);
            if (fillers is null)
            {
                Miss(frame, noun, missing);
                continue;
            }

            var isAdjunct = phrase.Preposition.Length > 0;
            var time = phrase.Time >= 0 || clause < 0 || (!isAdjunct && !IsSubjectLike(noun, clause)) ? phrase.Time
                : TimeIn(clause, _layout.Clauses[clause], !isAdjunct && FrameData.Of("verb", _layout.Clauses[clause].Lemma) is not null ? TimeUse.Planning : TimeUse.Any);
            Fire(new(frame, frame.Sense, noun, clause, _layout.SpanOf(phrase.First, phrase.End), fillers.Value, time, _reality.OfNoun(noun, phrase.First, clause, isAdjunct, IsActing(noun, clause)), $"{frame.Id} in a noun phrase"));
            return;
        }
    }

    // The subject of an active verb is not what the verb is about: "Das Erdbeben forderte Opfer".
    private bool IsActing(int noun, int clause) =>
        clause >= 0 && _layout.Clauses[clause] is { Voice: Voice.Active } own && !FrameData.SharesSubject(own.Lemma) && own[ComplementRole.Subject] is { } subject && subject.Span.Contains(_layout.Tokens[noun].Span);

    private bool IsSubjectLike(int noun, int clause)
    {
        foreach (var complement in _layout.Clauses[clause].Complements)
        {
            if (complement.Head == noun)
            {
                return complement.Role is ComplementRole.Subject or ComplementRole.DirectObject;
            }
        }

        return false;
    }

    private Wording NounSlot(NounPhrase phrase, Slot slot, int clause, Frame frame, int attempt) => slot.Kind switch
    {
        SlotKind.Genitive => phrase.Genitive,
        SlotKind.Adjective => phrase.Adjective >= 0 && _referents.OfAdjective(phrase.Adjective) >= 0 ? new(phrase.Adjective, phrase.Adjective + 1, phrase.Adjective) : Wording.None,
        SlotKind.Preposition => phrase.After(slot, attempt),
        SlotKind.Compound => IsCompound(phrase.Noun, frame) ? new(phrase.Noun, phrase.Noun + 1, phrase.Noun) : Wording.None,
        // "Bei einem Besuch sagte er": who visits is who speaks; only where the noun is an adverbial of the clause.
        SlotKind.Subject when clause >= 0 && phrase.Preposition is "bei" or "nach" or "auf" or "während" or "zu" or "vor" or "anlässlich" or "in" or "mit" && !phrase.Genitive.Exists => _arguments.Subject(clause),
        SlotKind.Subject when clause >= 0 && phrase.Preposition.Length == 0 && IsObjectOfDoing(phrase.Noun, clause) => SubjectBeside(phrase.Noun, clause),
        SlotKind.Subject when clause >= 0 && phrase.IsPossessive => _arguments.Subject(clause),
        _ => Wording.None,
    };

    // "sagte einen Besuch ab", "setzte den Streik fort": who does so is who visits and strikes.
    private bool IsObjectOfDoing(int noun, int clause)
    {
        var own = _layout.Clauses[clause];
        if (own.Voice != Voice.Active || !FrameData.SharesSubject(own.Lemma))
        {
            return false;
        }

        foreach (var complement in own.Complements)
        {
            if (complement.Head == noun)
            {
                return complement.Role is ComplementRole.DirectObject or ComplementRole.Subject;
            }
        }

        return false;
    }

    // The subject, where the noun itself was not taken for it: "Ein Treffen schloss Orbán aus".
    private Wording SubjectBeside(int noun, int clause)
    {
        var subject = _arguments.Subject(clause);
        if (subject.Head != noun)
        {
            return subject;
        }

        _arguments.IsLenient = true;
        subject = _arguments.Subject(clause);
        _arguments.IsLenient = false;
        return subject.Head == noun ? Wording.None : subject;
    }

    private bool IsCompound(int noun, Frame frame) => _layout.Tokens[noun].Lemma.Length > frame.Noun.Length + 2;

    // "die von Moskau bezahlten Waffen": object is the noun, agent and the rest stand between article and participle.
    private void OfParticiple(int participle)
    {
        var frames = _frames.OfParticiple(FrameWords.Stem(_layout[participle]));
        if (frames.IsEmpty || _layout.Clauses is var clauses && _layout.ClauseOf[participle] is >= 0 and var clause && clauses[clause].Verb == participle)
        {
            return;
        }

        var attribute = new ParticipialAttribute(_layout, participle);
        var after = new NounPhrase(_layout, attribute.Noun);
        foreach (var frame in frames)
        {
            var fillers = _fitter.Fill(frame, (slot, attempt) => attempt > 0 ? Wording.None : attribute.Of(slot) is { Exists: true } || slot.Kind != SlotKind.Preposition ? attribute.Of(slot) : after.After(slot), out var missing);
            if (fillers is null)
            {
                Miss(frame, participle, missing);
                continue;
            }

            _used.Add(attribute.Noun);
            Fire(new(frame, frame.Sense, participle, _layout.ClauseOf[participle], _layout.SpanOf(attribute.First, Math.Max(after.End, attribute.Noun + 1)), fillers.Value, -1, frame.IsPromise ? Reality.Planned : Reality.Actual, $"{frame.Id} as attribute"));
            return;
        }
    }

    private int LightNoun(Frame frame, int clause, Clause own)
    {
        for (var at = own.FirstToken; at < Math.Min(own.EndToken, own.FirstToken + LongestClause); at++)
        {
            var isKind = frame.IsState ? _layout.Tokens[at].Upos is Upos.ADJ or Upos.ADV or Upos.NOUN : _layout.Tokens[at].Upos is Upos.NOUN or Upos.PROPN;
            if (isKind && _layout.ClauseOf[at] == clause && Is(at, frame) && HasPreposition(frame.NounPreposition, at, own.FirstToken))
            {
                return at;
            }
        }

        return -1;
    }

    // "in den Streik", "ums Leben"; without a preposition none may stand right before the noun phrase.
    private bool HasPreposition(string wanted, int noun, int first)
    {
        for (var at = noun - 1; at >= Math.Max(first, noun - 4); at--)
        {
            if (_layout.Tokens[at].Upos == Upos.ADP && _layout.QuantityOf[at] >= 0)
            {
                continue; // "bis zu 500 Stellen", "über 500 Stellen"
            }

            if (_layout.Tokens[at].Upos == Upos.ADP)
            {
                return string.Equals(_layout.Tokens[at].Lemma, wanted, StringComparison.Ordinal);
            }

            if (_layout.Tokens[at].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADV))
            {
                break;
            }
        }

        return wanted.Length == 0;
    }

    private bool Is(int token, Frame frame) => Is(_layout.Tokens[token].Lemma, frame) || Is(_layout[token], frame);

    private static bool Is(ReadOnlySpan<char> word, Frame frame) =>
        word.Equals(frame.Noun, StringComparison.OrdinalIgnoreCase)
        || (frame.IsHead && (word.EndsWith(frame.Noun, StringComparison.OrdinalIgnoreCase) || (word.Length > frame.Noun.Length && word[^1] is 'n' or 'e' or 's' && word[..^1].EndsWith(frame.Noun, StringComparison.OrdinalIgnoreCase))
            || (word.Length > frame.Noun.Length + 1 && (word.EndsWith("en") || word.EndsWith("es")) && word[..^2].EndsWith(frame.Noun, StringComparison.OrdinalIgnoreCase))));

    private bool HasReflexive(Clause own)
    {
        for (var at = own.FirstToken; at < Math.Min(own.EndToken, own.FirstToken + 80); at++)
        {
            if (_layout[at] is "sich" or "uns" or "mich" && _layout.ClauseOf[at] == _layout.ClauseOf[own.Verb])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Which times of a clause tell when: all, all but those of what is planned ("für Freitag"), or only those.</summary>
    private enum TimeUse
    {
        Any,
        Doing,
        Planning,
    }

    private int TimeIn(int clause, Clause own, TimeUse use)
    {
        var best = -1;
        for (var at = own.FirstToken; at < Math.Min(own.EndToken, own.FirstToken + 400); at++)
        {
            var time = _layout.TimeOf[at];
            if (time >= 0 && _layout.ClauseOf[at] == clause && !IsInAttribute(at) && Serves(at, use) && _layout.Times[time].Type is Times.TimeType.Date or Times.TimeType.Time)
            {
                best = best < 0 ? time : best;
            }
        }

        return best;
    }

    // "rief für Freitag zum Streik auf": the day is the strike's. "bis heute nicht erfolgt", "seit Montag" do not date an act.
    private bool Serves(int time, TimeUse use)
    {
        var before = time > 0 && _layout.Tokens[time - 1].Upos == Upos.ADP ? _layout.Tokens[time - 1].Lemma : "";
        return FrameData.IsOpenEnd(before) ? false : use == TimeUse.Any || FrameData.IsAhead(before) == (use == TimeUse.Planning);
    }

    // "die für Samstag angemeldete Kundgebung": the day of the attribute is not that of the clause.
    private bool IsInAttribute(int time)
    {
        var first = time;
        while (first > 0 && _layout.TimeOf[first - 1] == _layout.TimeOf[time])
        {
            first--;
        }

        return first >= 2 && _layout.Tokens[first - 1].Upos == Upos.ADP && _layout.Tokens[first - 2].Upos == Upos.DET;
    }

    private int TrimmedEnd(Clause own)
    {
        var end = own.EndToken;
        while (end > own.FirstToken + 1 && _layout.Tokens[end - 1].Upos == Upos.PUNCT)
        {
            end--;
        }

        return end;
    }

    private bool Miss(Frame frame, int trigger, string why)
    {
        _trace?.Invoke(new(_layout.Tokens[trigger].Span, frame.Id, false, why));
        return false;
    }

    private void Fire(FrameMatch match)
    {
        _matches.Add(match);
        if (_trace is null)
        {
            return;
        }

        var filled = match.Fillers.Select(filler => $"{filler.Role} = {_layout.Document[_layout.SpanOf(filler.Wording.First, filler.Wording.End)]}");
        _trace(new(_layout.Tokens[match.Trigger].Span, match.Frame.Id, true, string.Join("; ", filled.Append($"reality = {match.Reality}"))));
    }
}

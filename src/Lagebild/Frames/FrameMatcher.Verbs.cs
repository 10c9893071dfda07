using System.Collections.Immutable;
using Lagebild.Events;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <content>Frames of verbs and light verb constructions, in clauses.</content>
internal sealed partial class FrameMatcher
{
    /// <summary>The tokens of a clause that are looked at; longer ones are lists or damage.</summary>
    private const int LongestClause = 200;

    /// <summary>The tokens of a line without a verb that are looked at.</summary>
    private const int LongestHeadline = 20;

    private void OfVerb(int clause)
    {
        var own = _layout.Clauses[clause];
        if (own.Lemma.Length == 0 || own.Verb < 0)
        {
            OfHeadline(clause, own);
            return;
        }

        if (_fiction.Tells(clause))
        {
            return;
        }

        if (_frames.OfVerb(own.Lemma).IsEmpty && own.Tense is ClauseTense.Perfect or ClauseTense.Pluperfect && LaterParticiple(clause, own) is >= 0 and var participle)
        {
            // "hat wiederholt Waffen erhalten": an adverb that was read as the participle.
            own = own with { Verb = participle, Lemma = _layout.Tokens[participle].Lemma };
        }

        // Light verb constructions first: "übt Kritik" is not "übt".
        var lemma = own.Prefix < 0 && StrayPrefix(clause, own) is { Length: > 0 } joined ? joined : FrameData.WithoutPronominalAdverb(WithoutAdverb(own));
        foreach (var isLight in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var frame in _frames.OfVerb(lemma))
            {
                if (frame.IsLightVerb == isLight && TryVerb(frame, clause, own))
                {
                    _absent.Clear();
                    return;
                }
            }
        }

        if (_absent.Count > 0)
        {
            Miss(_frames.OfVerb(lemma).First(frame => frame.IsLightVerb), own.Verb, $"with '{lemma}' in the clause there is none of: {string.Join(", ", _absent.Distinct())}");
            _absent.Clear();
        }
    }

    // "Modekette Brunner insolvent": the noun phrase that the line begins with is what the adjective tells of.
    private void OfHeadline(int clause, Clause own)
    {
        for (var at = own.FirstToken + 1; own.Kind == ClauseKind.Verbless && at < Math.Min(own.EndToken, own.FirstToken + LongestHeadline); at++)
        {
            foreach (var frame in _frames.States)
            {
                if (_layout.Tokens[at].Upos is Upos.ADJ or Upos.ADV && Is(at, frame) && FirstPhrase(own.FirstToken, at) is { Exists: true } phrase
                    && _fitter.Fill(frame, (slot, attempt) => slot.Kind == SlotKind.Subject && attempt == 0 ? phrase : Wording.None, out _) is { } fillers)
                {
                    Fire(new(frame, frame.Sense, at, clause, _layout.SpanOf(own.FirstToken, TrimmedEnd(own)), fillers, TimeIn(clause, own, TimeUse.Doing), _reality.OfClause(clause), $"{frame.Id} in a headline"));
                    return;
                }
            }
        }
    }

    private Wording FirstPhrase(int first, int end)
    {
        var head = first;
        while (head < end && _layout.Tokens[head].Upos is Upos.DET or Upos.ADJ or Upos.NUM)
        {
            head++;
        }

        var last = head;
        while (last < end && _layout.Tokens[last].Upos is Upos.NOUN or Upos.PROPN or Upos.X)
        {
            last++;
        }

        return last > head ? new(first, last, head) : Wording.None;
    }

    // One line for all the nouns that would make a construction with the verb, not one for each.
    private void NoteAbsent(Frame frame)
    {
        if (_trace is not null)
        {
            _absent.Add($"{frame.NounPreposition}{(frame.NounPreposition.Length > 0 ? " " : "")}{(frame.IsHead ? "-" : "")}{frame.Noun}");
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

    // "kritisiert die Union scharf": an adverb at the end that was read as a prefix.
    private string WithoutAdverb(Clause own) =>
        own.Prefix >= 0 && _frames.OfVerb(own.Lemma).IsEmpty && !FrameData.IsPrefix(_layout[own.Prefix]) && own.Lemma.AsSpan().StartsWith(_layout[own.Prefix], StringComparison.OrdinalIgnoreCase)
            ? own.Lemma[_layout[own.Prefix].Length..] : own.Lemma;

    private bool TryVerb(Frame frame, int clause, Clause own)
    {
        if (frame.IsReflexive && own[ComplementRole.Reflexive] is null && !HasReflexive(own))
        {
            return Miss(frame, own.Verb, "no reflexive pronoun in the clause");
        }

        var trigger = frame.IsLightVerb ? LightNoun(frame, clause, own) : own.Verb;
        if (trigger < 0)
        {
            NoteAbsent(frame);
            return false;
        }

        var handlesNegation = frame.Negation.Length > 0 && (own.IsNegated || _reality.OfClause(clause) == Reality.Negated);
        if (handlesNegation ? frame.Negation == "-" : frame.Sense == "-")
        {
            return Miss(frame, trigger, handlesNegation ? "the predicate is negated, and the frame then tells nothing (neg=-)" : "the predicate is not negated, and only its negation tells something (-)");
        }

        var noun = frame.IsLightVerb ? new NounPhrase(_layout, trigger) : null;
        if (Filled(frame, clause, own, noun, trigger, out var missing) is not { } fillers)
        {
            return Miss(frame, trigger, missing);
        }

        var reality = noun is not null && _reality.OfModifiers(trigger, noun.First) is var modified and not Reality.Actual && !own.IsNegated
            ? modified
            : _reality.OfClause(clause, handlesNegation);
        reality = reality == Reality.Actual && frame.IsPromise ? Reality.Planned : reality;
        UseUp(frame, trigger, fillers);
        var passage = _layout.SpanOf(own.FirstToken, TrimmedEnd(own));
        Fire(new(frame, handlesNegation ? frame.Negation : frame.Sense, trigger, clause, passage, fillers, TimeIn(clause, own, TimeUse.Doing), reality, $"{frame.Id} in a clause"));
        return true;
    }

    // First as the clause was read, then with another subject where that is possible.
    private ImmutableArray<Filler>? Filled(Frame frame, int clause, Clause own, NounPhrase? noun, int trigger, out string missing)
    {
        Wording Find(Slot slot, int attempt) => Slot(clause, own, slot, noun, trigger, frame, attempt);
        var isAgentless = own.Voice == Voice.Passive && char.IsUpper(frame.Sense[0]) && !_arguments.HasAgent(own);
        var fillers = _fitter.Fill(frame, Find, out missing, isAgentless);
        if (fillers is null && _arguments.MayBeLenient(own))
        {
            _arguments.IsLenient = true;
            fillers = _fitter.Fill(frame, Find, out _);
            _arguments.IsLenient = false;
        }

        if (fillers is null && _arguments.MayShareSubject(own))
        {
            _arguments.SharesSubject = true;
            fillers = _fitter.Fill(frame, Find, out _);
            _arguments.SharesSubject = false;
        }

        return fillers;
    }

    // "Ein Erdbeben erschütterte Nepal", "stockt die Hilfe für Kiew auf" are told once.
    private void UseUp(Frame frame, int trigger, ImmutableArray<Filler> fillers)
    {
        if (frame.IsLightVerb)
        {
            _used.Add(trigger);
        }

        if ((_frames.LooksInside || frame.Sense is "DISASTER" or "ACCIDENT") && fillers.FirstOrDefault(filler => filler.Role == "what") is { } what)
        {
            _used.Add(what.Wording.Head);
        }
    }

    private Wording Slot(int clause, Clause own, Slot slot, NounPhrase? noun, int trigger, Frame frame, int attempt) => slot.Kind switch
    {
        SlotKind.Content => attempt == 0 ? Content(clause, own) : Wording.None,
        SlotKind.Adjective or SlotKind.Compound => Wording.None,
        SlotKind.Preposition when attempt == 0 && noun is not null && noun.After(slot) is { Exists: true } after => after,
        SlotKind.Preposition when attempt == 0 && FrameWordSets.Purpose.Has(slot.Preposition) && Inside(clause, slot) is { Exists: true } inside => inside,
        SlotKind.Preposition when attempt == 0 => _arguments.Of(clause, slot, frame, trigger, 0) is { Exists: true } near ? near : Inside(clause, slot) is { Exists: true } within ? within : InsideCrowd(clause, slot),
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

    // "protestierten Zehntausende gegen die Regierung": a number of people has nothing of its own after a preposition.
    private Wording InsideCrowd(int clause, Slot slot) =>
        _layout.Clauses[clause][ComplementRole.Subject] is { Head: >= 0 } subject && NounClasses.Is(_layout.Tokens[subject.Head].Lemma, "crowd") ? new NounPhrase(_layout, subject.Head).After(slot) : Wording.None;

    // The content clause of a verb: dass, ob, infinitive, else the quote of the statement whose cue the verb is.
    private Wording Content(int clause, Clause own)
    {
        foreach (var child in _layout.ChildrenOf(clause))
        {
            var inner = _layout.Clauses[child];
            var opens = inner.Connector >= 0 ? _layout[inner.Connector] : default;
            if ((inner.Kind == ClauseKind.Subordinate && FrameWordSets.ContentConnectors.HasSmall(opens)) || (inner.Kind is ClauseKind.Interrogative && inner.Antecedent < 0 && !FrameWordSets.Accounts.HasSmall(opens)) || (inner.Kind == ClauseKind.Infinitive && !FrameWordSets.AdverbialInfinitives.Has(opens)))
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
            if (FrameWordSets.Reflexives.Has(_layout[at]) && _layout.ClauseOf[at] == _layout.ClauseOf[own.Verb])
            {
                return true;
            }
        }

        return false;
    }
}

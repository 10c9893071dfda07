using System.Collections.Immutable;
using Lagebild.Events;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <content>Frames of verbs and light verb constructions, in clauses.</content>
internal sealed partial class FrameMatcher
{
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

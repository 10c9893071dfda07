using Lagebild.Language;

namespace Lagebild.Frames;

/// <content>The phrases of a clause in the slots of a frame.</content>
internal sealed partial class FrameMatcher
{
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
}

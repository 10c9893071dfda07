using Lagebild.Language;

namespace Lagebild.Frames;

/// <content>The phrases after a preposition.</content>
internal sealed partial class ClauseArguments
{
    private Wording Prepositional(Clause own, int clause, Slot slot, Frame frame, int attempt)
    {
        foreach (var complement in own.Complements)
        {
            if (complement.Role is ComplementRole.Prepositional or ComplementRole.Agent && string.Equals(complement.Preposition, slot.Preposition, StringComparison.Ordinal)
                && Fits(complement, slot.Case) && !IsTime(complement) && !IsInstead(own, complement) && attempt-- == 0)
            {
                var phrase = Resolved(own, complement);
                return phrase.Exists && FrameWordSets.Without.Has(layout[phrase.First]) && phrase.First < phrase.Head ? phrase with { First = phrase.First + 1 } : phrase;
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

        return Loose(own, clause, slot, frame);
    }

    // A preposition that no complement holds, with its noun; one inside another phrase only where the verb needs it ("krachte ein Bus | gegen einen Pfeiler").
    private Wording Loose(Clause own, int clause, Slot slot, Frame frame)
    {
        var isNeeded = frame.Needs(slot);
        for (var at = own.FirstToken; at + 1 < Math.Min(own.EndToken, own.FirstToken + 80); at++)
        {
            if (layout.Tokens[at].Upos != Upos.ADP || layout.ClauseOf[at] != clause || !string.Equals(layout.Tokens[at].Lemma, slot.Preposition, StringComparison.Ordinal)
                || (!isNeeded && (layout.TimeOf[at + 1] >= 0 || (IsInsideComplement(own, at) && layout.TimeOf[at - 1] < 0))))
            {
                continue;
            }

            for (var head = at + 1; head < Math.Min(own.EndToken, at + 6); head++)
            {
                if (layout.Tokens[head].Upos is Upos.NOUN or Upos.PROPN && !(layout.TimeOf[head] >= 0 && head + 1 < own.EndToken && layout.Tokens[head + 1].Upos == Upos.NOUN))
                {
                    return new(at, head + 1, head);
                }
            }
        }

        return Wording.None;
    }

    // "statt nach Peking reiste er nach Taipeh"
    private bool IsInstead(Clause own, Complement complement) => layout.TokenAt(complement.Span.Start) is var first && own.Kind != ClauseKind.Infinitive
        && (FrameWordSets.Without.HasSmall(layout[first]) || (first > 0 && FrameWordSets.Without.HasSmall(layout[first - 1])));

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

    private bool IsAfterPreposition(Complement complement, string? preposition = null)
    {
        var first = layout.TokenAt(complement.Span.Start);
        return complement.Role is ComplementRole.DirectObject or ComplementRole.IndirectObject or ComplementRole.Adverbial or ComplementRole.Subject
            && first > 0 && layout.Tokens[first - 1].Upos == Upos.ADP && (preposition is null || string.Equals(layout.Tokens[first - 1].Lemma, preposition, StringComparison.Ordinal));
    }

    private static bool Fits(Complement complement, Case wanted) => wanted == Case.None || complement.Case == Case.None || complement.Case == wanted;
}

namespace Lagebild.Language;

/// <content>Heads and relations of what stands before the noun.</content>
internal sealed partial class PhraseChunker
{
    private void AttachAttributes(int start, int head)
    {
        for (var at = start; at < head; at++)
        {
            var word = Words[at];
            var inner = sequence.Heads[at];
            if (IsComparedNumber(at) || (at > start && IsComparedNumber(at - 1)))
            {
                sequence.Attach(at, AttributeAfter(at, head), DependencyRelation.Advmod);
            }
            else if (word.IsDeterminer)
            {
                if (inner < at || inner >= head || inner < 0)
                {
                    sequence.Attach(at, head, word.Stts == Stts.PPOSAT ? DependencyRelation.DetPoss : DependencyRelation.Det);
                }
            }
            else if (word.Stts is Stts.ADJA || word.IsNominalAdjective)
            {
                sequence.Attach(at, head, DependencyRelation.Amod);
            }
            else if (word.Stts == Stts.CARD)
            {
                sequence.Attach(at, at + 1 < head && Is(at + 1, Stts.NN) ? at + 1 : head, DependencyRelation.Nummod);
            }
            else if (word.Stts is Stts.ADV or Stts.ADJD or Stts.PTKNEG or Stts.KOKOM or Stts.PTKA)
            {
                sequence.Attach(at, AttributeAfter(at, head), DependencyRelation.Advmod);
            }
            else if (word.Stts is Stts.TRUNC)
            {
                sequence.Attach(at, head, DependencyRelation.Compound);
            }
            else if (word.Stts is Stts.KON or Stts.Comma)
            {
                sequence.Attach(at, AttributeAfter(at, head), word.Stts == Stts.KON ? DependencyRelation.Cc : DependencyRelation.Punct);
            }
            else if (IsMeasureOfAdjective(start, at))
            {
                sequence.Attach(at, at + 1, DependencyRelation.Obl);
            }
            else if (word.IsNoun && inner < 0)
            {
                sequence.Attach(at, head, DependencyRelation.Nmod);
            }
        }
    }

    private int AttributeAfter(int at, int head)
    {
        for (var next = at + 1; next < head; next++)
        {
            if (Words[next].Stts is Stts.ADJA or Stts.CARD or Stts.TRUNC)
            {
                return next;
            }
        }

        return head;
    }
}

using Lagebild.Entities;
using Lagebild.Language;

namespace Lagebild.Frames;

/// <content>"X und Y", "X, Y und Z", "sowohl X als auch Y".</content>
internal sealed partial class Referents
{
    // "X und Y", "X, Y und Z", "sowohl X als auch Y": the head of the next conjunct, or -1.
    private int NextConjunct(int head, int end)
    {
        var tokens = layout.Tokens;
        var at = head + 1;
        var mention = layout.MentionOf[head];
        while (at < tokens.Length && ((mention >= 0 && layout.MentionOf[at] == mention) || (at < end && IsInside(at))))
        {
            at++;
        }

        var separator = at;
        while (at < tokens.Length && at < separator + 3 && (tokens[at].Upos == Upos.CCONJ || IsSeparator(at)))
        {
            at++;
        }

        if (at == separator || at >= tokens.Length || tokens[separator].Sentence != tokens[at].Sentence)
        {
            return -1;
        }

        var onlyComma = at == separator + 1 && layout[separator] is ",";
        while (at < tokens.Length && tokens[at].Upos is Upos.DET or Upos.ADJ or Upos.NUM && layout.MentionOver(at) is not { Kind: MentionKind.Name })
        {
            at++;
        }

        if (at >= tokens.Length || (tokens[at].Upos is not (Upos.PROPN or Upos.NOUN) && layout.MentionOver(at) is not { Kind: MentionKind.Name }))
        {
            return -1;
        }

        // "und Nordkoreas Kim Jong Un": the genitive belongs to the name after it.
        if (at + 1 < tokens.Length && tokens[at + 1].Upos == Upos.PROPN && layout[at][^1] == 's' && layout.MentionOf[at] != layout.MentionOf[at + 1] && layout.MentionOver(at + 1) is { Entity: >= 0 })
        {
            at++;
        }

        // A comma alone joins only where an "und" follows in the list: "die USA, Japan und Südkorea".
        return onlyComma && !FollowedByAnd(at) ? -1 : at;
    }

    private bool IsInside(int at) => layout.Tokens[at].Upos is Upos.PROPN or Upos.NOUN or Upos.DET or Upos.ADJ && layout.Tokens[at].Upos != Upos.PUNCT && !IsSeparator(at);
    private bool IsSeparator(int at) => FrameWordSets.Separators.Has(layout[at]) && layout.Tokens[at].Upos is Upos.PUNCT or Upos.CCONJ or Upos.ADV or Upos.SCONJ or Upos.ADP or Upos.SYM or Upos.PART;

    private bool FollowedByAnd(int at)
    {
        for (var next = at + 1; next < Math.Min(layout.Tokens.Length, at + Reach); next++)
        {
            if (layout.Tokens[next].Upos == Upos.CCONJ && FrameWordSets.Joiners.Has(layout[next]))
            {
                return true;
            }

            if (layout.Tokens[next].Upos is Upos.VERB or Upos.AUX)
            {
                return false;
            }
        }

        return false;
    }
}

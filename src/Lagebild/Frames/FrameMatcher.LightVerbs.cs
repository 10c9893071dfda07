using Lagebild.Language;

namespace Lagebild.Frames;

/// <content>The nouns and adjectives of light verb constructions, and headlines that leave out the verb.</content>
internal sealed partial class FrameMatcher
{
    /// <summary>The tokens of a clause that are looked at; longer ones are lists or damage.</summary>
    private const int LongestClause = 200;

    /// <summary>The tokens of a line without a verb that are looked at.</summary>
    private const int LongestHeadline = 20;

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
}

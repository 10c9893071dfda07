using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>A noun of action with what hangs on it: possessor and adjectives before, genitive and prepositional phrases after.</summary>
/// <remarks>"Putins gestriger Besuch bei Kim in Pjöngjang": genitive Putin, "bei" Kim, "in" Pjöngjang.</remarks>
internal sealed class NounPhrase
{
    /// <summary>The tokens looked at on each side; what stands farther belongs to something else in almost all cases.</summary>
    private const int Reach = 24;

    private readonly DocumentLayout _layout;
    private readonly List<(string Preposition, Wording Wording)> _prepositional = [];

    /// <summary>Reads the phrase around a noun.</summary>
    public NounPhrase(DocumentLayout layout, int noun)
    {
        _layout = layout;
        Noun = noun;
        First = ReadLeft();
        End = ReadRight();
    }

    /// <summary>Gets the noun of action.</summary>
    public int Noun { get; }

    /// <summary>Gets the first token of the phrase, its preposition not included.</summary>
    public int First { get; }

    /// <summary>Gets the token after the last one of the phrase and what hangs on it.</summary>
    public int End { get; }

    /// <summary>Gets the preposition before the phrase, or "".</summary>
    public string Preposition { get; private set; } = "";

    /// <summary>Gets the genitive after the noun, the genitive name before it, or the possessive pronoun.</summary>
    public Wording Genitive { get; private set; } = Wording.None;

    /// <summary>Gets a value indicating whether <see cref="Genitive"/> is a possessive pronoun ("sein Besuch").</summary>
    public bool IsPossessive { get; private set; }

    /// <summary>Gets the last adjective before the noun, or -1.</summary>
    public int Adjective { get; private set; } = -1;

    /// <summary>Gets the time expression inside the phrase ("das Treffen am Montag"), or -1.</summary>
    public int Time { get; private set; } = -1;

    /// <summary>Gets the phrases after prepositions, in text order.</summary>
    public IReadOnlyList<(string Preposition, Wording Wording)> Prepositional => _prepositional;

    /// <summary>Returns the phrase after a preposition, the second with it for attempt 1, or <see cref="Wording.None"/>.</summary>
    public Wording After(Slot slot, int attempt = 0)
    {
        foreach (var (preposition, phrase) in _prepositional)
        {
            if (string.Equals(preposition, slot.Preposition, StringComparison.Ordinal) && attempt-- == 0)
            {
                return phrase;
            }
        }

        return Wording.None;
    }

    private int ReadLeft()
    {
        var at = Noun - 1;
        var floor = Math.Max(_layout.Sentences[_layout.Tokens[Noun].Sentence].FirstToken, Noun - Reach);
        for (; at >= floor; at--)
        {
            var token = _layout.Tokens[at];
            if (at < Noun - 1 && token.Upos is Upos.NOUN or Upos.PROPN && AttributeStart(at, floor) is >= 0 and var opening)
            {
                ReadAttribute(opening + 1, at + 1);
                at = opening + 1;
                continue;
            }

            if (token.Upos == Upos.PROPN || (token.Upos == Upos.NOUN && token.Morphology.Case == Case.Gen && _layout.MentionOver(at) is not null))
            {
                if (!IsGenitiveName(at) || Genitive.Exists)
                {
                    break;
                }

                Genitive = new(MentionStart(at), at + 1, at);
                at = Genitive.First;
                continue;
            }

            if (token.Morphology.Possessive || FrameWordSets.Possessives.HasSmall(_layout[at]))
            {
                (Genitive, IsPossessive) = (new(at, at + 1, at), true);
                continue;
            }

            if (token.Upos == Upos.ADJ && Adjective < 0)
            {
                Adjective = at;
                continue;
            }

            if (!(token.Upos is Upos.ADJ or Upos.DET or Upos.NUM || (token.Upos == Upos.ADV && at > floor && _layout.Tokens[at - 1].Upos is Upos.DET or Upos.ADP)))
            {
                break;
            }
        }

        if (at >= floor && _layout.Tokens[at].Upos == Upos.ADP)
        {
            Preposition = _layout.Tokens[at].Lemma;
        }

        return at + 1;
    }

    // "seinen für Freitag geplanten Besuch", "der von Moskau angekündigte Rückzug": the article right before a preposition opens the attribute.
    private int AttributeStart(int at, int floor)
    {
        for (var opening = at - 2; opening >= Math.Max(floor, at - 6); opening--)
        {
            if (_layout.Tokens[opening].Upos is Upos.PUNCT or Upos.VERB or Upos.AUX)
            {
                return -1;
            }

            if (_layout.Tokens[opening].Upos is Upos.DET or Upos.PRON && _layout.Tokens[opening + 1].Upos == Upos.ADP)
            {
                return opening;
            }
        }

        return -1;
    }

    private void ReadAttribute(int preposition, int end)
    {
        if (_layout.TimeOf[end - 1] >= 0)
        {
            Time = Time >= 0 ? Time : _layout.TimeOf[end - 1];
        }
        else
        {
            _prepositional.Add((_layout.Tokens[preposition].Lemma, new(preposition + 1, end, end - 1)));
        }
    }

    private int ReadRight()
    {
        var at = Noun + 1;
        var limit = Math.Min(_layout.Sentences[_layout.Tokens[Noun].Sentence].EndToken, Noun + Reach);
        while (at < limit)
        {
            if (_layout.TimeOf[at] >= 0)
            {
                (Time, at) = (Time >= 0 ? Time : _layout.TimeOf[at], at + 1);
                continue;
            }

            var token = _layout.Tokens[at];
            if (token.Upos == Upos.ADP)
            {
                if (Object(at + 1, limit) is not { Exists: true } inner)
                {
                    break;
                }

                if (_layout.TimeOf[inner.Head] < 0)
                {
                    _prepositional.Add((token.Lemma, inner));
                }

                at = inner.End;
                continue;
            }

            if (at == Noun + 1 && FrameWordSets.Breaks.Has(_layout[at]))
            {
                break;
            }

            if (GenitiveAt(at, limit) is { Exists: true } genitive)
            {
                if (!Genitive.Exists && _prepositional.TrueForAll(inner => inner.Wording.Head < Noun))
                {
                    Genitive = genitive;
                }

                at = genitive.End;
                continue;
            }

            break;
        }

        return at;
    }

    // A noun phrase in the genitive right here: "der Ukraine", "nordkoreanischer Truppen", "Putins".
    private Wording GenitiveAt(int at, int limit)
    {
        var token = _layout.Tokens[at];
        if (token.Upos == Upos.PROPN && IsGenitiveName(at) && _layout[at][^1] is 's' or '’' or '\'')
        {
            return new(at, at + 1, at);
        }

        var opens = token.Upos is Upos.DET && FrameWordSets.GenitiveOpeners.Has(_layout[at])
            || (token.Upos is Upos.ADJ or Upos.NUM && _layout[at].EndsWith("er"));
        return opens ? Object(at, limit) : Wording.None;
    }

    // A noun phrase that starts here: up to its noun, with the name that follows ("NATO-Generalsekretär Mark Rutte").
    private Wording Object(int first, int limit)
    {
        var at = first;
        while (at < limit && _layout.Tokens[at].Upos is Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADV && _layout.TimeOf[at] < 0 && !IsNominalMention(at))
        {
            at++;
        }

        if (at >= limit)
        {
            return Wording.None;
        }

        if (_layout.Tokens[at].Upos == Upos.PRON && at == first)
        {
            return new(first, at + 1, at);
        }

        if (_layout.Tokens[at].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X))
        {
            return Wording.None;
        }

        var (head, end) = (at, at + 1);
        while (end < limit && _layout.Tokens[end].Upos == Upos.PROPN && !IsGenitiveStart(end, head))
        {
            end++;
        }

        end = Math.Max(end, Firms.EndOfLegalName(_layout, head, limit));
        return new(first, ConjunctsEnd(end, limit), head);
    }

    private bool IsNominalMention(int at) => _layout.Tokens[at].Upos == Upos.ADJ && at + 1 < _layout.Tokens.Length && _layout.Tokens[at + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ);

    private bool IsGenitiveStart(int at, int head) => _layout[at][^1] is 's' or 'x' or 'z' or '’' or '\'' && _layout.MentionOf[at] != _layout.MentionOf[head] && _layout.Tokens[at].Morphology.Case == Case.Gen && _layout.MentionOf[head] < 0;

    // "zwischen Selenskyj und Macron": the second conjunct belongs to the phrase.
    private int ConjunctsEnd(int end, int limit)
    {
        for (var rounds = 0; rounds < 4 && end + 1 < limit; rounds++)
        {
            if (!(FrameWordSets.Joiners.Has(_layout[end]) || (_layout[end] is "," && _layout.Tokens[end + 1].Upos == Upos.PROPN)))
            {
                break;
            }

            var at = end + 1;
            while (at < limit && _layout.Tokens[at].Upos is Upos.DET or Upos.ADJ)
            {
                at++;
            }

            if (at >= limit || _layout.Tokens[at].Upos is not (Upos.PROPN or Upos.NOUN) || (_layout.Tokens[at].Upos == Upos.NOUN && _layout.MentionOver(at) is null))
            {
                break;
            }

            end = at + 1;
            while (end < limit && _layout.Tokens[end].Upos == Upos.PROPN)
            {
                end++;
            }
        }

        return end;
    }

    private bool IsGenitiveName(int at) => _layout.Tokens[at].Morphology.Case == Case.Gen || _layout[at][^1] is 's' or 'x' or 'z' or '’' or '\'';

    private int MentionStart(int at)
    {
        var mention = _layout.MentionOf[at];
        while (at > 0 && mention >= 0 && _layout.MentionOf[at - 1] == mention)
        {
            at--;
        }

        return at;
    }
}

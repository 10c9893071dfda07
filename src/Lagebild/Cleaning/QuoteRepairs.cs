namespace Lagebild.Cleaning;

/// <summary>The pass over quotation marks: one of a pair missing, wrong shapes, a quotation broken in two. Only where the reading is sure.</summary>
/// <remarks>Works paragraph by paragraph on German marks („ “ and ‚ ‘): French and English marks do not tell opening from closing across languages.</remarks>
internal sealed class QuoteRepairs
{
    /// <summary>The fewest words between single marks that are taken for a quotation rather than a term, a title or an apostrophe.</summary>
    private const int FewestWordsInSingleMarks = 5;

    /// <summary>The most words of a piece that a broken quotation leaves behind.</summary>
    private const int MostWordsOfPiece = 8;

    /// <summary>The most marks of one document that are named; more would tell nothing new.</summary>
    private const int MostNotes = 20;

    private readonly EditScript _script;
    private readonly string _text;
    private int _notes;

    private QuoteRepairs(EditScript script) => (_script, _text) = (script, script.Text);

    /// <summary>Adds the repairs of a text.</summary>
    public static void Add(EditScript script)
    {
        var repairs = new QuoteRepairs(script);
        foreach (var line in TextLine.Split(script.Text))
        {
            if (script.Text.AsSpan(line.Start, line.Length).IndexOfAny(QuoteContext.Marks) >= 0 || script.Text.AsSpan(line.Start, line.Length).IndexOf(",,", StringComparison.Ordinal) >= 0)
            {
                repairs.Paragraph(line);
            }
        }
    }

    private void Paragraph(TextLine line)
    {
        var open = -1;
        var lastClose = -1;
        for (var at = line.Start; at < line.End; at++)
        {
            switch (_text[at])
            {
                case '„':
                    JoinBroken(line, lastClose, at);
                    open = at;
                    break;
                case '“' or '”' when open >= 0:
                    (open, lastClose) = (-1, at);
                    break;
                case '“' when IsClosing(at):
                    if (!OpenBefore(line, at, lastClose) && ++_notes <= MostNotes)
                    {
                        _script.Note(new("LB1001", new(at, at + 1), "A closing quotation mark has no opening mark; where the quotation starts is not known, and the mark was left as it is."));
                    }

                    lastClose = at;
                    break;
                case '"' or '»' or '«':
                    return; // Other marks in the same paragraph: nothing is sure.
                case ',' when open < 0 && IsCommaMark(line, at):
                    _script.Repair(RepairKind.UnbalancedQuotes, at, at + 2, "Two commas stand for an opening mark.", new Edit(at, 2, "„"));
                    open = at;
                    break;
                case '‚' when open < 0:
                    at = SingleMarks(line, at);
                    break;
            }
        }

        if (open >= 0)
        {
            CloseBeforeCue(line, open);
        }
    }

    /// <summary>`… wird.“ „Eine Antwort“, sagte …`: a second piece without a verb before the cue belongs to the first.</summary>
    private void JoinBroken(TextLine line, int close, int open)
    {
        if (close < 0 || open - close != 2 || _text[close + 1] != ' ')
        {
            return;
        }

        var end = _text.AsSpan(open, line.End - open).IndexOf('“');
        if (end < 2 || !IsCueAfter(open + end + 1))
        {
            return;
        }

        var piece = _text.AsSpan(open + 1, end - 1);
        if (CountWords(piece) is > 0 and <= MostWordsOfPiece && piece[^1] is not ('.' or '!' or '?') && !QuoteContext.HasFiniteVerb(piece))
        {
            var (start, stop) = (CharacterRepairs.Word(_text, close - 1, close - 1).Start, CharacterRepairs.Word(_text, open + 1, open + 1).End);
            _script.Repair(RepairKind.UnbalancedQuotes, start, stop, "A quotation was broken in two: the second piece has no verb, and the speaker follows it.", new Edit(close, 1, ""), new Edit(open, 1, ""));
        }
    }

    /// <summary>A closing mark without partner before a cue: the quotation starts with its sentence.</summary>
    /// <returns>Whether it was opened.</returns>
    private bool OpenBefore(TextLine line, int close, int lastClose)
    {
        var start = IsCueAfter(close + 1) ? QuoteContext.SentenceStart(_text, close) : -1;
        var isSure = start >= line.Start && start > lastClose && QuoteContext.MayBeSpeech(_text.AsSpan(start, close - start));
        if (isSure)
        {
            _script.Repair(RepairKind.UnbalancedQuotes, start, close + 1, "The closing mark before a verb of speech has no opening mark; the quotation starts with its sentence.", new Edit(start, 0, "„"));
        }

        return isSure;
    }

    /// <summary>An opening mark without partner before a cue: the quotation ends at the cue.</summary>
    private void CloseBeforeCue(TextLine line, int open)
    {
        for (var at = open + 1; at < line.End - 1; at++)
        {
            if (_text[at] == ',' && IsCueAfter(at) && CountWords(_text.AsSpan(open, at - open)) > 2)
            {
                _script.Repair(RepairKind.UnbalancedQuotes, open, at, "The opening mark has no closing mark; the quotation ends before the verb of speech.", new Edit(at, 0, "“"));
                return;
            }
        }
    }

    /// <summary>A clause between single marks, outside double ones, is a quotation.</summary>
    /// <returns>Where to go on.</returns>
    private int SingleMarks(TextLine line, int open)
    {
        var length = _text.AsSpan(open, line.End - open).IndexOfAny("‘„“\"");
        if (length < 0 || _text[open + length] != '‘' || CountWords(_text.AsSpan(open, length)) < FewestWordsInSingleMarks)
        {
            return open;
        }

        var close = open + length;
        _script.Repair(RepairKind.UnbalancedQuotes, open, close + 1, "Marks for a quotation inside another stand around one that is inside none.", new Edit(open, 1, "„"), new Edit(close, 1, "“"));
        return close;
    }

    private bool IsCommaMark(TextLine line, int at) =>
        at + 2 < line.End && _text[at + 1] == ',' && char.IsLetter(_text[at + 2]) && (at == line.Start || _text[at - 1] is ' ' or '(')
        && _text.AsSpan(at + 2, line.End - at - 2).IndexOfAny("“”\"") >= 0;

    private bool IsClosing(int at) => at > 0 && !char.IsWhiteSpace(_text[at - 1]) && (at + 1 == _text.Length || !char.IsLetterOrDigit(_text[at + 1]));

    private bool IsCueAfter(int at)
    {
        if (at + 2 >= _text.Length || _text[at] != ',' || _text[at + 1] != ' ')
        {
            return false;
        }

        var end = SpeechCues.WordEnd(_text, at + 2);
        return SpeechCues.IsVerb(_text.AsSpan(at + 2, end - at - 2)) && SpeechCues.IsBeforeSubject(_text, end);
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in new WordWalk(text))
        {
            count++;
        }

        return count;
    }
}

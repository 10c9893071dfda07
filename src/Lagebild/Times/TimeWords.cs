using Lagebild.Numerals;
using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>The words of one segment of a document, and the tests of their shape that grammar.txt names.</summary>
internal sealed class TimeWords(string text, TimeGrammar grammar)
{
    /// <summary>The most words looked at together; a longer paragraph is cut between words.</summary>
    private const int MaximumSegment = 4096;

    private readonly List<TimeWord> _words = new(256);

    /// <summary>Gets the number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Gets the text of the document.</summary>
    public string Text => text;

    /// <summary>Returns one word.</summary>
    public TimeWord this[int word] => _words[word];

    /// <summary>Reads the words up to the end of the paragraph; false at the end of the text.</summary>
    public bool ReadSegment(ref WordScanner scanner)
    {
        _words.Clear();
        var any = false;
        while (_words.Count < MaximumSegment && scanner.MoveNext())
        {
            any = true;
            var word = scanner.Current;
            if (word.Kind == WordKind.Break)
            {
                break;
            }

            _words.Add(Look(word));
        }

        return any;
    }

    /// <summary>Returns the characters of a word.</summary>
    public ReadOnlySpan<char> Span(int word) => text.AsSpan(_words[word].Start, _words[word].Length);

    /// <summary>Says whether a word is the mark.</summary>
    public bool IsMark(int word, char mark) => word >= 0 && word < Count && _words[word].Kind == WordKind.Mark && text[_words[word].Start] == mark;

    /// <summary>Says whether a word is in a category of the lexicon, and returns the sense.</summary>
    public bool HasSense(int word, int category, out TimeSense sense)
    {
        foreach (var candidate in grammar.Lexicon.Senses(_words[word].Entry))
        {
            if (candidate.Category == category && (!candidate.IsCapital || char.IsUpper(text[_words[word].Start])))
            {
                sense = candidate;
                return true;
            }
        }

        sense = default;
        return false;
    }

    /// <summary>Says whether a single word has a shape.</summary>
    public bool HasShape(int at, TimeShape shape)
    {
        var word = _words[at];
        return shape switch
        {
            TimeShape.DAY => word.Kind == WordKind.Digits && word.Length <= 2 && word.Number is >= 1 and <= 31,
            TimeShape.MONTHNUM => word.Kind == WordKind.Digits && word.Length <= 2 && word.Number is >= 1 and <= 12,
            TimeShape.YEAR => word.Kind == WordKind.Digits && word.Length == 4 && word.Number is >= 1000 and <= 2199,
            TimeShape.ANYYEAR => word.Kind == WordKind.Digits && word.Length is 3 or 4 && word.Number is >= 100 and <= 2999,
            TimeShape.BAREYEAR => IsBareYear(at),
            TimeShape.YY => word.Kind == WordKind.Digits && word.Length == 2,
            TimeShape.HOUR => word.Kind == WordKind.Digits && word.Length <= 2 && word.Number is >= 0 and <= 24,
            TimeShape.MIN => word.Kind == WordKind.Digits && word.Length == 2 && word.Number is >= 0 and <= 59,
            TimeShape.INT => word.Kind == WordKind.Digits && word.Number >= 0,
            TimeShape.ORD => word.Kind == WordKind.Letters && word.Number >= 0 && word.Form == NumberForm.Ordinal,
            TimeShape.CARD => word.Kind == WordKind.Letters && word.Number >= 0 && word.Form == NumberForm.Cardinal,
            TimeShape.ADJ => word.Kind == WordKind.Letters && char.IsLower(text[word.Start]) && IsAdjective(Span(at)),
            TimeShape.CAP => word.Kind == WordKind.Letters && char.IsUpper(text[word.Start]),
            TimeShape.LETTERS => word.Kind == WordKind.Letters,
            _ => word.Kind == WordKind.Mark && MarkShape(text[word.Start]) == shape,
        };
    }

    /// <summary>Returns the shape of a mark, or <see cref="TimeShape.Count"/>.</summary>
    public static TimeShape MarkShape(char mark) => mark switch
    {
        '.' => TimeShape.DOT,
        ',' => TimeShape.COMMA,
        ':' => TimeShape.COLON,
        '/' => TimeShape.SLASH,
        '-' or '–' or '—' or '‑' => TimeShape.DASH,
        '(' => TimeShape.LPAR,
        ')' => TimeShape.RPAR,
        '%' => TimeShape.PERCENT,
        _ => TimeShape.Count,
    };

    /// <summary>Reads a number that may take several words ("zwei Millionen", "3,5", "10.000"); returns the word after it, or -1.</summary>
    public int ReadNumber(int at, out decimal value)
    {
        value = 0;
        var (word, next) = (_words[at], at + 1);
        if (word.Kind == WordKind.Digits)
        {
            var position = word.Start;
            if ((at > 0 && word.IsGlued && _words[at - 1].Kind == WordKind.Digits) || !DigitNumber.TryRead(text, ref position, out value))
            {
                return -1;
            }

            while (next < Count && _words[next].Start < position)
            {
                next++;
            }
        }
        else if (word.Number < 0 || !NumberWords.TryRead(Span(at), out var number) || number.Form is NumberForm.Article or NumberForm.Ordinal)
        {
            return -1;
        }
        else
        {
            value = number.Value;
        }

        if (next < Count && _words[next].Kind == WordKind.Letters && NumberScales.FactorOf(Span(next)) is var factor and > 0 && NumberScales.TryScale(ref value, factor))
        {
            next += next + 1 < Count && IsMark(next + 1, '.') && _words[next + 1].IsGlued && next + 2 < Count && _words[next].Length <= 4 ? 2 : 1;
        }

        return next;
    }

    private static bool IsAdjective(ReadOnlySpan<char> word) => word.Length > 4 && (word.EndsWith("e") || word.EndsWith("en") || word.EndsWith("er") || word.EndsWith("es") || word.EndsWith("em"));

    private TimeWord Look(ScannedWord word)
    {
        var span = text.AsSpan(word.Start, word.End - word.Start);
        switch (word.Kind)
        {
            case WordKind.Digits:
                return new(word.Start, word.End, word.Kind, word.IsGlued, 0, span.Length <= 6 ? int.Parse(span, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture) : -1, default);
            case WordKind.Letters:
                var entry = grammar.Lexicon.EntryOf(span);
                return NumberWords.TryRead(span, out var number)
                    ? new(word.Start, word.End, word.Kind, word.IsGlued, entry, (int)Math.Min(number.Value, 1_000_000), number.Form)
                    : new(word.Start, word.End, word.Kind, word.IsGlued, entry, -1, default);
            default:
                return new(word.Start, word.End, word.Kind, word.IsGlued, 0, -1, default);
        }
    }

    /// <summary>A four-digit number that is a year and no count: not part of a larger number, no unit or plural noun after it.</summary>
    private bool IsBareYear(int at)
    {
        var word = _words[at];
        if (word.Kind != WordKind.Digits || word.Length != 4 || word.Number is < 1000 or > 2100 || !IsFree(at))
        {
            return false;
        }

        var isCounting = at > 0 && HasSense(at - 1, grammar.Counting, out _);
        var next = at + 1 < Count ? _words[at + 1] : default;
        if (next.Kind == WordKind.Letters && at + 1 < Count)
        {
            // "2000 Stellen": a round number before a noun counts; "1989 Mauerfall" does not.
            if (HasSense(at + 1, grammar.Measure, out _) || (char.IsUpper(text[next.Start]) && word.Number % 100 == 0) || (char.IsUpper(text[next.Start]) && (isCounting || word.Number < 1500 || (at > 0 && HasSense(at - 1, grammar.Article, out _)))))
            {
                return false;
            }
        }

        return word.Number >= 1500 || (!isCounting && at > 0);
    }

    private bool IsFree(int at)
    {
        var word = _words[at];
        if (word.IsGlued && at > 0)
        {
            var before = _words[at - 1];
            var isPair = MarkShape(text[before.Start]) is TimeShape.SLASH or TimeShape.DASH && before.Kind == WordKind.Mark
                && (at < 2 || !before.IsGlued || _words[at - 2].Kind != WordKind.Digits || _words[at - 2].Length == 4);
            if (!isPair && text[before.Start] is not ('(' or '„' or '"' or '»' or '«' or '‚' or '“' or '[' or '\''))
            {
                return false;
            }
        }

        if (at + 1 == Count || !_words[at + 1].IsGlued)
        {
            return true;
        }

        var after = _words[at + 1];
        var goesOn = at + 2 < Count && _words[at + 2].IsGlued;
        return after.Kind == WordKind.Mark && text[after.Start] switch
        {
            '.' or ',' or ':' => !goesOn || _words[at + 2].Kind != WordKind.Digits,
            '-' or '–' or '/' => !goesOn || _words[at + 2].Kind == WordKind.Digits && _words[at + 2].Length is 2 or 4,
            '%' or '€' or '$' or '°' or '@' or '_' or '=' => false,
            _ => true,
        };
    }
}

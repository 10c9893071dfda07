using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Quantities;

/// <summary>Reads the quantities of one document, paragraph by paragraph.</summary>
internal sealed partial class QuantityReader
{
    private readonly QuantityLexicon _lexicon = QuantityLexicon.German;
    private readonly QuantityWords _words;
    private readonly NumeralReader _numerals;
    private readonly CountedNoun _counted;
    private readonly ImmutableArray<TimeExpression> _times;
    private readonly QuantityEllipsis _ellipsis;
    private readonly List<Quantity> _quantities = [];
    private int _time;
    private int _chunkEnd;

    /// <summary>The first word that the quantity before does not cover: bounds and units before a number reach back to here at most.</summary>
    private int _free;

    public QuantityReader(string text, ImmutableArray<TimeExpression> times, ImmutableArray<Token> tokens)
    {
        (_words, _times) = (new(text), times);
        (_numerals, _counted, _ellipsis) = (new(_words, _lexicon), new(_words, tokens), new(_words, _quantities));
    }

    /// <summary>Returns the quantities in text order.</summary>
    public ImmutableArray<Quantity> Read(CancellationToken cancellationToken)
    {
        var scanner = new WordScanner(_words.Text, 0);
        while (_words.ReadSegment(ref scanner))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _ellipsis.BeginParagraph();
            _free = 0;
            for (var at = 0; at < _words.Count;)
            {
                at = Step(at);
            }
        }

        return [.. _quantities];
    }

    /// <summary>Looks at one word and returns the next to look at.</summary>
    private int Step(int at)
    {
        _ellipsis.Pass(at);
        if (AfterSkipped(at) is var skipped && skipped > at)
        {
            return skipped;
        }

        if (_words.Is(at, WordKind.Mark) && char.IsAscii(_words.Mark(at)))
        {
            return at + 1;
        }

        if (!_numerals.TryRead(at, out var numeral) || !TryQuantity(at, numeral, out var next))
        {
            return Math.Max(at + 1, numeral.Next);
        }

        return next;
    }

    private int AfterSkipped(int at)
    {
        var word = _words[at];
        while (_time < _times.Length && _times[_time].Span.End <= word.Start)
        {
            _time++;
        }

        if (_time < _times.Length && _times[_time] is var time && time.Span.Start <= word.Start && time.Type is TimeType.Date or TimeType.Time)
        {
            return _words.WordAt(time.Span.End, at + 1);
        }

        if (word.Kind == WordKind.Letters && _lexicon.Idioms.Find(_words, at, out _) is var idiom and > 0)
        {
            return idiom;
        }

        return IsAddress(at) ? _words.WordAt(_chunkEnd, at + 1) : at;
    }

    /// <summary>Web and mail addresses reach to the next white space; their digits are no numbers.</summary>
    private bool IsAddress(int at)
    {
        var start = _words[at].Start;
        if (start < _chunkEnd || !(_words.Is(at, "http") || _words.Is(at, "https") || _words.Is(at, "www") || _words.Mark(at) is '@' or '#'))
        {
            return false;
        }

        var length = _words.Text.AsSpan(start).IndexOfAny(" \t\r\n\u00A0");
        _chunkEnd = length < 0 ? _words.Text.Length : start + length;
        return true;
    }

    private bool TryQuantity(int at, Numeral numeral, out int next)
    {
        next = numeral.Next;
        if (numeral.Rule == "ordinal")
        {
            return AddOrdinal(at, numeral, ref next);
        }

        var draft = new Draft { First = at, Value = Signed(at, numeral.Value, out var first), Factor = numeral.Factor, Rule = numeral.Rule, Modifier = numeral.Modifier };
        draft.First = first;
        ReadUnit(ref draft, ref next);
        ReadRange(ref draft, ref next);
        if (numeral.NeedsUnit && !(draft.Unit is not null && IsCountable(draft.Unit, at)))
        {
            return false;
        }

        ReadUnitBefore(ref draft);
        ReadModifier(ref draft);
        ReadSmallMoney(ref draft, ref next);
        ReadAge(ref draft, ref next);
        draft.End = next;
        ReadWhole(ref draft, ref next);
        ReadCounted(ref draft, ref next);
        _free = Math.Max(draft.End, next);
        _quantities.Add(_ellipsis.Complete(ToQuantity(draft), draft.Factor, draft.First));
        return true;
    }

    /// <summary>"ein Prozent" is a number, "ein Tag" and "ein Mann" mostly is not: time counts where a duration stands.</summary>
    private bool IsCountable(QuantityUnit unit, int at) => unit.Kind switch
    {
        "people" => false,
        "time" => _time < _times.Length && _times[_time].Type == TimeType.Duration && _times[_time].Span.Contains(_words[at].Start),
        _ => true,
    };

    private Quantity ToQuantity(in Draft draft) => new()
    {
        Span = new(_words[draft.First].Start, _words[draft.End - 1].End),
        Value = Plain(draft.Value),
        Upper = draft.Upper is { } upper ? Plain(upper) : null,
        Modifier = draft.Modifier,
        Unit = draft.Rate is { } rate ? draft.Unit!.Name + "/" + rate.Name : draft.Unit?.Name ?? (draft.IsPeople ? "person" : null),
        Counted = draft.Counted,
        CountedSpan = draft.CountedSpan,
        Whole = draft.Whole,
        Rule = draft.Rule,
    };

    /// <summary>Drops trailing zeros: 9.2 × 1,000,000,000 is 9200000000, not 9200000000.0.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private bool AddOrdinal(int at, Numeral numeral, ref int next)
    {
        _free = next;
        var after = _counted.Find(next, out var phrase, out var lemma);
        _quantities.Add(new()
        {
            Span = new(_words[at].Start, _words[next - 1].End),
            Value = numeral.Value,
            Unit = "ordinal",
            Counted = after > 0 ? lemma : null,
            CountedSpan = after > 0 ? phrase : null,
            Rule = "ordinal",
        });
        return true;
    }

    private struct Draft
    {
        public int First;
        public int End;
        public decimal Value;
        public decimal? Upper;
        public decimal? Whole;
        public decimal Factor;
        public string Rule;
        public QuantityModifier Modifier;
        public QuantityUnit? Unit;
        public QuantityUnit? Rate;
        public string? Counted;
        public TextSpan? CountedSpan;
        public bool IsPeople;
    }
}

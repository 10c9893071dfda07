using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>Reads the time expressions of one document, paragraph by paragraph.</summary>
internal sealed class TimeReader
{
    private readonly string _text;
    private readonly TimeAnchor _anchor;
    private readonly TimeWords _words;
    private readonly TimeMatcher _matcher;
    private readonly TimeTenseFinder _tense;
    private readonly TimeResolver _resolver;
    private readonly List<TimeReading> _readings = [];
    private readonly ImmutableArray<TimeExpression>.Builder _times = ImmutableArray.CreateBuilder<TimeExpression>();

    public TimeReader(string text, ImmutableArray<Token> tokens, TimeAnchor anchor)
    {
        var grammar = TimeGrammar.German;
        (_text, _anchor, _words) = (text, anchor, new(text, grammar));
        (_matcher, _tense, _resolver) = (new(grammar, _words), new(grammar, _words, tokens), new(anchor, text));
    }

    /// <summary>Returns the expressions in text order.</summary>
    public ImmutableArray<TimeExpression> Read(CancellationToken cancellationToken)
    {
        var scanner = new WordScanner(_text, 0);
        while (_words.ReadSegment(ref scanner))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _readings.Clear();
            _matcher.Find(_readings);
            for (var at = 0; at < _readings.Count; at++)
            {
                var reading = _readings[at];
                if (_resolver.Resolve(reading, _tense.At(reading), SpokenDay(at)) is { } time)
                {
                    _times.Add(time);
                }
            }
        }

        return _times.ToImmutable();
    }

    /// <summary>"heute" in a quotation is the day on which it was said: the weekday or date in the frame of the quotation, else the day told of before.</summary>
    private DateOnly? SpokenDay(int at)
    {
        var reading = _readings[at];
        if (!reading.Has(TimeSlot.Days) || !QuotationMarks.IsInside(_text, _words[0].Start, reading.Span.Start))
        {
            return null;
        }

        for (var distance = 1; distance < 4; distance++)
        {
            foreach (var other in (int[])[at + distance, at - distance])
            {
                if (other >= 0 && other < _readings.Count && _readings[other] is var frame && (frame.Has(TimeSlot.Weekday) || (frame.Has(TimeSlot.Month) && frame.Has(TimeSlot.Day)))
                    && Math.Abs(frame.Span.Start - reading.Span.Start) < 600 && !QuotationMarks.IsInside(_text, _words[0].Start, frame.Span.Start)
                    && new TimeResolver(_anchor, _text).Resolve(frame, TimeTense.Past, null) is { } said && DateOnly.TryParseExact(said.Value.AsSpan(0, Math.Min(10, said.Value.Length)), "yyyy-MM-dd", out var day))
                {
                    return day;
                }
            }
        }

        return _resolver.DayBefore(reading.Span.Start) is { } before && (_anchor.Day is null || before <= _anchor.Day) ? before : null;
    }
}

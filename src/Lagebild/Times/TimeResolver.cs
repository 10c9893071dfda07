namespace Lagebild.Times;

/// <summary>Gives the readings of one document their values, in text order, remembering the times mentioned before.</summary>
internal sealed partial class TimeResolver(TimeAnchor anchor, string text)
{
    /// <summary>How far a day mentioned before reaches, in characters: about three sentences.</summary>
    private const int Reach = 450;

    /// <summary>How far a year reaches that "Ende des Jahres" goes on from, in characters: the sentence and the one before.</summary>
    private const int NearReach = 160;

    private readonly EventDays _events = new(text);
    private DateOnly? _lastDay;
    private int _lastDayAt = -Reach;
    private int? _lastYear;
    private int? _mentionedYear;
    private int _mentionedAt = -Reach;
    private int _pastAt = -Reach;
    private int _lastYearAt = -Reach;
    private int _daysListedTo = -Reach;
    private int _hoursListedTo = -Reach;

    /// <summary>Gives a reading its value, or null where it names no possible time ("31. Februar").</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="tense">The tense around it.</param>
    /// <param name="spoken">The day on which the words around it were said, where it stands in a quotation and the day is known.</param>
    public TimeExpression? Resolve(in TimeReading reading, TimeTense tense, DateOnly? spoken)
    {
        var value = reading.Rule.Kind switch
        {
            "duration" => Duration(reading, tense),
            "set" => Set(reading),
            "part" => DayBefore(reading.Span.Start) is null ? Set(reading) : PartOfDay(reading),
            "clock" => Clock(reading),
            "reference" => Reference(reading),
            "nothing" => default,
            "century" => Century(reading),
            "decade" => Decade(reading),
            "context" => FromContext(reading),
            "event" => FromEvent(reading, tense),
            _ => Calendar(reading, tense, spoken),
        };
        if (value.Value is null)
        {
            return null;
        }

        return new(reading.Span, value.Type, value.Value, value.Modifier ?? reading.Name(TimeSlot.Edge) ?? reading.Name(TimeSlot.Modifier), value.Basis, reading.Rule.Name)
        {
            Quantifier = value.Type == TimeType.Set ? reading.Name(TimeSlot.Quantifier) : null,
            Frequency = value.Type == TimeType.Set ? reading.Name(TimeSlot.Frequency) : null,
            Begin = value.Begin,
            End = value.End,
        };
    }

    /// <summary>Returns the day mentioned last, where it lies near enough before a position.</summary>
    public DateOnly? DayBefore(int position) => position - _lastDayAt < Reach ? _lastDay : null;

    private Resolved Reference(in TimeReading reading)
    {
        var value = reading.Name(TimeSlot.Reference) ?? "PRESENT_REF";
        _pastAt = value == "PAST_REF" ? reading.Span.End : _pastAt;
        return new(TimeType.Date, value, value.StartsWith('X') ? TimeBasis.Unknown : TimeBasis.Explicit);
    }

    private void Remember(DateOnly day, in TimeReading reading)
    {
        (_lastDay, _lastDayAt) = (day, reading.Span.End);
        _events.Add(reading.Span, day);
        RememberYear(day.Year, reading);
    }

    private void RememberYear(int year, in TimeReading reading) => (_lastYear, _lastYearAt, _mentionedYear, _mentionedAt) = (year, reading.Span.End, year, reading.Span.End);

    /// <summary>Returns the year told of before, where the text tells of a time long before its own; undated days and months then lie in that year.</summary>
    private int? ToldYear(int position, TimeTense tense) =>
        position - _lastYearAt < Reach && tense != TimeTense.Future && (anchor.Day is not { } day || day.Year - _lastYear >= 2) ? _lastYear : null;

    private static Resolved Open(string value, TimeType type = TimeType.Date) => new(type, value, TimeBasis.Unknown);

    private readonly record struct Resolved(TimeType Type, string? Value, TimeBasis Basis)
    {
        public string? Modifier { get; init; }

        public string? Begin { get; init; }

        public string? End { get; init; }
    }
}

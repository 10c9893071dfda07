using System.Globalization;

namespace Lagebild.Times;

/// <content>Durations, sets and clock times.</content>
internal sealed partial class TimeResolver
{
    private Resolved Duration(in TimeReading reading, TimeTense tense)
    {
        var unit = reading.Name(TimeSlot.Unit)!;
        decimal? number = reading.Has(TimeSlot.Number) && !reading.Has(TimeSlot.Indefinite)
            ? reading.Number > 0 ? reading.Number : reading[TimeSlot.Number] switch { 0 => 0.5m, var constant => constant }
            : null;
        var value = CalendarValues.Length(number, unit);
        if (reading.Has(TimeSlot.Number2) && reading.Name(TimeSlot.Unit2) is { } second)
        {
            var rest = CalendarValues.Length(reading.Number2, second);
            value += rest[(value.Contains('T', StringComparison.Ordinal) && rest.StartsWith("PT", StringComparison.Ordinal) ? 2 : 1)..];
        }
        else if (reading.Has(TimeSlot.Upper))
        {
            value += "/" + CalendarValues.Length(reading.Upper, unit);
        }

        var resolved = new Resolved(TimeType.Duration, value, TimeBasis.Explicit);
        return number is { } count && anchor.Day is { } today ? Tied(reading, resolved, today, count, unit) : resolved;
    }

    /// <summary>"vor zwei Jahren" and "in den letzten zwei Jahren" begin, "in zwei Jahren" ends at a day that can be told.</summary>
    private static Resolved Tied(in TimeReading reading, Resolved resolved, DateOnly today, decimal count, string unit)
    {
        var shift = reading.Has(TimeSlot.Shift) ? Math.Sign(reading[TimeSlot.Shift]) : 0;
        return shift != 0 && CalendarValues.Move(today, shift * count, unit) is { } far
            ? resolved with { Begin = CalendarValues.Day(shift < 0 ? far : today), End = CalendarValues.Day(shift < 0 ? today : far) }
            : resolved;
    }

    private static Resolved Set(in TimeReading reading)
    {
        if (reading.Has(TimeSlot.Weekday))
        {
            var part = reading.Has(TimeSlot.Part) ? "T" + reading.Name(TimeSlot.Part) : "";
            return new(TimeType.Set, string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{reading[TimeSlot.Weekday]}{part}"), TimeBasis.Explicit);
        }

        if (reading.Has(TimeSlot.Part))
        {
            return new(TimeType.Set, "XXXX-XX-XXT" + reading.Name(TimeSlot.Part), TimeBasis.Explicit);
        }

        if (reading.Has(TimeSlot.Month))
        {
            return new(TimeType.Set, string.Create(CultureInfo.InvariantCulture, $"XXXX-{reading[TimeSlot.Month]:D2}"), TimeBasis.Explicit);
        }

        if (reading.Has(TimeSlot.Season))
        {
            return new(TimeType.Set, "XXXX-" + reading.Name(TimeSlot.Season), TimeBasis.Explicit);
        }

        decimal? number = reading.Has(TimeSlot.Indefinite) ? null
            : reading.Has(TimeSlot.Ordinal) ? reading[TimeSlot.Ordinal]
            : reading.Has(TimeSlot.Number) && reading.Name(TimeSlot.Quantifier) == "EVERY" ? reading.Number : 1;
        return new(TimeType.Set, CalendarValues.Length(number, reading.Name(TimeSlot.Unit)!), TimeBasis.Explicit);
    }

    private Resolved Clock(in TimeReading reading)
    {
        var (hour, minute) = (reading[TimeSlot.Hour], reading.Has(TimeSlot.Minute) ? reading[TimeSlot.Minute] : reading.Has(TimeSlot.Number) ? (int)reading.Number : 0);
        if (reading.Has(TimeSlot.Half))
        {
            (hour, minute) = (hour - 1, 30);
        }

        if (minute < 0)
        {
            (hour, minute) = (hour - 1, minute + 60);
        }

        if (hour is < 0 or > 24 || minute is < 0 or > 59)
        {
            return default;
        }

        var isAfternoon = reading.Name(TimeSlot.Part) is "AF" or "EV" && hour is >= 1 and < 12;
        hour = isAfternoon ? hour + 12 : hour == 12 && reading.Name(TimeSlot.Part) == "NI" ? 0 : hour;
        var second = reading.Has(TimeSlot.Second) ? string.Create(CultureInfo.InvariantCulture, $":{reading[TimeSlot.Second]:D2}") : "";
        var time = string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}{second}");
        var isOfSeveral = reading.Rule.Name == "clock-each" || reading.Span.Start - Math.Max(_daysListedTo, _hoursListedTo) < ListGap;
        _hoursListedTo = isOfSeveral ? reading.Span.End : _hoursListedTo;
        return !isOfSeveral && DayBefore(reading.Span.Start) is { } day
            ? new(TimeType.Time, CalendarValues.Day(day) + time, TimeBasis.Context)
            : new(TimeType.Time, time, TimeBasis.Explicit);
    }
}

using System.Globalization;

namespace Lagebild.Times;

/// <content>Periods from the present, decades and centuries, times of day, and what refers to a time before.</content>
internal sealed partial class TimeResolver
{
    private Resolved UnitValue(in TimeReading reading, TimeTense tense)
    {
        var unit = reading.Name(TimeSlot.Unit)!;
        var isEdge = reading.Has(TimeSlot.Edge);
        if (unit == "Y" && isEdge && !reading.Has(TimeSlot.Shift) && _mentionedYear is { } last && reading.Span.Start - _mentionedAt < NearReach && (tense == TimeTense.Past || anchor.Day is not { } now || last >= now.Year))
        {
            return new(TimeType.Date, CalendarValues.Year(last), TimeBasis.Context);
        }

        var shift = reading.Has(TimeSlot.Shift) ? reading[TimeSlot.Shift] : 0;
        if (anchor.Day is not { } today)
        {
            return Open(unit switch { "W" => "XXXX-WXX", "WE" => "XXXX-WXX-WE", "M" => "XXXX-XX", "D" => "XXXX-XX-XX", "Q" => "XXXX-QX", "DE" => "XXX", "CE" => "XX", _ => "XXXX" });
        }

        if (unit == "WE" && !reading.Has(TimeSlot.Shift))
        {
            // From Friday on the coming weekend is this week's; until Wednesday the past one is meant, unless the tense says otherwise.
            shift = tense is not (TimeTense.Future or TimeTense.Present) && CalendarValues.Weekday(today) <= 4 ? -1 : 0;
        }
        else if (unit == "WE" && shift < 0 && CalendarValues.Weekday(today) == 7)
        {
            shift = -1;
        }

        // "im neuen Jahr": the coming one in autumn, this one in January.
        shift = reading.Rule.Name == "new-year" && today.Month >= 9 ? 1 : shift;
        return ShiftedUnit(reading, today, unit, shift);
    }

    private Resolved ShiftedUnit(in TimeReading reading, DateOnly today, string unit, int shift)
    {
        switch (unit)
        {
            case "Y":
                (_mentionedYear, _mentionedAt) = (today.Year + shift, reading.Span.End);
                return new(TimeType.Date, CalendarValues.Year(today.Year + shift), anchor.Basis);
            case "M":
                var month = CalendarValues.AddMonths(today, shift);
                return new(TimeType.Date, CalendarValues.Month(month.Year, month.Month), anchor.Basis);
            case "W":
                return new(TimeType.Date, CalendarValues.Week(CalendarValues.AddDays(today, 7 * shift)), anchor.Basis);
            case "WE":
                return new(TimeType.Date, CalendarValues.Week(CalendarValues.AddDays(today, 7 * shift)) + "-WE", anchor.Basis);
            case "Q":
                var quarter = CalendarValues.AddMonths(today, 3 * shift);
                return new(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"{quarter.Year:D4}-Q{((quarter.Month - 1) / 3) + 1}"), anchor.Basis);
            case "DE":
                return new(TimeType.Date, ((today.Year / 10) + shift).ToString("D3", CultureInfo.InvariantCulture), anchor.Basis);
            case "CE":
                return new(TimeType.Date, ((today.Year / 100) + shift).ToString("D2", CultureInfo.InvariantCulture), anchor.Basis);
            case "ML":
                return new(TimeType.Date, ((today.Year / 1000) + shift).ToString(CultureInfo.InvariantCulture), anchor.Basis);
            default:
                var day = CalendarValues.AddDays(today, shift);
                Remember(day, reading);
                return new(TimeType.Date, CalendarValues.Day(day), anchor.Basis);
        }
    }

    private static Resolved Century(in TimeReading reading)
    {
        var number = reading[TimeSlot.Ordinal];
        return number is < 1 or > 99 ? default : new(TimeType.Date, (number - 1).ToString("D2", CultureInfo.InvariantCulture), TimeBasis.Explicit);
    }

    /// <summary>"die achtziger Jahre" are those of the twentieth century; "die Zwanziger" too, unless the text is from 2020 on and says "diese".</summary>
    private Resolved Decade(in TimeReading reading)
    {
        _pastAt = reading.Span.End;
        if (reading.Has(TimeSlot.DecadeYear))
        {
            var year = reading[TimeSlot.DecadeYear];
            return year % 10 != 0 ? default : new(TimeType.Date, ((year < 100 ? 1900 + year : year) / 10).ToString("D3", CultureInfo.InvariantCulture), TimeBasis.Explicit);
        }

        var third = reading[TimeSlot.Decade];
        return new(TimeType.Date, ((third <= 1 ? 200 : 190) + third).ToString("D3", CultureInfo.InvariantCulture), TimeBasis.Explicit);
    }

    /// <summary>"am Abend": of the day mentioned last, else of the day of writing.</summary>
    private Resolved PartOfDay(in TimeReading reading)
    {
        var part = "T" + reading.Name(TimeSlot.Part);
        if (reading.Has(TimeSlot.Shift) && reading[TimeSlot.Shift] != 0)
        {
            // "am nächsten Morgen" goes on from the day told of, "in der vergangenen Nacht" back from the day of writing.
            var isNext = reading[TimeSlot.Shift] > 0;
            return ((isNext ? DayBefore(reading.Span.Start) : null) ?? anchor.Day) is { } near
                ? new(TimeType.Time, CalendarValues.Day(CalendarValues.AddDays(near, isNext ? 1 : -1)) + part, isNext ? TimeBasis.Context : anchor.Basis)
                : Open("XXXX-XX-XX" + part, TimeType.Time);
        }

        return DayBefore(reading.Span.Start) is { } day ? new(TimeType.Time, CalendarValues.Day(day) + part, TimeBasis.Context)
            : anchor.Day is { } today ? new(TimeType.Time, CalendarValues.Day(today) + part, anchor.Basis)
            : Open("XXXX-XX-XX" + part, TimeType.Time);
    }

    /// <summary>"am Tag nach dem Gipfel": by the day that the text has given the summit, or the feast its calendar day; else open.</summary>
    private Resolved FromEvent(in TimeReading reading, TimeTense tense)
    {
        var part = reading.Has(TimeSlot.Part) ? "T" + reading.Name(TimeSlot.Part) : "";
        var type = part.Length > 0 ? TimeType.Time : TimeType.Date;
        var day = reading.Has(TimeSlot.Holiday) ? DateOnly.TryParseExact(HolidayValue(reading, tense).Value, "yyyy-MM-dd", out var feast) ? feast : null
            : _events.DayOf(reading.Span);
        return day is { } known
            ? new(type, CalendarValues.Day(CalendarValues.AddDays(known, reading[TimeSlot.Shift])) + part, TimeBasis.Context)
            : Open("XXXX-XX-XX" + part, type);
    }

    private Resolved FromContext(in TimeReading reading)
    {
        var (unit, shift) = (reading.Name(TimeSlot.Unit), reading[TimeSlot.Shift]);
        var part = reading.Has(TimeSlot.Part) ? "T" + reading.Name(TimeSlot.Part) : "";
        var type = part.Length > 0 ? TimeType.Time : TimeType.Date;
        if (unit == "Y")
        {
            return (_mentionedYear ?? anchor.Day?.Year) is { } year ? new(type, CalendarValues.Year(year + shift), TimeBasis.Context) : Open("XXXX");
        }

        if (((reading.Span.Start - _lastDayAt < 2 * Reach ? _lastDay : null) ?? (shift < 0 ? anchor.Day : null)) is not { } day)
        {
            return Open((unit == "W" ? "XXXX-WXX" : "XXXX-XX-XX") + part, type);
        }

        day = CalendarValues.AddDays(day, unit == "W" ? 7 * shift : shift);
        return new(type, (unit == "W" ? CalendarValues.Week(day) : CalendarValues.Day(day)) + part, TimeBasis.Context);
    }
}

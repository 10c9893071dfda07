using System.Globalization;

namespace Lagebild.Times;

/// <content>Days, weeks, months, seasons and years.</content>
internal sealed partial class TimeResolver
{
    /// <summary>A day this near is of this year whatever the tense: of last year's, news would say so.</summary>
    private const int NearDays = 62;

    /// <summary>The most characters between two days of one list (" sowie am "), or between the list and its hours.</summary>
    private const int ListGap = 16;

    private Resolved Calendar(in TimeReading reading, TimeTense tense, DateOnly? spoken)
    {
        var resolved = reading switch
        {
            _ when reading.Has(TimeSlot.Holiday) => HolidayValue(reading, tense),
            _ when reading.Has(TimeSlot.Month) && reading.Has(TimeSlot.Day) => MonthDay(reading, tense),
            _ when reading.Has(TimeSlot.Month) => MonthValue(reading, tense),
            _ when reading.Has(TimeSlot.Days) => RelativeDay(reading, spoken),
            _ when reading.Has(TimeSlot.Weekday) => WeekdayValue(reading, tense),
            _ when reading.Has(TimeSlot.Season) => SeasonValue(reading, tense),
            _ when reading.Has(TimeSlot.Quarter) => Numbered(reading, "Q", TimeSlot.Quarter, 4),
            _ when reading.Has(TimeSlot.Half) => Numbered(reading, "H", TimeSlot.Half, 2),
            _ when reading.Has(TimeSlot.Week) => Numbered(reading, "W", TimeSlot.Week, 53),
            _ when reading.Has(TimeSlot.Year) => YearValue(reading),
            _ when reading.Has(TimeSlot.Day) => DayOfMonth(reading, tense),
            _ when reading.Has(TimeSlot.Unit) => UnitValue(reading, tense),
            _ when reading.Has(TimeSlot.Part) => PartOfDay(reading),
            _ => Open("XXXX"),
        };
        if (resolved.Value is null || !reading.Has(TimeSlot.Part) || resolved.Type == TimeType.Time)
        {
            return resolved;
        }

        return resolved with { Type = TimeType.Time, Value = resolved.Value + "T" + reading.Name(TimeSlot.Part) };
    }

    /// <summary>Returns the year that the reading itself names, in figures or as "dieses Jahres".</summary>
    private (int? Year, TimeBasis Basis) NamedYear(in TimeReading reading)
    {
        if (reading.Has(TimeSlot.Year))
        {
            return (reading[TimeSlot.Year], TimeBasis.Explicit);
        }

        return reading.Name(TimeSlot.Unit) == "Y" && reading.Has(TimeSlot.Shift) && anchor.Day is { } day
            ? (day.Year + reading[TimeSlot.Shift], anchor.Basis)
            : (null, anchor.Basis);
    }

    private Resolved MonthDay(in TimeReading reading, TimeTense tense)
    {
        var (month, dayOfMonth) = (reading[TimeSlot.Month], reading[TimeSlot.Day]);
        if (month is < 1 or > 12)
        {
            return default; // "am siebten vierzigsten"
        }

        NoteList(reading);
        var (year, basis) = NamedYear(reading);
        if (year is null)
        {
            (year, basis) = NearestYear(reading, month, dayOfMonth, tense);
        }

        if (year is null)
        {
            return dayOfMonth > DateTime.DaysInMonth(2024, month) ? default : Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{dayOfMonth:D2}"));
        }

        if (CalendarValues.Day(year.Value, month, dayOfMonth) is not { } value)
        {
            return default;
        }

        var day = new DateOnly(year.Value, month, dayOfMonth);
        day = reading.Has(TimeSlot.NightTo) ? CalendarValues.AddDays(day, -1) : day;
        Remember(day, reading);
        return new(TimeType.Date, reading.Has(TimeSlot.NightTo) ? CalendarValues.Day(day) : value, basis);
    }

    /// <summary>"am 25. und 26. August von 10 bis 18 Uhr": what follows several days belongs to none of them alone.</summary>
    private void NoteList(in TimeReading reading)
    {
        var goesOn = reading.Rule.Name == "list-day" || reading.Span.Start - _daysListedTo < ListGap;
        _daysListedTo = goesOn ? reading.Span.End : -Reach;
    }

    /// <summary>A day or month without a year lies in the year mentioned last where the text tells of another year, else nearest to the day of writing in the direction of the tense.</summary>
    private (int? Year, TimeBasis Basis) NearestYear(in TimeReading reading, int month, int? dayOfMonth, TimeTense tense)
    {
        if (ToldYear(reading.Span.Start, tense) is { } told)
        {
            return (told, TimeBasis.Context);
        }

        if (anchor.Day is not { } day)
        {
            return (null, TimeBasis.Unknown);
        }

        // The distance in days on a circle of 372: months of 31 days are near enough to choose a year.
        var distance = ((month - day.Month) * 31) + ((dayOfMonth ?? (month == day.Month ? day.Day : month > day.Month ? 1 : 31)) - day.Day);
        var year = day.Year + tense switch
        {
            TimeTense.Past when distance > (dayOfMonth is null ? 0 : NearDays) => -1,
            TimeTense.Future when distance < (dayOfMonth is null ? 0 : -NearDays) => 1,
            TimeTense.Open or TimeTense.Present when distance > 186 => -1,
            TimeTense.Open or TimeTense.Present when distance < (dayOfMonth is null ? -248 : -186) => 1,
            _ => 0,
        };
        return (year, anchor.Basis);
    }

    private Resolved MonthValue(in TimeReading reading, TimeTense tense)
    {
        var month = reading[TimeSlot.Month];
        var (year, basis) = NamedYear(reading);
        if (year is null && reading.Has(TimeSlot.Shift) && anchor.Day is { } day)
        {
            // "letzten September", "kommenden Mai": the nearest in that direction, this month excluded.
            var shift = reading[TimeSlot.Shift];
            year = day.Year + (shift < 0 ? (month < day.Month ? 0 : -1) : shift > 0 ? (month > day.Month ? 0 : 1) : 0);
        }
        else if (year is null)
        {
            (year, basis) = NearestYear(reading, month, null, tense);
        }

        if (year is null)
        {
            return Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"));
        }

        if (reading.Has(TimeSlot.Year))
        {
            RememberYear(year.Value, reading);
        }

        return new(TimeType.Date, CalendarValues.Month(year.Value, month), basis);
    }

    private Resolved RelativeDay(in TimeReading reading, DateOnly? spoken)
    {
        if ((spoken ?? anchor.Day) is not { } day)
        {
            return Open("XXXX-XX-XX");
        }

        // "1930 … heute": beside a time long past, today is the present as a whole.
        if (reading[TimeSlot.Days] == 0 && !reading.Has(TimeSlot.Part) && reading.Rule.Name != "day-until" && reading.Span.Start - _pastAt < Reach / 2)
        {
            return new(TimeType.Date, "PRESENT_REF", TimeBasis.Explicit);
        }

        var shifted = CalendarValues.AddDays(day, reading[TimeSlot.Days]);
        Remember(shifted, reading);
        return new(TimeType.Date, CalendarValues.Day(shifted), spoken is null ? anchor.Basis : TimeBasis.Context);
    }

    private Resolved WeekdayValue(in TimeReading reading, TimeTense tense)
    {
        var weekday = reading[TimeSlot.Weekday];
        if (anchor.Day is not { } today)
        {
            return Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}"));
        }

        if (reading.Rule.Name == "weekday-until" && DayBefore(reading.Span.Start) is { } from)
        {
            var until = CalendarValues.AddDays(from, (weekday - CalendarValues.Weekday(from) + 7) % 7);
            Remember(until, reading);
            return new(TimeType.Date, CalendarValues.Day(until), anchor.Basis);
        }

        var offset = weekday - CalendarValues.Weekday(today);
        var isWeek = reading.Name(TimeSlot.Unit) == "W";
        var days = (reading.Has(TimeSlot.Shift), tense) switch
        {
            (true, _) when isWeek => offset + (7 * reading[TimeSlot.Shift]),
            (true, _) when reading[TimeSlot.Shift] < 0 => offset >= 0 ? offset - 7 : offset,
            (true, _) when reading[TimeSlot.Shift] > 0 => (offset <= 0 ? offset + 7 : offset) + (7 * (reading[TimeSlot.Shift] - 1)),
            (true, _) => offset < -3 ? offset + 7 : offset > 3 ? offset : offset,
            (_, TimeTense.Future or TimeTense.Present) => offset < 0 ? offset + 7 : offset,
            _ => offset > 0 ? offset - 7 : offset,
        };
        var day = CalendarValues.AddDays(today, days - (reading.Has(TimeSlot.NightTo) ? 1 : 0));
        Remember(day, reading);
        return new(TimeType.Date, CalendarValues.Day(day), anchor.Basis);
    }

    private Resolved SeasonValue(in TimeReading reading, TimeTense tense)
    {
        var (season, (year, basis)) = (reading.Name(TimeSlot.Season)!, NamedYear(reading));
        if (year is null && ToldYear(reading.Span.Start, tense) is { } told)
        {
            (year, basis) = (told, TimeBasis.Context);
        }

        if (year is null && anchor.Day is { } day)
        {
            var middle = season switch { "SP" => 4, "SU" => 7, "FA" => 10, _ => day.Month <= 6 ? 1 : 12 };
            var shift = reading.Has(TimeSlot.Shift) ? reading[TimeSlot.Shift] : 0;
            year = day.Year + (shift, tense) switch
            {
                ( < 0, _) when middle >= day.Month || season == SeasonOf(day.Month) => -1,
                ( > 0, _) when middle <= day.Month => 1,
                (0, TimeTense.Past) when middle > day.Month + 1 && middle != 12 => -1,
                (0, TimeTense.Future) when middle < day.Month - 1 => 1,
                _ => 0,
            };
        }

        return year is null ? Open("XXXX-" + season) : new(TimeType.Date, CalendarValues.Year(year.Value) + "-" + season, basis);
    }

    /// <summary>The meteorological season: "letzten Herbst", written in November, is last year's.</summary>
    private static string SeasonOf(int month) => month switch { >= 3 and <= 5 => "SP", >= 6 and <= 8 => "SU", >= 9 and <= 11 => "FA", _ => "WI" };

    /// <summary>Quarters, halves and weeks of a year by number.</summary>
    private Resolved Numbered(in TimeReading reading, string letter, TimeSlot slot, int maximum)
    {
        var number = reading[slot];
        if (number < 1 || number > maximum)
        {
            return default;
        }

        var (year, basis) = NamedYear(reading);
        year ??= anchor.Day?.Year;
        var part = letter == "W" ? string.Create(CultureInfo.InvariantCulture, $"-W{number:D2}") : string.Create(CultureInfo.InvariantCulture, $"-{letter}{number}");
        return year is null ? Open("XXXX" + part) : new(TimeType.Date, CalendarValues.Year(year.Value) + part, basis);
    }

    private Resolved YearValue(in TimeReading reading)
    {
        var year = reading[TimeSlot.Year];
        (_mentionedYear, _mentionedAt) = (year, reading.Span.End);
        _pastAt = anchor.Day is { } today && today.Year - year >= 2 ? reading.Span.End : _pastAt;
        if (!reading.Has(TimeSlot.Year2))
        {
            return new(TimeType.Date, CalendarValues.Year(year), TimeBasis.Explicit);
        }

        var second = reading[TimeSlot.Year2];
        if (second is >= 1 and <= 12 && second != (year + 1) % 100)
        {
            return new(TimeType.Date, CalendarValues.Month(year, second), TimeBasis.Explicit); // "2016/05" is no span of years
        }

        second = second < 100 ? (year / 100 * 100) + second + (second < year % 100 ? 100 : 0) : second;
        return new(TimeType.Date, CalendarValues.Year(year) + "/" + CalendarValues.Year(second), TimeBasis.Explicit);
    }

    private Resolved DayOfMonth(in TimeReading reading, TimeTense tense)
    {
        var number = reading[TimeSlot.Day];
        if (anchor.Day is not { } day)
        {
            return Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{number:D2}"));
        }

        var shift = reading.Has(TimeSlot.Shift) ? reading[TimeSlot.Shift] : tense switch
        {
            TimeTense.Past when number > day.Day => -1,
            TimeTense.Future when number < day.Day => 1,
            _ => 0,
        };
        var month = CalendarValues.AddMonths(new(day.Year, day.Month, 1), shift);
        if (CalendarValues.Day(month.Year, month.Month, number) is not { } value)
        {
            return default;
        }

        Remember(new(month.Year, month.Month, number), reading);
        return new(TimeType.Date, value, anchor.Basis);
    }

    private Resolved HolidayValue(in TimeReading reading, TimeTense tense)
    {
        var holiday = Holidays.All[reading[TimeSlot.Holiday]];
        var ordinal = reading.Has(TimeSlot.Ordinal) ? reading[TimeSlot.Ordinal] : 1;
        var (year, basis) = NamedYear(reading);
        if (year is null && anchor.Day is { } today)
        {
            var shift = reading.Has(TimeSlot.Shift) ? Math.Sign(reading[TimeSlot.Shift]) : 0;
            year = Enumerable.Range(today.Year - 1, 3)
                .Select(candidate => (Year: candidate, Days: (Holidays.DayOf(holiday, candidate, ordinal)?.DayNumber ?? 0) - today.DayNumber))
                .Where(candidate => (shift, tense) switch { ( < 0, _) or (0, TimeTense.Past) => candidate.Days <= 0, ( > 0, _) or (0, TimeTense.Future) => candidate.Days >= 0, _ => true })
                .OrderBy(candidate => Math.Abs(candidate.Days)).Select(candidate => (int?)candidate.Year).FirstOrDefault();
        }

        if (year is not null && Holidays.DayOf(holiday, year.Value, ordinal) is { } day)
        {
            Remember(day, reading);
            return new(TimeType.Date, CalendarValues.Day(day), basis);
        }

        return holiday.Kind == "fixed" ? Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-{holiday.Month:D2}-{holiday.Day:D2}")) : Open("XXXX-XX-XX");
    }
}

using System.Globalization;

namespace Lagebild.Times;

/// <summary>Writes and computes the values of TimeML: ISO 8601 with its additions for weeks, seasons, decades.</summary>
internal static class CalendarValues
{
    /// <summary>Returns <c>2024-11-13</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Returns <c>2024-11-13</c> where the day exists, else null ("31. Februar").</summary>
    public static string? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Day(new(year, month, day)) : null;

    /// <summary>Returns <c>2024-11</c>.</summary>
    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");

    /// <summary>Returns <c>2024</c>.</summary>
    public static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>Returns <c>2024-W45</c>, by ISO 8601.</summary>
    public static string Week(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment):D4}-W{ISOWeek.GetWeekOfYear(moment):D2}");
    }

    /// <summary>Returns the number of the weekday by ISO 8601, Monday is 1.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>Adds days, stopping at the ends of the calendar.</summary>
    public static DateOnly AddDays(DateOnly day, long days) => DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>Adds months, stopping at the ends of the calendar.</summary>
    public static DateOnly AddMonths(DateOnly day, long months)
    {
        var sum = (day.Year * 12L) + day.Month - 1 + months;
        return sum < 12 ? DateOnly.MinValue : sum >= 120_000 ? DateOnly.MaxValue : day.AddMonths((int)months);
    }

    /// <summary>Writes a length as TimeML does: <c>P2Y</c>, <c>PT48H</c>, <c>P1.5Y</c>, <c>P2DE</c>; a null number gives <c>PX</c>.</summary>
    public static string Length(decimal? number, string unit)
    {
        var digits = number is { } value ? value.ToString("0.############################", CultureInfo.InvariantCulture) : "X";
        return unit switch
        {
            "TH" => $"PT{digits}H",
            "TM" => $"PT{digits}M",
            "TS" => $"PT{digits}S",
            "TNI" => $"PT{digits}NI",
            "CE" => $"P{digits}CE",
            _ => $"P{digits}{unit}",
        };
    }

    /// <summary>Moves a day by a length, as far as the unit lies on the calendar; else null.</summary>
    public static DateOnly? Move(DateOnly day, decimal number, string unit)
    {
        if (Math.Abs(number) > 100_000)
        {
            return null;
        }

        return unit switch
        {
            "D" or "TNI" => AddDays(day, (long)number),
            "W" => AddDays(day, (long)(number * 7)),
            "M" => AddMonths(day, (long)number),
            "Q" => AddMonths(day, (long)(number * 3)),
            "H" => AddMonths(day, (long)(number * 6)),
            "Y" => AddMonths(day, (long)(number * 12)),
            "DE" => AddMonths(day, (long)(number * 120)),
            "CE" => AddMonths(day, (long)(number * 1200)),
            _ => null,
        };
    }
}

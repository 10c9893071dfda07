using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>Holidays and how their day is found: holidays.txt.</summary>
internal static class Holidays
{
    private static readonly Lazy<ImmutableArray<Holiday>> Loaded = new(Load);

    /// <summary>Gets all of them, in file order.</summary>
    public static ImmutableArray<Holiday> All => Loaded.Value;

    /// <summary>Returns the day of a holiday in a year; <paramref name="ordinal"/> is 1 where there is but one.</summary>
    public static DateOnly? DayOf(Holiday holiday, int year, int ordinal) => holiday.Kind switch
    {
        _ when year is < 2 or > 9997 || ordinal is < 1 or > 4 => null,
        "easter" => Easter(year).AddDays(holiday.Days),
        "advent" => FirstAdvent(year).AddDays(holiday.Days + (7 * (ordinal - 1))),
        "nth" => NthWeekday(year, holiday.Month, holiday.Day, holiday.Days),
        _ => new DateOnly(year, holiday.Month, holiday.Day).AddDays(ordinal - 1),
    };

    /// <summary>Returns Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new(year, sum / 31, (sum % 31) + 1);
    }

    private static DateOnly FirstAdvent(int year)
    {
        var christmas = new DateOnly(year, 12, 25);
        var weekday = (int)christmas.DayOfWeek;
        return christmas.AddDays(-(weekday == 0 ? 7 : weekday) - 21);
    }

    private static DateOnly NthWeekday(int year, int month, int number, int weekday)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((weekday % 7) - (int)first.DayOfWeek + 7) % 7) + (7 * (number - 1)));
    }

    private static ImmutableArray<Holiday> Load() => [.. DataFile.Lines("Times/holidays.txt").Select(line =>
    {
        var columns = line.Split('\t');
        var forms = columns[2].Split('|').ToImmutableArray();
        if (columns[0] is "easter" or "advent")
        {
            return new Holiday(columns[0], int.Parse(columns[1], CultureInfo.InvariantCulture), 0, 0, forms);
        }

        var parts = columns[1].Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new(columns[0], parts.Length > 2 ? parts[2] : 0, parts[0], parts[1], forms);
    })];
}

/// <summary>One line of holidays.txt.</summary>
/// <param name="Kind">easter, advent, fixed or nth.</param>
/// <param name="Days">Days from Easter Sunday or from the first Sunday in Advent; the weekday for nth.</param>
/// <param name="Month">The month for fixed and nth.</param>
/// <param name="Day">The day for fixed, the number for nth.</param>
/// <param name="Forms">The names; one that ends with + takes an ordinal.</param>
internal sealed record Holiday(string Kind, int Days, int Month, int Day, ImmutableArray<string> Forms);

using System.Globalization;

namespace Lagebild.Times;

/// <summary>Numbers the names that stand as values in the data files ("START", "EV", "W").</summary>
internal static class TimeNames
{
    /// <summary>Above every number that a slot holds.</summary>
    private const int FirstName = 1 << 20;

    private static readonly string[] Names =
    [
        "SP", "SU", "FA", "WI", "MO", "MI", "AF", "EV", "NI", "Y", "M", "W", "D", "WE", "Q", "H", "DE", "CE", "ML", "TH", "TM", "TS", "TNI",
        "START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "X", "EACH", "EVERY",
        "PRESENT_REF", "PAST_REF", "FUTURE_REF", "XXXX-XX-XX", "1X", "2X", "3X", "4X", "5X", "6X", "7X", "10X", "XX",
    ];

    /// <summary>Returns the number for a value of a data file: itself where it is a number.</summary>
    /// <exception cref="FormatException">The value is neither a number nor a known name.</exception>
    public static int NumberOf(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : Array.IndexOf(Names, value) is var index and >= 0 ? FirstName + index
        : throw new FormatException($"'{value}' is no value of a time slot.");

    /// <summary>Returns the name behind a number, or null where it is a plain number.</summary>
    public static string? Of(int number) => number >= FirstName ? Names[number - FirstName] : null;
}

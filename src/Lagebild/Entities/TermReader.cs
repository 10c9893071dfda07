using System.Globalization;

namespace Lagebild.Entities;

/// <summary>Reads terms of office as persons.tsv writes them: <c>mayor@stockholm 2024-01-01..2026</c>.</summary>
internal static class TermReader
{
    /// <summary>Reads one term.</summary>
    /// <param name="text">The office, the key of its body, first and last day.</param>
    /// <param name="bodyOf">Returns the identifier of the body with a key.</param>
    /// <exception cref="FormatException">It is no term; the message says why.</exception>
    public static TermOfOffice Read(string text, Func<string, string> bodyOf)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        return at < 0 || blank < at || dots < blank + 1
            ? throw new FormatException($"\"{text}\" is no term of office such as 'mayor@stockholm 2024-01-01..'.")
            : new(text[..at], bodyOf(text[(at + 1)..blank]), Day(text.AsSpan()[(blank + 1)..dots], isEnd: false), Day(text.AsSpan()[(dots + 2)..], isEnd: true));
    }

    private static DateOnly Day(ReadOnlySpan<char> text, bool isEnd)
    {
        if (text.IsEmpty)
        {
            return isEnd ? DateOnly.MaxValue : DateOnly.MinValue;
        }

        var first = text.Length switch { 4 => "-01-01", 7 => "-01", _ => "" };
        if (!DateOnly.TryParseExact(string.Concat(text, first), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new FormatException($"'{text}' is no day, month or year such as 2024-11-13, 2024-11 or 2024.");
        }

        return !isEnd ? day : text.Length switch { 4 => new(day.Year, 12, 31), 7 => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)), _ => day };
    }
}

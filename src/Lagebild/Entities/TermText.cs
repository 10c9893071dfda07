using System.Globalization;

namespace Lagebild.Entities;

/// <summary>A term of office as the tables write it: <c>foreign-minister@de 2013-12-17..2017-01-27</c>.</summary>
internal readonly record struct TermText(string Role, string Body, DateOnly From, DateOnly To)
{
    /// <summary>Reads a term; <paramref name="line"/> stands in the message of the error.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static TermText Parse(string text, string line)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        return at >= 0 && blank > at && dots > blank
            ? new(text[..at], text[(at + 1)..blank], Day(text.AsSpan()[(blank + 1)..dots], isEnd: false), Day(text.AsSpan()[(dots + 2)..], isEnd: true))
            : throw new FormatException($"The knowledge base cannot read the term \"{text}\" in \"{line}\".");
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

        return !isEnd ? day : text.Length switch { 4 => day.AddYears(1).AddDays(-1), 7 => day.AddMonths(1).AddDays(-1), _ => day };
    }
}

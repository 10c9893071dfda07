using System.Globalization;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Defects;

/// <summary>Finds days that the calendar does not have, and weekdays that do not fit the date beside them.</summary>
internal static class CalendarCheck
{
    /// <summary>The tokens after a weekday in which its date may stand: "Mittwoch, den 13.11.2024", "Mittwoch (13. November 2024)".</summary>
    private const int Beside = 4;

    private static readonly string[] Weekdays = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];
    private static readonly string[] Months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    /// <summary>Returns the defects of a document.</summary>
    public static IEnumerable<Defect> Of(Document document)
    {
        var tokens = document.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!char.IsAsciiDigit(document.Text[tokens[at].Span.Start]) || DateAt(document, at) is not { } date)
            {
                continue;
            }

            if (date.Day < 1 || date.Day > DaysIn(date.Year, date.Month))
            {
                yield return new(date.Span, DefectKind.DateContradiction, $"Den {date.Day}. {Months[date.Month - 1]} {(date.Year > 0 ? date.Year.ToString(CultureInfo.InvariantCulture) + " " : "")}gibt es nicht.");
            }
            else if (date.Year > 0 && WeekdayBefore(document, at) is { } weekday && new DateOnly(date.Year, date.Month, date.Day).DayOfWeek is var real && (int)real != weekday.Number)
            {
                yield return new(weekday.Span.Cover(date.Span), DefectKind.DateContradiction, $"Der {date.Day}. {Months[date.Month - 1]} {date.Year} war ein {Weekdays[(int)real]}.");
            }
        }
    }

    private static int DaysIn(int year, int month) => year > 0 ? DateTime.DaysInMonth(year, month) : DateTime.DaysInMonth(2024, month);

    private static (int Day, int Month, int Year, TextSpan Span)? DateAt(Document document, int at)
    {
        var tokens = document.Tokens;
        var word = document[tokens[at].Span];
        var first = word.IndexOf('.');
        if (first is not (1 or 2) || !int.TryParse(word[..first], NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            return null;
        }

        if (first < word.Length - 1)
        {
            return Numeric(word[(first + 1)..], day, tokens[at].Span);
        }

        if (at + 1 >= tokens.Length || Array.FindIndex(Months, month => document[tokens[at + 1].Span].SequenceEqual(month)) is not (>= 0 and var named))
        {
            return null;
        }

        var year = at + 2 < tokens.Length && document[tokens[at + 2].Span] is { Length: 4 } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var written) && written is > 1582 and < 2200 ? written : 0;
        return (day, named + 1, year, tokens[at].Span.Cover(tokens[year > 0 ? at + 2 : at + 1].Span));
    }

    // "13.11.2024"; "13.11." without a year could be a score or a section.
    private static (int Day, int Month, int Year, TextSpan Span)? Numeric(ReadOnlySpan<char> rest, int day, TextSpan span)
    {
        var dot = rest.IndexOf('.');
        return dot is 1 or 2 && int.TryParse(rest[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            && rest.Length - dot - 1 == 4 && int.TryParse(rest[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1582 and < 2200
            ? (day, month, year, span)
            : null;
    }

    private static (int Number, TextSpan Span)? WeekdayBefore(Document document, int at)
    {
        var tokens = document.Tokens;
        for (var before = at - 1; before >= Math.Max(0, at - Beside); before--)
        {
            var word = document[tokens[before].Span];
            if (tokens[before].Sentence != tokens[at].Sentence)
            {
                return null;
            }

            if (word is "Sonnabend")
            {
                return (6, tokens[before].Span);
            }

            for (var day = 0; day < Weekdays.Length; day++)
            {
                if (word.SequenceEqual(Weekdays[day]))
                {
                    return (day, tokens[before].Span);
                }
            }

            if (word is not ("," or "(" or "den" or "dem" or "der"))
            {
                return null;
            }
        }

        return null;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Lagebild.Sources.Html;

/// <summary>The day of publication of pages that state none: as printed between headline and text, or as part of the address.</summary>
internal static partial class PageDay
{
    /// <summary>The characters of a text, as written, from which on it is no mere line with a date.</summary>
    private const int LongestLine = 200;

    /// <summary>The century of years with two figures: pages are not older.</summary>
    private const int Century = 2000;

    private static readonly Lazy<ImmutableArray<string>> Months = new(() => [.. EmbeddedTable.Rows("metadata-names.txt").First(row => row[0] == "months")[1].Split(' ')]);

    /// <summary>Returns the first day printed behind the headline and before the running text: "14.03.2024", "14.3.24", "14. März 2024".</summary>
    public static DateOnly? Between(MarkupNode headline, int end, MarkupNode page, string source)
    {
        for (var node = headline.After(page); node is not null && node.Start < end; node = node.FirstChild ?? node.After(page))
        {
            if (node.IsText && node.End - node.Start < LongestLine && Printed().Match(source, node.Start, node.End - node.Start) is { Success: true } match && Day(match) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>Returns the day in an address: "/2024/03/14/", "/2024-03-14-", "/20240314".</summary>
    public static DateOnly? InAddress(string? address) => address is not null && InPath().Match(address) is { Success: true } match && Day(match) is { } day ? day : null;

    private static DateOnly? Day(Match match)
    {
        var month = match.Groups["name"].Success
            ? Months.Value.IndexOf(match.Groups["name"].Value, 0, Months.Value.Length, StringComparer.OrdinalIgnoreCase) + 1
            : Number(match.Groups["month"]);
        var (year, day) = (Number(match.Groups["year"]), Number(match.Groups["day"]));
        year += year < 100 ? Century : 0;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<day>[0-3]?[0-9])\. ?(?:(?<month>[01]?[0-9])\.|(?<name>\p{L}{3,9})\.?) ?(?<year>(?:19|20)?[0-9]{2})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Printed();

    [GeneratedRegex(@"/(?<year>(?:19|20)[0-9]{2})[/-]?(?<month>[01][0-9])[/-]?(?<day>[0-3][0-9])(?:[^0-9]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex InPath();
}

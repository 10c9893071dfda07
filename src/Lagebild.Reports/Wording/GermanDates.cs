using System.Globalization;
using Lagebild.Documents;
using Lagebild.Pictures;
using Lagebild.Times;

namespace Lagebild.Reports.Wording;

/// <summary>Writes ISO values as German readers expect them.</summary>
internal static class GermanDates
{
    /// <summary>"2024-11-13" → "13. November 2024", "2024-10" → "Oktober 2024"; what is no such value stays as it is.</summary>
    public static string Date(string? iso)
    {
        if (iso is null)
        {
            return "ohne Datum";
        }

        // TimeML adds a time of day ("2024-11-13TEV"); the report shows days.
        var day = iso.Length > 10 && iso[10] == 'T' ? iso[..10] : iso;
        return day switch
        {
            { Length: 10 } when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => Date(date),
            { Length: 7 } when DateOnly.TryParseExact(day + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => $"{GermanWords.Month(month.Month)} {day[..4]}",
            { Length: 8 } when day[4..6] == "-W" => $"{day[6..].TrimStart('0')}. Woche {day[..4]}",
            _ => iso,
        };
    }

    public static string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day}. {GermanWords.Month(day.Month)} {day.Year}");

    /// <summary>Returns the first and the last day in one phrase: "18. Juni – 13. November 2024".</summary>
    public static string Range(DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            return Date(from);
        }

        var start = (from.Year == to.Year, from.Month == to.Month) switch
        {
            (true, true) => string.Create(CultureInfo.InvariantCulture, $"{from.Day}."),
            (true, false) => string.Create(CultureInfo.InvariantCulture, $"{from.Day}. {GermanWords.Month(from.Month)}"),
            _ => Date(from),
        };
        return $"{start} – {Date(to)}";
    }

    /// <summary>Returns when a document was published and what that rests on.</summary>
    public static string Published(Publication publication) => (publication.Earliest, publication.Latest) switch
    {
        (null, _) or (_, null) => "Datum unbekannt",
        ({ } earliest, { } latest) => $"{Range(earliest, latest)}{Basis(publication.Basis)}",
    };

    private static string Basis(PublicationBasis basis) => basis switch
    {
        PublicationBasis.Given => " (vorgegeben)",
        PublicationBasis.Text => " (aus dem Text erschlossen)",
        PublicationBasis.Documents => " (aus anderen Berichten erschlossen)",
        _ => "",
    };
}

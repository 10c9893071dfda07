using System.Globalization;
using System.Text;
using Lagebild.Events;
using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Exports;

/// <summary>iCalendar (RFC 5545): the timeline as all-day events. A month or year spans its days; other values have no place in a calendar.</summary>
/// <remarks>Lines end in CRLF and are folded at 75 octets. Planned and possible events are tentative, denied ones cancelled.</remarks>
internal sealed class IcsExport : IPictureExport
{
    private const int LineOctets = 75;

    /// <inheritdoc />
    public string Format => "ics";

    /// <inheritdoc />
    public string Description => "timeline as iCalendar";

    /// <inheritdoc />
    public void Write(Stream output, StoredPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Lagebild//Lagebild//DE");
        Line(text, "CALSCALE:GREGORIAN");
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in picture.Timeline)
        {
            if (Days(entry.Date) is not var (from, to))
            {
                continue;
            }

            var content = $"{entry.Date} {entry.Text}";
            used[content] = used.GetValueOrDefault(content) + 1;
            var passages = string.Join("\n\n", entry.Evidence.Select(piece => $"{picture[piece.Document].Name}: {piece.Exact}"));
            Line(text, "BEGIN:VEVENT");
            Line(text, FormattableString.Invariant($"UID:{ContentNames.Uuid($"{content} {used[content]}")}@lagebild"));
            Line(text, FormattableString.Invariant($"DTSTAMP:{from:yyyyMMdd}T000000Z"));
            Line(text, FormattableString.Invariant($"DTSTART;VALUE=DATE:{from:yyyyMMdd}"));
            Line(text, FormattableString.Invariant($"DTEND;VALUE=DATE:{to:yyyyMMdd}"));
            Line(text, $"SUMMARY:{Escape(entry.Text)}");
            Line(text, $"DESCRIPTION:{Escape(passages)}");
            Line(text, $"STATUS:{(entry.Reality == Reality.Actual ? "CONFIRMED" : entry.Reality == Reality.Negated ? "CANCELLED" : "TENTATIVE")}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Returns the first day and the day after the last, or null where the value is no day, month or year.</summary>
    private static (DateOnly From, DateOnly To)? Days(string iso)
    {
        var part = iso.Length > 10 && iso[10] == 'T' ? iso[..10] : iso;
        var (first, format) = part.Length switch { 4 => (part + "-01-01", 4), 7 => (part + "-01", 7), _ => (part, 10) };
        if (!DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year == 9999)
        {
            return null;
        }

        return (day, format switch { 4 => day.AddYears(1), 7 => day.AddMonths(1), _ => day.AddDays(1) });
    }

    /// <summary>Escapes a TEXT value (section 3.3.11) and drops controls.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(character) => escaped,
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Writes a content line, folded so that no line is longer than 75 octets and no character is cut (section 3.1).</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}

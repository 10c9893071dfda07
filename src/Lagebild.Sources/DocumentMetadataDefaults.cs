using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lagebild.Documents;

namespace Lagebild.Sources;

/// <summary>Fills <see cref="DocumentMetadata"/> from what strangers wrote: bounded, without control characters, dates understood.</summary>
internal static partial class DocumentMetadataDefaults
{
    /// <summary>The longest title, name or address kept, in characters.</summary>
    private const int MaximumLength = 1000;

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "d.M.yyyy", "yyyy-M-d"];

    /// <summary>Returns the metadata with the day that the source states, or else the day that the user gave.</summary>
    public static DocumentMetadata PublishedOrGiven(this DocumentMetadata metadata, DateOnly? stated, SourceOptions options) =>
        stated is not null ? metadata with { Published = stated, PublishedBasis = PublicationBasis.Metadata }
        : options.Published is not null ? metadata with { Published = options.Published, PublishedBasis = PublicationBasis.Given }
        : metadata;

    /// <summary>Returns one line without control, direction and invisible characters, or null where nothing is left.</summary>
    public static string? Line(string? value)
    {
        if (value is null)
        {
            return null;
        }

        var line = new StringBuilder(Math.Min(value.Length, MaximumLength));
        foreach (var character in value)
        {
            if (line.Length == MaximumLength)
            {
                break;
            }

            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (char.GetUnicodeCategory(character) is not UnicodeCategory.Format and not UnicodeCategory.Surrogate)
            {
                line.Append(character);
            }
        }

        var text = line.ToString().TrimEnd();
        return text.Length == 0 ? null : text;
    }

    /// <summary>Returns an absolute http or https address, of a copy in an archive that of the page itself; or null: no other scheme may become a link in a report.</summary>
    public static string? Address(string? value) =>
        Uri.TryCreate(Line(value), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? KeptAddress.Original(uri).AbsoluteUri : null;

    /// <summary>Returns a two-letter language code in lower case, or null.</summary>
    public static string? Language(string? value)
    {
        var line = Line(value);
        return line is { Length: >= 2 } && char.IsAsciiLetter(line[0]) && char.IsAsciiLetter(line[1]) && (line.Length == 2 || line[2] is '-' or '_')
            ? line[..2].ToLowerInvariant()
            : null;
    }

    /// <summary>Returns the day of a date or of a date and time, as written: in the publisher's own time zone.</summary>
    public static DateOnly? Day(string? value)
    {
        var line = Line(value);
        if (line is null)
        {
            return null;
        }

        foreach (var length in (ReadOnlySpan<int>)[10, 9, 8, line.Length])
        {
            if (line.Length >= length && (line.Length == length || !char.IsAsciiDigit(line[length]))
                && DateOnly.TryParseExact(line.AsSpan(0, length), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }
        }

        if (line.Length is >= 9 and <= 13 && long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(line.Length > 10 ? seconds : seconds * 1000).UtcDateTime);
        }

        if (JavaDate().Match(line) is { Success: true } java
            && DateOnly.TryParseExact($"{java.Groups[1].Value} {java.Groups[2].Value}", "MMM d yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var written))
        {
            return written;
        }

        return DateTimeOffset.TryParse(line, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? DateOnly.FromDateTime(moment.DateTime) : null;
    }

    /// <summary>"Fri Apr 28 19:20:36 CEST 2023": how Java writes a date when it is not asked.</summary>
    [GeneratedRegex("^[A-Z][a-z]{2} ([A-Z][a-z]{2} [0-9]{1,2}) [0-9:]{8} [A-Z]{2,5} ([0-9]{4})$")]
    private static partial Regex JavaDate();
}

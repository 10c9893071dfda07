using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Positions;

namespace Lagebild.Pictures;

/// <summary>Puts values into German: days, lists, stances, quotations.</summary>
public static class GermanWords
{
    private static readonly ImmutableArray<string> Months =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    /// <summary>Returns the name of a month, 1 to 12.</summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary>Returns "am 13. November 2024" for <c>2024-11-13</c>, "im November 2024" for <c>2024-11</c>, "2024" for <c>2024</c>; other values as they are.</summary>
    public static string Day(string iso)
    {
        ArgumentNullException.ThrowIfNull(iso);
        return Part(iso, 0, 4) is not { } year ? iso
            : Part(iso, 5, 7) is not { } month || month is < 1 or > 12 ? iso[..4]
            : Part(iso, 8, 10) is not { } day ? string.Create(CultureInfo.InvariantCulture, $"im {Months[month - 1]} {year}")
            : string.Create(CultureInfo.InvariantCulture, $"am {day}. {Months[month - 1]} {year}");
    }

    /// <summary>Returns "13.11.2024" for <c>2024-11-13</c>; shorter values as <see cref="Day"/>.</summary>
    public static string ShortDay(string iso)
    {
        ArgumentNullException.ThrowIfNull(iso);
        return Part(iso, 8, 10) is { } day && Part(iso, 5, 7) is { } month ? string.Create(CultureInfo.InvariantCulture, $"{day}.{month}.{iso[..4]}") : Day(iso);
    }

    /// <summary>Returns "a, b und c".</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} und {all[^1]}";
    }

    /// <summary>Returns the words of a quotation in one line, without marks around them, cut at a word where they are longer than <paramref name="length"/>.</summary>
    public static string Quoted(ReadOnlySpan<char> words, int length)
    {
        var text = string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('„', '“', '”', '"', '»', '«', ' ', ',');
        text = text.Replace('„', '‚').Replace('“', '‘');
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, text.LastIndexOf(' ', length)), " …");
    }

    /// <summary>Returns words with a capital at the start, as they open a sentence.</summary>
    public static string Opening(string words) => words is [var first, ..] ? string.Concat([char.ToUpperInvariant(first)], words.AsSpan(1)) : words;

    /// <summary>Returns who holds a stance: "die USA und Südkorea bestätigen es", "China schweigt dazu".</summary>
    public static string Stance(Stance stance, ImmutableArray<PictureEntity> actors)
    {
        var plural = actors.Length > 1 || actors.Any(actor => GermanNames.IsPlural(actor));
        return $"{List(actors.Select(GermanNames.Nominative))} {Verb(stance, plural)}";
    }

    private static string Verb(Stance stance, bool plural) => (stance, plural) switch
    {
        (Lagebild.Positions.Stance.Asserts, false) => "sagt es",
        (Lagebild.Positions.Stance.Asserts, true) => "sagen es",
        (Lagebild.Positions.Stance.Confirms, false) => "bestätigt es",
        (Lagebild.Positions.Stance.Confirms, true) => "bestätigen es",
        (Lagebild.Positions.Stance.Denies, false) => "bestreitet es",
        (Lagebild.Positions.Stance.Denies, true) => "bestreiten es",
        (Lagebild.Positions.Stance.Doubts, false) => "bezweifelt es",
        (Lagebild.Positions.Stance.Doubts, true) => "bezweifeln es",
        (Lagebild.Positions.Stance.RefusesComment, false) => "antwortet nicht auf Fragen danach",
        (Lagebild.Positions.Stance.RefusesComment, true) => "antworten nicht auf Fragen danach",
        (_, false) => "schweigt dazu",
        (_, true) => "schweigen dazu",
    };

    private static int? Part(string iso, int start, int end) =>
        iso.Length >= end && int.TryParse(iso.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

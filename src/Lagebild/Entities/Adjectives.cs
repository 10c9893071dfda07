using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>When an office is held, as its attribute tells.</summary>
internal enum OfficeTime : byte
{
    Now,
    Former,
    Next,
}

/// <summary>Endings and senses of attributive adjectives. Thread-safe.</summary>
internal static class Adjectives
{
    private static readonly Lazy<Dictionary<string, OfficeTime>> Times = new(() => DataFile.Lines("Entities/office-times.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(columns => columns[0], columns => columns[1] == "next" ? OfficeTime.Next : OfficeTime.Former, StringComparer.Ordinal));

    /// <summary>Cuts the ending of an inflected adjective.</summary>
    public static bool TryStem(ReadOnlySpan<char> word, out ReadOnlySpan<char> stem)
    {
        var cut = word.Length < 4 ? 0 : word[^1] == 'e' ? 1 : word[^2] == 'e' && word[^1] is 'n' or 'r' or 's' or 'm' ? 2 : 0;
        stem = word[..^cut];
        return cut > 0;
    }

    /// <summary>Says when an office is held of which this is an attribute.</summary>
    public static OfficeTime TimeOf(ReadOnlySpan<char> word) =>
        TryStem(word, out var stem) && Times.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var time) ? time : OfficeTime.Now;
}

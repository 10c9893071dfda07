using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>Words that taggers take for names and that stand for no entity: currencies, page furniture. Thread-safe.</summary>
internal static class StopNames
{
    private static readonly Lazy<Dictionary<string, bool>> Words = new(() => DataFile.Lines("Entities/stop-names.txt")
        .Select(line => line.Split('\t'))
        .ToDictionary(columns => columns[0], columns => columns[1] == "m", StringComparer.Ordinal));

    /// <summary>Says whether the word is no name at all.</summary>
    public static bool IsNone(ReadOnlySpan<char> name) => Words.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var isMention) && !isMention;

    /// <summary>Says whether the word is a name of nothing that acts: a currency.</summary>
    public static bool IsOnlyMention(ReadOnlySpan<char> name) => Words.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var isMention) && isMention;
}

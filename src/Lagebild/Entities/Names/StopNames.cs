using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>Words that taggers take for names and that name nothing of use: currencies, page furniture. Thread-safe.</summary>
internal static class StopNames
{
    private static readonly Lazy<HashSet<string>> Words = new(() => new(DataFile.Lines("Entities/stop-names.txt"), StringComparer.Ordinal));

    public static bool Contains(ReadOnlySpan<char> name) => Words.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}

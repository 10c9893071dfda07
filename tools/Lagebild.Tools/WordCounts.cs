namespace Lagebild.Tools;

/// <summary>Counts the words of a text.</summary>
internal static class WordCounts
{
    /// <summary>Returns how often each run of letters, digits and inner hyphens occurs.</summary>
    public static Dictionary<string, int> Of(string path)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in ToolData.Lines(path))
        {
            for (var at = 0; at < line.Length; at++)
            {
                var start = at;
                while (at < line.Length && (char.IsLetterOrDigit(line[at]) || (line[at] == '-' && at > start)))
                {
                    at++;
                }

                var word = line.AsSpan(start, at - start).TrimEnd('-');
                if (word.Length is > 0 and < 60)
                {
                    lookup[word] = lookup.TryGetValue(word, out var count) ? count + 1 : 1;
                }
            }
        }

        return counts;
    }
}

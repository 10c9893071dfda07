using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>Tells what stands between quotation marks: who is spoken of there is seldom the one who speaks.</summary>
internal static class QuotedTokens
{
    private static readonly Lazy<Dictionary<string, string>> Marks = new(() => DataFile.Lines("Entities/quotation-marks.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(columns => columns[0], columns => columns[1], StringComparer.Ordinal));

    /// <summary>Says of each token whether it stands between marks. A block begins outside, whatever marks are missing before.</summary>
    public static bool[] Of(Words words)
    {
        var quoted = new bool[words.Count];
        var marks = Marks.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        var isInside = false;
        for (var at = 0; at < words.Count; at++)
        {
            if (at > 0 && words.Document.Text.AsSpan(words.End(at - 1), words.Start(at) - words.End(at - 1)).Contains('\n'))
            {
                isInside = false;
            }

            if (marks.TryGetValue(words[at], out var kind))
            {
                isInside = kind switch { "open" => true, "close" => false, _ => !isInside };
            }

            quoted[at] = isInside;
        }

        return quoted;
    }
}

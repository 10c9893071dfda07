using System.Collections.Frozen;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>Which prepositions a noun takes: "Antwort auf", "Treffen mit". Compounds take what their last part takes.</summary>
internal static class NounFrames
{
    private static readonly FrozenDictionary<string, string[]> Frames = DataFile.Lines("Language/noun-frames.txt")
        .Select(line => line.Split('\t'))
        .SelectMany(columns => columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(noun => (noun, columns[0])))
        .GroupBy(pair => pair.noun, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Item2).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Nouns = Frames.Keys.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Says whether a noun takes a preposition.</summary>
    public static bool Takes(string noun, string preposition)
    {
        if (Frames.TryGetValue(noun, out var prepositions))
        {
            return prepositions.AsSpan().Contains(preposition);
        }

        if (!PhraseData.HasOrEndsWith(Nouns, noun))
        {
            return false;
        }

        for (var length = noun.Length - 1; length >= 4; length--)
        {
            var part = string.Concat(char.ToUpperInvariant(noun[^length]).ToString(), noun.AsSpan(noun.Length - length + 1));
            if (Frames.TryGetValue(part, out prepositions))
            {
                return prepositions.AsSpan().Contains(preposition);
            }
        }

        return false;
    }
}

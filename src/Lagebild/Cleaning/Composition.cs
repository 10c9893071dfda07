using System.Collections.Frozen;
using System.Globalization;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>Puts together letters written as letter and combining mark: "u" and U+0308 are "ü".</summary>
internal static class Composition
{
    private static readonly Lazy<FrozenDictionary<(char Letter, char Mark), char>> Composed = new(() => DataFile.Lines("Cleaning/compositions.txt")
        .Select(line => line.Split('\t'))
        .SelectMany(row => row[1].Chunk(2).Select(pair => ((pair[0], (char)ushort.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)), pair[1])))
        .ToFrozenDictionary(entry => entry.Item1, entry => entry.Item2));

    /// <summary>Repairs the letter before a combining mark, with all marks that follow and compose.</summary>
    /// <returns>The number of marks dealt with.</returns>
    public static int Repair(EditScript script, int at)
    {
        var text = script.Text;
        if (at == 0 || !char.IsLetter(text[at - 1]))
        {
            return 0;
        }

        var (letter, end) = (text[at - 1], at);
        while (end < text.Length && Composed.Value.TryGetValue((letter, text[end]), out var composed))
        {
            (letter, end) = (composed, end + 1);
        }

        if (end > at)
        {
            script.Repair(RepairKind.Composition, at - 1, end, "The letter was written as letter and combining mark.", new Edit(at - 1, end - at + 1, letter.ToString()));
        }

        return end - at;
    }
}

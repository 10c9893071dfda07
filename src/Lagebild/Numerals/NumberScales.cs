using System.Globalization;
using Lagebild.Text;

namespace Lagebild.Numerals;

/// <summary>Words that multiply the number before them: "Millionen", "Mrd.", "Dutzend" (scales.txt).</summary>
internal static class NumberScales
{
    private static readonly Lazy<Dictionary<string, decimal>> Factors = new(Load);

    /// <summary>Returns the factor of a scale word, or 0 where the word is none. Case matters only for the first letter.</summary>
    public static decimal FactorOf(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 12 && Factors.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var factor) ? factor : 0;

    /// <summary>Multiplies, or returns false where the product leaves the range of decimal.</summary>
    public static bool TryScale(ref decimal value, decimal factor)
    {
        if (value != 0 && factor > decimal.MaxValue / 10 / Math.Max(1, value))
        {
            return false;
        }

        value *= factor;
        return true;
    }

    private static Dictionary<string, decimal> Load()
    {
        var factors = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in DataFile.Lines("Numerals/scales.txt"))
        {
            var columns = line.Split('\t');
            foreach (var form in columns[1].Split(' '))
            {
                factors[form] = decimal.Parse(columns[0], CultureInfo.InvariantCulture);
            }
        }

        return factors;
    }
}

using System.Collections.Immutable;
using Lagebild.Quantities;

namespace Lagebild.Pictures;

/// <summary>Works out the sums that reports state: a whole and its parts ("9,2 Milliarden, davon 7,1 … und 2,1 …").</summary>
internal static class FigureSums
{
    /// <summary>Returns one check for each whole in the group whose document names at least two parts of it.</summary>
    public static ImmutableArray<FigureCheck> Check(DocumentSet set, List<FigureEntry> group) =>
        [.. group
            .Select(entry => Check(set, entry))
            .OfType<FigureCheck>()
            .GroupBy(check => check.Rule, StringComparer.Ordinal)
            .Select(same => same.First() with { Evidence = [.. same.SelectMany(check => check.Evidence)] })
            .OrderBy(check => check.Rule, StringComparer.Ordinal)];

    private static FigureCheck? Check(DocumentSet set, FigureEntry whole)
    {
        var quantities = set.Documents[whole.Document].All<Quantity>();
        var index = quantities.IndexOf(whole.Quantity);
        var parts = quantities.Where(quantity => quantity.PartOf == index && index >= 0).ToList();
        if (parts.Count < 2)
        {
            return null;
        }

        var (scale, word) = FigureWords.Scale(whole.Quantity.Value);
        var step = Step([whole.Quantity, .. parts], scale);
        var holds = Math.Abs(whole.Quantity.Value - parts.Sum(part => part.Value)) <= step * parts.Count / 2;
        var terms = string.Join(" + ", parts.Select(part => FigureWords.Plain(part.Value / scale)));
        return new(
            $"{FigureWords.Plain(whole.Quantity.Value / scale)} {(holds ? "=" : "≠")} {terms}{word}",
            holds,
            [.. parts.Prepend(whole.Quantity).Select(quantity => set.Cite<Quantity>(whole.Document, quantity.Span))]);
    }

    /// <summary>Returns the rounding that the numbers show: the last decimal place that any of them uses, in their scale.</summary>
    private static decimal Step(List<Quantity> quantities, decimal scale)
    {
        var places = quantities.Max(quantity => (quantity.Value / scale / 1.0000000000000000000000000000m).Scale);
        var step = scale;
        for (var at = 0; at < Math.Min((int)places, 6); at++)
        {
            step /= 10;
        }

        return scale == 1 && places == 0 ? 0 : step;
    }
}

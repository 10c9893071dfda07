using System.Globalization;
using Lagebild.Documents;
using Lagebild.Quantities;
using Lagebild.Text;

namespace Lagebild.Defects;

/// <summary>Finds sums, shares and ranges inside a text that do not come out.</summary>
internal static class SumCheck
{
    /// <summary>The tolerance for a sum, as a share of the whole: figures in reports are rounded to two or three places.</summary>
    private const decimal Rounding = 0.02m;

    /// <summary>Returns the defects of a document.</summary>
    public static IEnumerable<Defect> Of(Document document)
    {
        var quantities = QuantitiesOf(document);
        var parts = new Dictionary<int, List<int>>();
        for (var at = 0; at < quantities.Length; at++)
        {
            var quantity = quantities[at];
            if (quantity.Upper < quantity.Value)
            {
                yield return new(quantity.Span, DefectKind.Arithmetic, $"Die obere Grenze {Written(quantity.Upper.Value)} liegt unter der unteren {Written(quantity.Value)}.");
            }

            if (quantity.Whole is { } whole && quantity.Value > whole)
            {
                yield return new(quantity.Span, DefectKind.Arithmetic, $"{Written(quantity.Value)} kann kein Teil von {Written(whole)} sein.");
            }

            if (quantity.PartOf >= 0 && quantity.PartOf < quantities.Length && quantity.PartOf != at)
            {
                if (!parts.TryGetValue(quantity.PartOf, out var list))
                {
                    parts[quantity.PartOf] = list = [];
                }

                list.Add(at);
            }
        }

        for (var at = 0; at < quantities.Length; at++)
        {
            if (parts.TryGetValue(at, out var of) && SumOf(quantities[at], [.. of.Select(part => quantities[part])]) is { } defect)
            {
                yield return defect;
            }
        }
    }

    // Parts may be left out, so only too much is wrong; "mehr als" before the whole leaves it open.
    private static Defect? SumOf(Quantity whole, Quantity[] parts)
    {
        var same = parts.Where(part => string.Equals(part.Unit ?? whole.Unit, whole.Unit, StringComparison.Ordinal)).ToArray();
        var sum = 0m;
        foreach (var part in same)
        {
            sum = decimal.MaxValue - Math.Abs(sum) > Math.Abs(part.Value) ? sum + part.Value : sum;
        }

        var limit = whole.Upper ?? whole.Value;
        if (same.Length == 0 || whole.Modifier is QuantityModifier.MoreThan or QuantityModifier.AtLeast || sum <= limit || sum - limit <= Math.Abs(limit * Rounding))
        {
            return null;
        }

        TextSpan span = same.Aggregate(whole.Span, (cover, part) => cover.Cover(part.Span));
        return new(span, DefectKind.Arithmetic, $"{string.Join(" + ", same.Select(part => Written(part.Value)))} ergibt {Written(sum)}, nicht {Written(limit)}.");
    }

    private static string Written(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture).Replace('.', ',');

    private static System.Collections.Immutable.ImmutableArray<Quantity> QuantitiesOf(Document document) => document.Has<Quantity>() ? document.All<Quantity>() : [];
}

namespace Lagebild.Frames;

/// <summary>Finds the quantity of a phrase.</summary>
internal static class Counts
{
    /// <summary>The tokens before a phrase in which its number may stand, where the phrase begins after it.</summary>
    private const int Before = 4;

    /// <summary>Returns the index of the quantity that counts the head of a phrase or stands in it, or -1.</summary>
    public static int Of(DocumentLayout layout, Wording phrase)
    {
        if (!phrase.Exists)
        {
            return -1;
        }

        var head = layout.Tokens[phrase.Head].Span;
        for (var at = Math.Max(0, Math.Min(phrase.First, phrase.Head - Before)); at < Math.Min(layout.Tokens.Length, Math.Max(phrase.Head + 1, phrase.End)); at++)
        {
            if (layout.QuantityOf[at] is not (>= 0 and var quantity) || (layout.Quantities[quantity].Unit is { } unit && (unit == "ordinal" || FrameWordSets.MeasuredUnits.Has(unit))))
            {
                continue;
            }

            if (at >= phrase.First || layout.Quantities[quantity].CountedSpan?.Overlaps(head) == true)
            {
                return quantity;
            }
        }

        return -1;
    }
}

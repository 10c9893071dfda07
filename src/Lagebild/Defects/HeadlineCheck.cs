using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Events;
using Lagebild.Language;
using Lagebild.Quantities;

namespace Lagebild.Defects;

/// <summary>Finds headlines that the text does not bear out: another number of the same thing, or an act that the text only denies.</summary>
internal static class HeadlineCheck
{
    /// <summary>Returns the defects of a document.</summary>
    public static IEnumerable<Defect> Of(Document document)
    {
        var end = TitleEnd(document);
        return end == 0 ? [] : Numbers(document, end).Concat(Acts(document, end));
    }

    private static int TitleEnd(Document document)
    {
        var end = 0;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Block == BlockKind.Title)
            {
                end = sentence.Span.End;
            }
        }

        return end;
    }

    private static IEnumerable<Defect> Numbers(Document document, int titleEnd)
    {
        var body = QuantitiesOf(document).Where(quantity => quantity.Span.Start >= titleEnd && quantity.Counted is not null).ToLookup(quantity => quantity.Counted!, StringComparer.Ordinal);
        foreach (var quantity in QuantitiesOf(document))
        {
            if (quantity.Span.End > titleEnd || quantity.Counted is null || quantity.Unit == "ordinal" || !body[quantity.Counted].Any())
            {
                continue;
            }

            if (!body[quantity.Counted].Any(other => Agree(quantity, other)))
            {
                yield return new(quantity.Span, DefectKind.HeadlineContradiction, $"Der Text nennt für „{quantity.Counted}“ keine solche Zahl.");
            }
        }
    }

    // A headline rounds: a tenth either way is no contradiction, nor is a bound that holds.
    private static bool Agree(Quantity title, Quantity other)
    {
        var (low, high) = (other.Value, other.Upper ?? other.Value);
        var slack = Math.Abs(high) / 10;
        return (title.Value >= low - slack && title.Value <= high + slack)
            || (other.Modifier is QuantityModifier.MoreThan or QuantityModifier.AtLeast && title.Value >= low)
            || (other.Modifier is QuantityModifier.LessThan or QuantityModifier.AtMost && title.Value <= high)
            || (title.Modifier is QuantityModifier.MoreThan or QuantityModifier.AtLeast && high >= title.Value)
            || (title.Modifier is QuantityModifier.LessThan or QuantityModifier.AtMost && low <= title.Value);
    }

    private static IEnumerable<Defect> Acts(Document document, int titleEnd)
    {
        foreach (var told in document.All<Event>())
        {
            if (told.Span.End > titleEnd || told.Reality != Reality.Actual || told.Actors.IsEmpty)
            {
                continue;
            }

            var same = document.All<Event>().Where(other => other.Span.Start >= titleEnd && other.Type == told.Type && other.Mode == told.Mode && other.Actors.Any(told.Actors.Contains)).ToList();
            if (same.Count > 0 && same.All(other => other.Reality == Reality.Negated))
            {
                yield return new(told.Passage, DefectKind.HeadlineContradiction, "Der Text sagt, dass es nicht so ist.");
            }
        }
    }

    private static System.Collections.Immutable.ImmutableArray<Quantity> QuantitiesOf(Document document) => document.Has<Quantity>() ? document.All<Quantity>() : [];
}

namespace Lagebild.Quantities;

/// <summary>Fills what a quantity leaves unsaid from those before it in the sentence: units ("um 3 auf 12 Prozent", "und 2,1 Milliarden") and wholes ("davon 7,1").</summary>
internal sealed class QuantityEllipsis(QuantityWords words, List<Quantity> quantities)
{
    private int _firstOfSentence;
    private int _whole = -1;
    private bool _isPart;

    /// <summary>Forgets the sentence before.</summary>
    public void BeginParagraph() => (_firstOfSentence, _whole, _isPart) = (quantities.Count, -1, false);

    /// <summary>Takes a word into account that is no number.</summary>
    public void Pass(int at)
    {
        if (words.Mark(at) is '.' or '!' or '?' && !words.IsGlued(at + 1) && words.IsCapital(at + 1))
        {
            (_firstOfSentence, _isPart) = (quantities.Count, false);
        }
        else if (quantities.Count > 0 && words.Is(at, QuantityLink.Part) && _whole < quantities.Count)
        {
            (_isPart, _whole) = (true, Whole());
        }
    }

    /// <summary>Returns the quantity with what the sentence says of it, and completes the one before it.</summary>
    public Quantity Complete(Quantity quantity, decimal factor, int first)
    {
        var isContinued = words.Is(first - 1, QuantityLink.Continues);
        if (isContinued && quantities.Count > _firstOfSentence && quantities[^1] is { Unit: null, Counted: null } before && quantity.Unit is not (null or "ordinal")
            && before.Span.End == words[first - 2 < 0 ? 0 : first - 2].End)
        {
            var value = before.Value;
            var isScaled = factor > 1 && before.Value * factor <= quantity.Value * 100 && before.Value < 1000 && Numerals.NumberScales.TryScale(ref value, factor);
            quantities[^1] = before with { Unit = quantity.Unit, Value = isScaled ? value : before.Value, Counted = quantity.Counted, CountedSpan = quantity.CountedSpan, Rule = "shared-unit" };
        }

        if (quantity.Unit is null && quantity.Counted is null && (factor > 1 || _isPart) && (_isPart ? _whole : LastWithUnit()) is var source and >= 0)
        {
            quantity = quantity with { Unit = quantities[source].Unit, Counted = _isPart && factor == 1 ? quantities[source].Counted : null, Rule = "unit-ellipsis" };
        }

        return _isPart && _whole >= 0 && _whole < quantities.Count && quantity.Value <= (quantities[_whole].Upper ?? quantities[_whole].Value) && (quantity.Unit == quantities[_whole].Unit || quantity.Unit is null || (quantity.Unit == "person" && quantities[_whole].Unit is null))
            ? quantity with { PartOf = _whole }
            : quantity;
    }

    private int LastWithUnit()
    {
        for (var at = quantities.Count - 1; at >= _firstOfSentence; at--)
        {
            if (quantities[at].Unit is not (null or "ordinal" or "year" or "percent"))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The whole is the greatest quantity of the sentence so far, or the last one before it.</summary>
    private int Whole()
    {
        var whole = quantities.Count - 1;
        for (var at = quantities.Count - 1; at >= _firstOfSentence; at--)
        {
            whole = quantities[at].Unit != "ordinal" && quantities[at].Value > quantities[whole].Value ? at : whole;
        }

        return whole;
    }
}

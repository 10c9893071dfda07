using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Quantities;

namespace Lagebild.Pictures;

/// <summary>Says how the values of one figure stand to one another.</summary>
internal static class FigureJudge
{
    /// <summary>How far "rund" reaches, as a share of the number.</summary>
    private const decimal Approximation = 0.1m;

    /// <summary>The days after which another number is a new state of affairs and no contradiction.</summary>
    private const int NewState = 7;

    /// <summary>Judges the values of one figure.</summary>
    /// <param name="values">The values, earliest first.</param>
    /// <param name="hasChanged">Whether a report tells that the number changed.</param>
    /// <param name="mayChange">Whether it counts what goes on to be counted (dead, wounded): of a value without a day it stays open whether it contradicts.</param>
    /// <param name="canGrow">Whether it counts or measures what rises by itself from day to day; of other things a higher number within the week is another claim.</param>
    public static FigureVerdict Judge(ImmutableArray<FigureValue> values, bool hasChanged, bool mayChange, bool canGrow)
    {
        if (hasChanged && !AllMeet(values))
        {
            return FigureVerdict.Growth;
        }

        if (values.SelectMany(value => value.Origins).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return values.Length > 1 && !AllMeet(values) ? FigureVerdict.Conflict : FigureVerdict.Single;
        }

        if (AllMeet(values))
        {
            return values.Select(value => (value.Value, value.Upper)).Distinct().Count() == 1 ? FigureVerdict.Agree : FigureVerdict.Range;
        }

        return Grows(values, mayChange, canGrow) ? FigureVerdict.Growth : FigureVerdict.Conflict;
    }

    private static bool AllMeet(ImmutableArray<FigureValue> values)
    {
        var bounds = values.Select(Bounds).ToList();
        return bounds.Max(bound => bound.From) <= bounds.Min(bound => bound.To);
    }

    /// <summary>Says whether values that do not meet are states of different days: later ones higher, or long after.</summary>
    private static bool Grows(ImmutableArray<FigureValue> values, bool mayChange, bool canGrow)
    {
        for (var at = 1; at < values.Length; at++)
        {
            foreach (var earlier in values.Take(at))
            {
                var later = values[at];
                var (before, after) = (Bounds(earlier), Bounds(later));
                if (before.From <= after.To && after.From <= before.To)
                {
                    continue;
                }

                if (mayChange && (Day(earlier) is null || Day(later) is null))
                {
                    continue;
                }

                if (Day(earlier) is not { } first || Day(later) is not { } then || (then - first <= NewState && (!canGrow || then == first || after.To < before.From)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static int? Day(FigureValue value) =>
        DateOnly.TryParseExact(value.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;

    /// <summary>Returns what a value with its bound or approximation allows.</summary>
    internal static (decimal From, decimal To) Bounds(FigureValue value) => value.Modifier switch
    {
        QuantityModifier.MoreThan or QuantityModifier.AtLeast => (value.Value, decimal.MaxValue),
        QuantityModifier.LessThan or QuantityModifier.AtMost => (0, value.Upper ?? value.Value),
        QuantityModifier.Approx => (Scale(value.Value, 1 - Approximation), Scale(value.Upper ?? value.Value, 1 + Approximation)),
        _ => (value.Value, value.Upper ?? value.Value),
    };

    private static decimal Scale(decimal value, decimal factor) =>
        Math.Abs(value) > decimal.MaxValue / 2 ? value : value * factor;
}

using System.Globalization;
using Lagebild.Pictures;
using Lagebild.Quantities;
using Lagebild.Reports.Json;

namespace Lagebild.Reports.Wording;

/// <summary>Writes numbers as German readers expect them: "10.000", "9,2 Milliarden".</summary>
internal static class GermanNumbers
{
    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>Returns a number; from a million on in words, rounded to two decimals.</summary>
    public static string Number(decimal value) => Math.Abs(value) switch
    {
        >= 1_000_000_000_000m => $"{Short(value / 1_000_000_000_000m)} Billionen",
        >= 1_000_000_000m => $"{Short(value / 1_000_000_000m)} Milliarden",
        >= 1_000_000m => $"{Short(value / 1_000_000m)} Millionen",
        _ => Short(value),
    };

    /// <summary>Returns a value with its bound, range and unit: "mehr als 10.000", "10.000 bis 12.000".</summary>
    public static string Value(FigureValue value, string? unit) => Value(value.Value, value.Upper, value.Modifier, unit);

    public static string Value(decimal value, decimal? upper, QuantityModifier modifier, string? unit)
    {
        var number = upper is { } end ? $"{Number(value)} bis {Number(end)}" : Number(value);
        var bound = modifier switch
        {
            QuantityModifier.MoreThan => "mehr als ",
            QuantityModifier.LessThan => "weniger als ",
            QuantityModifier.Approx => "rund ",
            QuantityModifier.AtLeast => "mindestens ",
            QuantityModifier.AtMost => "höchstens ",
            _ => "",
        };
        return bound + number + Unit(unit);
    }

    private static string Unit(string? unit) => unit switch
    {
        null or "person" => "",
        "ordinal" => ".",
        "percent" => " %",
        "USD" => " Dollar",
        "EUR" => " Euro",
        "GBP" => " Pfund",
        "kilometer" => " km",
        "hour" => " Stunden",
        "day" => " Tage",
        "year" => " Jahre",
        _ => " " + unit,
    };

    private static string Short(decimal value) => JsonText.Shortest(Math.Round(value, 2)).ToString("#,0.##", Format);
}

using System.Globalization;
using Lagebild.Quantities;

namespace Lagebild.Pictures;

/// <summary>Writes figures as German newspapers do: "mehr als 10.000", "rund 9,2 Milliarden Dollar".</summary>
public static class FigureWords
{
    private static readonly CultureInfo German = MakeGerman();

    /// <summary>Returns a value with its bound, range and unit; of people and things only the number.</summary>
    public static string Of(FigureValue value, string? unit)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Of(value.Value, value.Upper, value.Modifier, unit);
    }

    /// <summary>Returns a number, or a range of two, with its bound and unit.</summary>
    public static string Of(decimal value, decimal? upper, QuantityModifier modifier, string? unit)
    {
        var number = upper is { } end ? $"{Number(value)} bis {Number(end)}" : Number(value);
        return Modifier(modifier) + number + Unit(unit);
    }

    /// <summary>Returns a number; from a million on in words, rounded to two decimals: "10.000", "9,2 Milliarden".</summary>
    public static string Number(decimal value)
    {
        var (scale, word) = Scale(value);
        return Plain(Math.Round(value / scale, 2)) + word;
    }

    /// <summary>Returns a number with German separators: "10.000", "9,2".</summary>
    internal static string Plain(decimal value) => value.ToString("#,0.######", German);

    /// <summary>Returns the power of thousand in which newspapers write a number, and its word with a blank before it; 1 and nothing below a million.</summary>
    internal static (decimal Scale, string Word) Scale(decimal value) => Math.Abs(value) switch
    {
        >= 1_000_000_000_000m => (1_000_000_000_000m, " Billionen"),
        >= 1_000_000_000m => (1_000_000_000m, " Milliarden"),
        >= 1_000_000m => (1_000_000m, " Millionen"),
        _ => (1m, ""),
    };

    private static string Modifier(QuantityModifier modifier) => modifier switch
    {
        QuantityModifier.MoreThan => "mehr als ",
        QuantityModifier.LessThan => "weniger als ",
        QuantityModifier.Approx => "rund ",
        QuantityModifier.AtLeast => "mindestens ",
        QuantityModifier.AtMost => "höchstens ",
        _ => "",
    };

    private static string Unit(string? unit) => unit switch
    {
        null or "person" => "",
        "ordinal" => ".",
        "percent" => " Prozent",
        "USD" => " Dollar",
        "EUR" => " Euro",
        "GBP" => " Pfund",
        "CHF" => " Franken",
        "tonne" => " Tonnen",
        "meter" => " Meter",
        "centimeter" => " Zentimeter",
        "kilometer" => " Kilometer",
        "hour" => " Stunden",
        "day" => " Tage",
        "year" => " Jahre",
        _ => " " + unit,
    };

    private static CultureInfo MakeGerman()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return CultureInfo.ReadOnly(culture);
    }
}

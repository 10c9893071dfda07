using Lagebild.Pictures;
using Lagebild.Quantities;

namespace Lagebild.Reports.Html;

/// <summary>Draws the values of one figure on a common scale: a dot for a value, a bar for a range, an arrow for an open bound.</summary>
internal sealed class ValuePlot
{
    private const double Width = 320, Height = 26, Edge = 26, Middle = Height / 2;

    /// <summary>From this ratio of greatest to smallest value on the scale is logarithmic; below it differences would still be seen on a linear one.</summary>
    private const double LogarithmicFrom = 30;

    private readonly double _low, _high;
    private readonly bool _isLogarithmic;

    private ValuePlot(double low, double high)
    {
        _isLogarithmic = low > 0 && high / low >= LogarithmicFrom;
        (_low, _high) = (low, high);
    }

    public static ValuePlot For(Figure figure)
    {
        var values = figure.Values.SelectMany(value => new[] { value.Value, value.Upper ?? value.Value }).Select(value => (double)value).ToList();
        return values.Count == 0 ? new(0, 1) : new(values.Min(), values.Max());
    }

    /// <summary>Draws the ends of the scale.</summary>
    public HtmlText Axis()
    {
        HtmlText axis = $"""<svg class="plot" viewBox="0 0 {Width} 18" aria-hidden="true"><text x="{Edge}" y="13" text-anchor="middle">{FigureWords.Number((decimal)_low)}</text><text x="{Width - Edge}" y="13" text-anchor="middle">{(_high > _low ? FigureWords.Number((decimal)_high) : "")}</text></svg>""";
        return axis;
    }

    public HtmlText Row(FigureValue value, string href)
    {
        var from = At(value.Value);
        var to = At(value.Upper ?? value.Value);
        HtmlText range = $"""<line class="range" x1="{from}" y1="{Middle}" x2="{to}" y2="{Middle}"/><circle cx="{to}" cy="{Middle}" r="4.5"/>""";
        HtmlText row = $"""<a href="{href}" class="plotlink" tabindex="-1" aria-hidden="true"><svg class="plot" viewBox="0 0 {Width} {Height}"><line class="axis" x1="{Edge}" y1="{Middle}" x2="{Width - Edge}" y2="{Middle}"/>{Bound(value.Modifier, from, to)}{(value.Upper is null ? HtmlText.Empty : range)}<circle class="{(value.Modifier == QuantityModifier.Approx ? "approx" : "")}" cx="{from}" cy="{Middle}" r="4.5"/></svg></a>""";
        return row;
    }

    private static HtmlText Bound(QuantityModifier modifier, double from, double to)
    {
        HtmlText up = $"""<path class="bound" d="M{to} {Middle}h18m-5 -4l5 4l-5 4"/>""";
        HtmlText down = $"""<path class="bound" d="M{from} {Middle}h-18m5 -4l-5 4l5 4"/>""";
        return modifier switch
        {
            QuantityModifier.MoreThan or QuantityModifier.AtLeast => up,
            QuantityModifier.LessThan or QuantityModifier.AtMost => down,
            _ => HtmlText.Empty,
        };
    }

    private double At(decimal value)
    {
        var share = _high <= _low ? 0 : _isLogarithmic
            ? Math.Log((double)value / _low) / Math.Log(_high / _low)
            : ((double)value - _low) / (_high - _low);
        return Edge + (share * (Width - (2 * Edge)));
    }
}

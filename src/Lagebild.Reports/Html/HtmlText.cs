using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Lagebild.Reports.Html;

/// <summary>A piece of page. The literal parts of an interpolated string are markup; every hole is escaped, unless it is such a piece itself.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlText
{
    private readonly StringBuilder? _page;

    public HtmlText(int literalLength, int formattedCount) => _page = new StringBuilder(literalLength + (formattedCount * 16));

    public static HtmlText Empty => default;

    public void AppendLiteral(string markup) => _page!.Append(markup);

    public void AppendFormatted(string? text) => HtmlEscape.Append(_page!, text);

    public void AppendFormatted(ReadOnlySpan<char> text) => HtmlEscape.Append(_page!, text);

    public void AppendFormatted(int number) => _page!.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double number) => _page!.Append(Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture));

    public void AppendFormatted(HtmlText piece) => _page!.Append(piece._page);

    public void AppendFormatted(IEnumerable<HtmlText> pieces)
    {
        foreach (var piece in pieces)
        {
            _page!.Append(piece._page);
        }
    }

    /// <summary>Says whether nothing is in it.</summary>
    public bool IsEmpty => _page is null || _page.Length == 0;

    /// <summary>Returns markup that this program has made by other means.</summary>
    public static HtmlText Markup(StringBuilder markup)
    {
        var piece = new HtmlText(0, 0);
        piece._page!.Append(markup);
        return piece;
    }

    /// <summary>Joins pieces with a literal between them.</summary>
    public static HtmlText Join(string between, IEnumerable<HtmlText> pieces)
    {
        var joined = new HtmlText(0, 0);
        foreach (var piece in pieces)
        {
            if (!joined.IsEmpty)
            {
                joined.AppendLiteral(between);
            }

            joined.AppendFormatted(piece);
        }

        return joined;
    }

    public override string ToString() => _page?.ToString() ?? "";
}

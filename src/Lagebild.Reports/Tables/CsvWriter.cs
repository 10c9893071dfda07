using System.Buffers;
using System.Globalization;
using System.Text;
using Lagebild.Reports.Json;

namespace Lagebild.Reports.Tables;

/// <summary>Writes rows of cells in a dialect. What a spreadsheet would take for a formula is defused.</summary>
internal sealed class CsvWriter(Stream output, CsvDialect dialect) : IDisposable
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\";,\r\n");

    private readonly StreamWriter _output = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: dialect == CsvDialect.German), leaveOpen: true);

    public void Dispose() => _output.Dispose();

    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (var at = 0; at < cells.Length; at++)
        {
            if (at > 0)
            {
                _output.Write(dialect == CsvDialect.German ? ';' : ',');
            }

            Cell(cells[at] ?? "");
        }

        _output.Write("\r\n");
    }

    public string Number(decimal? number)
    {
        var text = number is { } value ? JsonText.Shortest(value).ToString(CultureInfo.InvariantCulture) : "";
        return dialect == CsvDialect.German ? text.Replace('.', ',') : text;
    }

    /// <summary>Returns several values as the content of one cell.</summary>
    public static string List(IEnumerable<string> values) => string.Join(" | ", values);

    /// <summary>Writes a cell, quoted where RFC 4180 asks for it. What a spreadsheet would take for a formula gets an apostrophe first (OWASP: CSV Injection); a number does not.</summary>
    private void Cell(string text)
    {
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !IsNumber(text))
        {
            text = "'" + text;
        }

        _output.Write(text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
    }

    private static bool IsNumber(string text) => decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}

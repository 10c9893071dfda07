using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lagebild.Documents;
using Lagebild.Pictures;
using Lagebild.Reports.Json;

namespace Lagebild.Reports.Tables;

/// <summary>Writes one table: columns of its own, then the passage that a row stands on. A row is written once for each passage.</summary>
internal sealed class TableWriter : IDisposable
{
    private static readonly ImmutableArray<string> PassageColumns = ["document", "passage", "text_start", "text_end", "source_start", "source_end", "document_id"];

    private static readonly SearchValues<char> Quoted = SearchValues.Create("\";,\r\n");

    private readonly StreamWriter _output;
    private readonly CsvDialect _dialect;
    private readonly Picture _picture;

    public TableWriter(Stream output, CsvDialect dialect, Picture picture, bool hasPassages, params ReadOnlySpan<string> columns)
    {
        (_dialect, _picture) = (dialect, picture);
        _output = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: dialect == CsvDialect.German), leaveOpen: true);
        Row([.. columns, .. hasPassages ? PassageColumns : []]);
    }

    public void Dispose() => _output.Dispose();

    /// <summary>Writes a row for each passage.</summary>
    public void Rows(ImmutableArray<Evidence> evidence, params ReadOnlySpan<string?> cells)
    {
        foreach (var piece in evidence)
        {
            var name = _picture.Documents.FirstOrDefault(document => document.Id == piece.Document)?.Metadata.Name;
            Row([.. cells, name, piece.Exact, Number(piece.Text.Start), Number(piece.Text.End), Number(piece.Source.Start), Number(piece.Source.End), piece.Document.Value]);
        }
    }

    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (var at = 0; at < cells.Length; at++)
        {
            if (at > 0)
            {
                _output.Write(_dialect == CsvDialect.German ? ';' : ',');
            }

            Cell(cells[at] ?? "");
        }

        _output.Write("\r\n");
    }

    public string Number(decimal? number)
    {
        var text = number is { } value ? JsonText.Shortest(value).ToString(CultureInfo.InvariantCulture) : "";
        return _dialect == CsvDialect.German ? text.Replace('.', ',') : text;
    }

    public string? Name(int entity) => entity < 0 ? null : _picture.Entities[entity].Name;

    public string Names(ImmutableArray<int> entities) => string.Join(" | ", entities.Where(entity => entity >= 0).Select(Name));

    public static string List(ImmutableArray<string> values) => string.Join(" | ", values);

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

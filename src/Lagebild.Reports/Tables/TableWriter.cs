using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pictures;

namespace Lagebild.Reports.Tables;

/// <summary>Writes one table of a picture: columns of its own, then the passage that a row stands on. A row is written once for each passage.</summary>
internal sealed class TableWriter : IDisposable
{
    private static readonly ImmutableArray<string> PassageColumns = ["document", "passage", "text_start", "text_end", "source_start", "source_end", "document_id"];

    private readonly CsvWriter _output;
    private readonly Picture _picture;

    public TableWriter(Stream output, CsvDialect dialect, Picture picture, bool hasPassages, params ReadOnlySpan<string> columns)
    {
        (_output, _picture) = (new(output, dialect), picture);
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

    public void Row(params ReadOnlySpan<string?> cells) => _output.Row(cells);

    public string Number(decimal? number) => _output.Number(number);

    public string? Name(int entity) => entity < 0 ? null : _picture.Entities[entity].Name;

    public string Names(ImmutableArray<int> entities) => CsvWriter.List(entities.Where(entity => entity >= 0).Select(entity => _picture.Entities[entity].Name));

    public static string List(ImmutableArray<string> values) => CsvWriter.List(values);
}

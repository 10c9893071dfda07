using Lagebild.Reports.Reading;
using Lagebild.Reports.Tables;

namespace Lagebild.Reports.Exports;

/// <summary>One table of all elements, a row for each passage (RFC 4180: commas, decimal points, UTF-8 without byte order mark).</summary>
/// <remarks>The eight tables that <c>build</c> writes have columns of their own for each kind; this one is for filters over all of them.</remarks>
internal sealed class CsvExport : IPictureExport
{
    /// <inheritdoc />
    public string Format => "csv";

    /// <inheritdoc />
    public string Description => "one table of all elements with their passages";

    /// <inheritdoc />
    public void Write(Stream output, StoredPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        using var table = new CsvWriter(output, CsvDialect.Plain);
        table.Row("kind", "number", "text", "when", "actors", "status", "origins", "document", "passage", "text_start", "text_end", "source_start", "source_end", "document_id");
        foreach (var (at, element) in PictureElements.Of(picture).Index())
        {
            var actors = CsvWriter.List(element.Actors.Select(actor => picture.Entities[actor].Name));
            foreach (var piece in element.Evidence)
            {
                table.Row(
                    element.Kind, table.Number(at + 1), element.Text, element.When, actors, element.Status, CsvWriter.List(element.Origins), picture[piece.Document].Name, piece.Exact,
                    table.Number(piece.Text.Start), table.Number(piece.Text.End), table.Number(piece.Source.Start), table.Number(piece.Source.End), piece.Document.Value);
            }
        }
    }
}

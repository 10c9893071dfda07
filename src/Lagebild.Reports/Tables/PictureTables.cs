using System.Globalization;
using Lagebild.Pictures;
using Lagebild.Quantities;
using Lagebild.Reports.Json;
using Lagebild.Statements;

namespace Lagebild.Reports.Tables;

/// <summary>Writes the eight tables of a picture. Columns are named with the words of the contract.</summary>
public static class PictureTables
{
    /// <summary>Gets the names of the files with what writes each, in the order of the contract.</summary>
    public static IReadOnlyList<(string Name, Action<Stream, Picture, CsvDialect> Write)> All { get; } =
    [
        ("statements.csv", Statements), ("figures.csv", Figures), ("transfers.csv", Transfers), ("events.csv", Events),
        ("positions.csv", Positions), ("timeline.csv", Timeline), ("entities.csv", Entities), ("documents.csv", Documents),
    ];

    private static void Statements(Stream output, Picture picture, CsvDialect dialect)
    {
        using var table = new TableWriter(output, dialect, picture, true, "utterance", "speaker", "role", "said", "type", "original", "wordings", "rule");
        foreach (var utterance in picture.Utterances)
        {
            for (var at = 0; at < utterance.Variants.Length; at++)
            {
                var variant = utterance.Variants[at];
                var statement = Statement(picture, variant);
                var role = utterance.Speaker < 0 ? null : picture.Entities[utterance.Speaker].Role;
                table.Rows([variant.Evidence[0]], utterance.Id, table.Name(utterance.Speaker), role, utterance.Said, statement?.Type.Name(), at == utterance.Original ? "yes" : "no", table.Number(utterance.Variants.Length), statement?.Rule);
            }
        }
    }

    private static Statement? Statement(Picture picture, UtteranceVariant variant)
    {
        var document = picture.Documents[variant.Document];
        return document.Has<Statement>() && variant.Statement >= 0 && variant.Statement < document.All<Statement>().Length ? document.All<Statement>()[variant.Statement] : null;
    }

    private static void Figures(Stream output, Picture picture, CsvDialect dialect)
    {
        using var table = new TableWriter(output, dialect, picture, true, "figure", "about", "unit", "verdict", "value", "upper", "modifier", "as_of", "according", "origins");
        foreach (var figure in picture.Figures)
        {
            foreach (var value in figure.Values)
            {
                table.Rows(value.Evidence, figure.Id, figure.About, figure.Unit, figure.Verdict.Lower(), table.Number(value.Value), table.Number(value.Upper), value.Modifier == QuantityModifier.None ? "" : value.Modifier.Snake(), value.AsOf, table.Names(value.According), TableWriter.List(value.Origins));
            }
        }
    }

    private static void Transfers(Stream output, Picture picture, CsvDialect dialect)
    {
        using var table = new TableWriter(output, dialect, picture, true, "transfer", "supplier", "recipient", "kind", "what", "figure", "time", "reality", "according", "origins");
        for (var at = 0; at < picture.Transfers.Length; at++)
        {
            var transfer = picture.Transfers[at];
            table.Rows(transfer.Evidence, Ordinal(at), table.Name(transfer.Supplier), table.Name(transfer.Recipient), transfer.Kind.Lower(), TableWriter.List(transfer.What), transfer.Figure, transfer.Time, transfer.Reality.Lower(), table.Names(transfer.According), TableWriter.List(transfer.Origins));
        }
    }

    private static void Events(Stream output, Picture picture, CsvDialect dialect)
    {
        using var table = new TableWriter(output, dialect, picture, true, "event", "type", "mode", "actors", "recipients", "time", "place", "reality", "according", "origins");
        for (var at = 0; at < picture.Events.Length; at++)
        {
            var happening = picture.Events[at];
            table.Rows(happening.Evidence, Ordinal(at), happening.Type, happening.Mode, table.Names(happening.Actors), table.Names(happening.Recipients), happening.Time, table.Name(happening.Place), happening.Reality.Lower(), table.Names(happening.According), TableWriter.List(happening.Origins));
        }
    }

    private static void Positions(Stream output, Picture picture, CsvDialect dialect)
    {
        using var table = new TableWriter(output, dialect, picture, true, "claim", "actor", "stance", "when", "origins");
        foreach (var claim in picture.Positions)
        {
            foreach (var held in claim.By)
            {
                table.Rows(held.Evidence, claim.Claim, table.Name(held.Actor), held.Stance.Snake(), held.When, TableWriter.List(held.Origins));
            }
        }
    }

    private static void Timeline(Stream output, Picture picture, CsvDialect dialect)
    {
        using var table = new TableWriter(output, dialect, picture, true, "date", "text", "reality", "origins");
        foreach (var entry in picture.Timeline)
        {
            table.Rows(entry.Evidence, entry.Date, entry.Text, entry.Reality.Lower(), TableWriter.List(entry.Origins));
        }
    }

    private static void Entities(Stream output, Picture picture, CsvDialect dialect)
    {
        using var table = new TableWriter(output, dialect, picture, true, "entity", "name", "type", "aliases", "kb", "role", "actor");
        foreach (var entity in picture.Entities)
        {
            table.Rows(entity.Evidence, entity.Id, entity.Name, entity.Type.Upper(), TableWriter.List(entity.Aliases), entity.Kb, entity.Role, table.Name(entity.Actor));
        }
    }

    private static void Documents(Stream output, Picture picture, CsvDialect dialect)
    {
        using var table = new TableWriter(output, dialect, picture, false, "document", "title", "publisher", "author", "url", "published", "basis", "origin", "relation", "from", "share", "story", "storyline", "characters", "document_id");
        foreach (var document in picture.Documents)
        {
            var origin = picture.Origins.FirstOrDefault(origin => origin.Documents.Contains(document.Id));
            var link = origin?.Links.FirstOrDefault(link => link.Document == document.Id);
            var story = picture.Stories.FirstOrDefault(story => story.Documents.Contains(document.Id));
            var publication = document.PublicationOrMetadata();
            var from = picture.Documents.FirstOrDefault(other => other.Id == link?.From)?.Metadata.Name;
            var share = link is null ? "" : table.Number(Math.Round((decimal)link.Share, 4));
            table.Row(document.Metadata.Name, document.Title(), document.Metadata.Publisher, document.Metadata.Author, document.Metadata.Url, publication.Value(), publication.Basis.Lower(), origin?.Id, link?.Relation.Lower(), from, share, story?.Id, story?.Storyline, table.Number(document.Text.Length), document.Id.Value);
        }
    }

    private static string Ordinal(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}

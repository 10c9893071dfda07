using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Entities;
using Lagebild.Reports.Json;
using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Exports;

/// <summary>FollowTheMoney (https://followthemoney.tech/), one entity a line: actors, reports as articles, mentions, events, and links between actors.</summary>
internal sealed class FollowTheMoneyExport : IPictureExport
{
    /// <inheritdoc />
    public string Format => "ftm";

    /// <inheritdoc />
    public string Description => "FollowTheMoney entities, one a line";

    /// <inheritdoc />
    public void Write(Stream output, StoredPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        foreach (var document in picture.Documents)
        {
            Line(output, Article(document.Id), "Article", ("title", document.Title ?? document.Name), ("fileName", document.Name), ("sourceUrl", document.Url), ("publisher", document.Publisher), ("author", document.Author), ("publishedAt", document.Published), ("bodyText", document.Text));
        }

        foreach (var entity in picture.Entities)
        {
            var id = Actor(entity.Id, entity.Name);
            var schema = entity.Type switch { EntityType.Per => "Person", EntityType.Org => "Organization", EntityType.Loc => "Address", _ => "LegalEntity" };
            Line(output, id, schema, [("name", entity.Name), (schema == "Person" ? "position" : "summary", entity.Role), .. entity.Aliases.Select(alias => ("alias", (string?)alias))]);
            foreach (var piece in entity.Evidence)
            {
                Line(output, ContentNames.Uuid($"mention {id} {piece.Document} {piece.Text}"), "Mention", ("document", Article(piece.Document.Value)), ("resolved", id), ("name", entity.Name), ("detectedSchema", schema));
            }
        }

        foreach (var (at, happening) in picture.Events.Index())
        {
            ImmutableArray<(string, string?)> involved = [.. happening.Actors.Concat(happening.Recipients).Distinct().Select(index => ("involved", (string?)Actor(picture.Entities[index].Id, picture.Entities[index].Name)))];
            Line(output, ContentNames.Uuid(FormattableString.Invariant($"event {at} {happening.Evidence[0].Document} {happening.Evidence[0].Text}")), "Event",
                [("name", happening.Evidence[0].Exact), ("date", happening.Time), ("location", picture.NameOf(happening.Place)), ("keywords", happening.Type), .. involved, .. happening.Evidence.Select(piece => ("proof", (string?)Article(piece.Document.Value)))]);
        }

        foreach (var (at, edge) in ActorGraph.Edges(picture).Where(edge => edge.Kind == "transfer").Index())
        {
            var (source, target) = (picture.Entities[edge.Source], picture.Entities[edge.Target]);
            Line(output, ContentNames.Uuid(FormattableString.Invariant($"link {at} {source.Name} {target.Name} {edge.Type} {edge.When}")), "UnknownLink",
                [("subject", Actor(source.Id, source.Name)), ("object", Actor(target.Id, target.Name)), ("role", edge.Label), ("status", edge.Reality), ("date", edge.When), ("summary", edge.Evidence[0].Exact), .. edge.Evidence.Select(piece => ("proof", (string?)Article(piece.Document.Value)))]);
        }
    }

    private static string Article(string document) => ContentNames.Uuid("article " + document);

    private static string Actor(string id, string name) => ContentNames.Uuid($"actor {id} {name}");

    /// <summary>Writes an entity. A property holds a list of texts; one without value is left out.</summary>
    private static void Line(Stream output, string id, string schema, params ImmutableArray<(string Name, string? Value)> properties)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Options(indented: false)))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("schema", schema);
            json.WriteStartObject("properties");
            foreach (var property in properties.Where(property => property.Value is not null).GroupBy(property => property.Name, property => property.Value!, StringComparer.Ordinal))
            {
                json.WriteTexts(property.Key, [.. property.Distinct(StringComparer.Ordinal)]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}

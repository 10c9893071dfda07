using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Pictures;
using Lagebild.Positions;
using Lagebild.Reports.Json;
using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Exports;

/// <summary>STIX 2.1 (OASIS): actors as identities, flows and acts as relationships, utterances and claims as notes, positions as opinions, stories as reports.</summary>
/// <remarks>Passages are external references. Times are those of the reports, so the same picture gives the same bytes; identifiers are made of content.</remarks>
internal sealed class StixExport : IPictureExport
{
    private const string NoDay = "1970-01-01";

    /// <inheritdoc />
    public string Format => "stix";

    /// <inheritdoc />
    public string Description => "STIX 2.1 bundle";

    /// <inheritdoc />
    public void Write(Stream output, StoredPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture.Documents.IsEmpty)
        {
            throw new FormatException("A STIX bundle needs at least one object, and this picture holds no report.");
        }

        using var json = new Utf8JsonWriter(output, JsonText.Options(indented: false));
        var writer = new Bundle(json, picture);
        json.WriteStartObject();
        json.WriteString("type", "bundle");
        json.WriteString("id", "bundle--" + ContentNames.Uuid(string.Join('\n', picture.Documents.Select(document => document.Id))));
        json.WriteStartArray("objects");
        writer.Write();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed class Bundle(Utf8JsonWriter json, StoredPicture picture)
    {
        private readonly HashSet<string> _used = new(StringComparer.Ordinal);
        private readonly string _created = (picture.Documents.Select(document => document.Published).FirstOrDefault(day => day is { Length: 10 }) ?? NoDay) + "T00:00:00.000Z";

        public void Write()
        {
            foreach (var entity in picture.Entities)
            {
                Identity(entity);
            }

            foreach (var edge in ActorGraph.Edges(picture))
            {
                Relationship(edge);
            }

            foreach (var utterance in picture.Utterances)
            {
                var words = utterance.Variants[utterance.Original].Evidence[0];
                Note($"utterance {utterance.Speaker} {words.Document} {words.Text}", words.Exact, utterance.Speaker >= 0 ? [Id(picture.Entities[utterance.Speaker])] : [ReportOf(words.Document)], [.. utterance.Variants.SelectMany(variant => variant.Evidence)]);
            }

            foreach (var claim in picture.Positions)
            {
                Claim(claim);
            }

            foreach (var story in picture.Stories)
            {
                Begin("report", "story " + story.Documents[0]);
                json.WriteText("name", story.Title);
                json.WriteString("published", (picture[story.Documents[0]].Published is { Length: 10 } day ? day : NoDay) + "T00:00:00.000Z");
                var actors = picture.Entities.Where(entity => entity.Evidence.Any(piece => story.Documents.Contains(piece.Document))).Select(Id).ToImmutableArray();
                json.WriteTexts("object_refs", actors.IsEmpty ? [Self()] : actors);
                References([.. story.Documents.Select(document => (picture[document].Name, picture[document].Url, (string?)picture[document].Title))]);
                json.WriteEndObject();
            }

            Begin("identity", "lagebild");
            json.WriteString("name", "Lagebild");
            json.WriteString("identity_class", "system");
            json.WriteEndObject();
        }

        private static string Id(PictureEntity entity) => "identity--" + ContentNames.Uuid($"identity {entity.Kb ?? $"{entity.Type} {entity.Name}"} {entity.Id}");

        private static string Self() => "identity--" + ContentNames.Uuid("identity lagebild");

        private string ReportOf(DocumentId document) => "report--" + ContentNames.Uuid("report story " + picture.Stories.First(story => story.Documents.Contains(document)).Documents[0]);

        private void Identity(PictureEntity entity)
        {
            Begin("identity", $"{entity.Kb ?? $"{entity.Type} {entity.Name}"} {entity.Id}");
            json.WriteText("name", entity.Name);
            json.WriteString("identity_class", entity.Type switch { EntityType.Per => "individual", EntityType.Org => "organization", _ => "unspecified" });
            if (entity.Role is not null)
            {
                json.WriteTexts("roles", [entity.Role]);
            }

            References(entity.Evidence);
            json.WriteEndObject();
        }

        private void Relationship(ActorGraph.Edge edge)
        {
            Begin("relationship", $"{edge.Kind} {edge.Source} {edge.Target} {edge.Type} {edge.When} {edge.Evidence[0].Document} {edge.Evidence[0].Text}");
            json.WriteString("relationship_type", edge.Kind == "acts-for" ? "acts-for" : $"{edge.Kind}-{edge.Type.ToLowerInvariant()}");
            json.WriteText("description", edge.When is null ? edge.Label : $"{edge.Label} ({edge.When})");
            json.WriteString("source_ref", Id(picture.Entities[edge.Source]));
            json.WriteString("target_ref", Id(picture.Entities[edge.Target]));
            json.WriteTexts("labels", [edge.Reality]);
            References(edge.Evidence);
            json.WriteEndObject();
        }

        private void Claim(ContestedClaim claim)
        {
            var evidence = claim.By.SelectMany(held => held.Evidence).ToImmutableArray();
            if (evidence.IsEmpty)
            {
                return;
            }

            var note = Note("claim " + claim.Claim, claim.Claim, [.. claim.By.Where(held => held.Actor >= 0).Select(held => Id(picture.Entities[held.Actor])).Append(ReportOf(evidence[0].Document)).Distinct()], evidence);
            foreach (var held in claim.By.Where(held => held.Actor >= 0))
            {
                Begin("opinion", $"{claim.Claim} {held.Actor} {held.Stance} {held.When}");
                json.WriteString("created_by_ref", Id(picture.Entities[held.Actor]));
                json.WriteText("explanation", held.Evidence[0].Exact);
                json.WriteString("opinion", held.Stance switch
                {
                    Stance.Confirms => "strongly-agree",
                    Stance.Asserts => "agree",
                    Stance.Doubts => "disagree",
                    Stance.Denies => "strongly-disagree",
                    _ => "neutral",
                });
                json.WriteTexts("object_refs", [note]);
                json.WriteTexts("labels", [held.Stance.Snake()]);
                References(held.Evidence);
                json.WriteEndObject();
            }
        }

        private string Note(string name, string content, ImmutableArray<string> about, ImmutableArray<Evidence> evidence)
        {
            var id = Begin("note", name);
            json.WriteText("content", content);
            json.WriteTexts("object_refs", about);
            References(evidence);
            json.WriteEndObject();
            return id;
        }

        /// <summary>Begins an object with what all have in common (section 3.2); equal names are told apart by their number.</summary>
        private string Begin(string type, string name)
        {
            var unique = $"{type} {name}";
            for (var number = 2; !_used.Add(unique); number++)
            {
                unique = FormattableString.Invariant($"{type} {name} {number}");
            }

            var id = $"{type}--{ContentNames.Uuid(unique)}";
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("spec_version", "2.1");
            json.WriteString("id", id);
            json.WriteString("created", _created);
            json.WriteString("modified", _created);
            return id;
        }

        private void References(ImmutableArray<Evidence> evidence) =>
            References([.. evidence.Select(piece => (picture[piece.Document].Name, picture[piece.Document].Url, (string?)piece.Exact))]);

        private void References(ImmutableArray<(string Name, string? Url, string? Words)> references) => json.List("external_references", references, reference =>
        {
            json.WriteText("source_name", reference.Name);
            json.WriteText("description", reference.Words ?? reference.Name);
            if (reference.Url is not null)
            {
                json.WriteText("url", reference.Url);
            }
        });
    }
}

using System.Text.Json;
using Lagebild.Documents;
using Lagebild.Pictures;
using Lagebild.Reports.Verification;

namespace Lagebild.Reports.Json;

/// <summary>Writes <c>picture.json</c> as the contract says ("The picture").</summary>
/// <remarks>Immutable and thread-safe. The same picture gives the same bytes.</remarks>
public sealed class PictureWriter(RunManifest run, DocumentLayers layers = DocumentLayers.Default, bool explain = false)
{
    /// <summary>Writes the picture as one object.</summary>
    public void Write(Stream output, Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        using var json = new Utf8JsonWriter(output, JsonText.Options(indented: false));
        json.WriteStartObject();
        Documents(json, picture);
        var into = new PictureJson(json, picture);
        json.List("entities", picture.Entities, entity => Entity(into, entity));
        SetLists.Write(into);
        FindingLists.Write(into);
        run.Write(json, picture);
        json.WriteEndObject();
    }

    private void Documents(Utf8JsonWriter json, Picture picture)
    {
        var writer = new DocumentWriter(layers, explain);
        json.WriteStartArray("documents");
        for (var at = 0; at < picture.Documents.Length; at++)
        {
            var document = picture.Documents[at];
            writer.Write(json, document, picture.EntityIndexes[at], picture.Entities, () => Edits(json, document));
            json.Flush();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes what turns the source into the clean text, so that a reader can make it again from the source alone.</summary>
    private static void Edits(Utf8JsonWriter json, Document document)
    {
        json.WriteStartArray("edits");
        foreach (var edit in SourceEdits.Of(document))
        {
            json.WriteStartObject();
            json.WriteRange("source", edit.Start, edit.End);
            json.WriteText("text", edit.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Entity(PictureJson into, PictureEntity entity)
    {
        into.Json.WriteString("id", entity.Id);
        into.Json.WriteText("name", entity.Name);
        into.Json.WriteString("type", entity.Type.Upper());
        into.Json.WriteTexts("aliases", entity.Aliases);
        into.Json.WriteText("kb", entity.Kb);
        into.Json.WriteText("role", entity.Role);
        into.Entity("actor", entity.Actor);
        into.Evidence(entity.Evidence);
    }
}

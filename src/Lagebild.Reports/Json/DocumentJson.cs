using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Documents;
using Lagebild.Pictures;
using Lagebild.Text;

namespace Lagebild.Reports.Json;

/// <summary>One document on its way into JSON: where to write, what to call its entities, and whether rules are told.</summary>
/// <param name="Json">The writer.</param>
/// <param name="Document">The document.</param>
/// <param name="EntityIds">For each entity of the document its number in the picture, or empty where entities count within the document.</param>
/// <param name="Entities">The entities of the picture, or empty where entities count within the document.</param>
/// <param name="Explain">Whether each annotation names the rule that made it.</param>
internal sealed record DocumentJson(Utf8JsonWriter Json, Document Document, ImmutableArray<int> EntityIds, ImmutableArray<PictureEntity> Entities, bool Explain)
{
    /// <summary>Returns the identifier of an entity of the document, or null for -1.</summary>
    public string? EntityId(int entity) => NumberOf(entity) is var number and >= 0 ? Named(number) : null;

    /// <summary>Returns the number behind the identifier, or -1.</summary>
    public int NumberOf(int entity) => entity < 0 ? -1 : EntityIds.IsDefaultOrEmpty ? entity : EntityIds[entity];

    public void Entity(string name, int entity) => Json.WriteString(name, EntityId(entity));

    public void EntityList(string name, ImmutableArray<int> entities)
    {
        Json.WriteStartArray(name);
        foreach (var number in entities.Select(NumberOf).Where(number => number >= 0).Distinct())
        {
            Json.WriteStringValue(Named(number));
        }

        Json.WriteEndArray();
    }

    public void Span(string name, TextSpan? span)
    {
        if (span is { } given)
        {
            Json.WritePropertyName(name);
            Span(given);
        }
        else
        {
            Json.WriteNull(name);
        }
    }

    public void Spans(string name, ImmutableArray<TextSpan> spans)
    {
        Json.WriteStartArray(name);
        foreach (var span in spans)
        {
            Span(span);
        }

        Json.WriteEndArray();
    }

    public void Rule(string rule)
    {
        if (Explain)
        {
            Json.WriteText("rule", rule);
        }
    }

    /// <summary>Writes a layer, or nothing where the document does not have it.</summary>
    public void Layer<T>(string name, Action<T> write)
        where T : IAnnotation
    {
        if (!Document.Has<T>())
        {
            return;
        }

        Json.WriteStartArray(name);
        foreach (var item in Document.All<T>())
        {
            Json.WriteStartObject();
            write(item);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private string Named(int number) => Entities.IsDefaultOrEmpty ? Identifiers.Entity(number) : Entities[number].Id;

    private void Span(TextSpan span)
    {
        var source = Document.Map.ToSource(span);
        Json.WriteStartObject();
        Json.WriteRange("text", span.Start, span.End);
        Json.WriteRange("source", source.Start, source.End);
        Json.WriteEndObject();
    }
}

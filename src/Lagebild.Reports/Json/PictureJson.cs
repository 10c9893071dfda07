using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Documents;
using Lagebild.Pictures;

namespace Lagebild.Reports.Json;

/// <summary>A picture on its way into JSON.</summary>
internal sealed class PictureJson(Utf8JsonWriter json, Picture picture)
{
    private readonly FrozenDictionary<DocumentId, Document> _documents = picture.Documents.ToFrozenDictionary(document => document.Id);

    public Utf8JsonWriter Json { get; } = json;

    public Picture Picture { get; } = picture;

    public void Entity(string name, int index) => Json.WriteString(name, index < 0 ? null : Picture.Entities[index].Id);

    public void Entities(string name, ImmutableArray<int> indexes) =>
        Json.WriteTexts(name, [.. indexes.Where(index => index >= 0).Select(index => Picture.Entities[index].Id)]);

    public void Evidence(ImmutableArray<Evidence> evidence) => Json.List("evidence", evidence, Evidence);

    private void Evidence(Evidence evidence)
    {
        Json.WriteEvidence(evidence);
        if (_documents.TryGetValue(evidence.Document, out var document)
            && document.Source.AsSpan(evidence.Source.Start, evidence.Source.Length) is var received
            && !received.SequenceEqual(evidence.Exact))
        {
            Json.WriteText("received", received);
        }
    }
}

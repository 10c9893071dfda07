using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Documents;
using Lagebild.Pictures;
using Lagebild.Times;

namespace Lagebild.Reports.Json;

/// <summary>Writes one document as the contract says ("One document").</summary>
/// <param name="layers">The layers to write, of those that the document has.</param>
/// <param name="explain">Whether each annotation names the rule that made it.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DocumentWriter(DocumentLayers layers = DocumentLayers.Default, bool explain = false)
{
    /// <summary>Returns the document as one line of UTF-8, with the line feed that ends it.</summary>
    public ReadOnlyMemory<byte> ToLine(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var buffer = new ArrayBufferWriter<byte>((document.Text.Length * 4) + 1024);
        using (var json = new Utf8JsonWriter(buffer, JsonText.Options(indented: false)))
        {
            Write(json, document, [], []);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>Writes the document as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="document">The document.</param>
    /// <param name="entityIndexes">For each entity of the document its index in the picture, or empty where entities count within the document.</param>
    /// <param name="entities">The entities of the picture, or empty.</param>
    /// <param name="more">Writes further members of the object, or null.</param>
    internal void Write(Utf8JsonWriter json, Document document, ImmutableArray<int> entityIndexes, ImmutableArray<PictureEntity> entities, Action? more = null)
    {
        var into = new DocumentJson(json, document, entityIndexes, entities, explain);
        json.WriteStartObject();
        Head(json, document);
        TextLayers.Write(into, layers);
        MeaningLayers.Write(into, layers);
        more?.Invoke();
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, Document document)
    {
        var metadata = document.Metadata;
        json.WriteString("id", document.Id.Value);
        json.WriteText("name", metadata.Name);
        json.WriteText("title", document.Title());
        json.WriteText("url", metadata.Url);
        json.WriteText("publisher", metadata.Publisher);
        json.WriteText("author", metadata.Author);
        json.WriteText("language", document.Language);
        Published(json, document.PublicationOrMetadata());
        More(json, metadata);
        json.WriteText("text", document.Text);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in document.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteRange("text", diagnostic.Span.Start, diagnostic.Span.End);
            json.WriteText("message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes what only some sources state.</summary>
    private static void More(Utf8JsonWriter json, DocumentMetadata metadata)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("kicker", metadata.Kicker), ("section", metadata.Section), ("summary", metadata.Summary), ("updated", metadata.Updated?.Iso())])
        {
            if (value is not null)
            {
                json.WriteText(name, value);
            }
        }

        if (metadata.IsPaywalled is { } isPaywalled)
        {
            json.WriteBoolean("paywalled", isPaywalled);
        }

        if (metadata.IsLiveTicker)
        {
            json.WriteBoolean("live", true);
        }
    }

    private static void Published(Utf8JsonWriter json, Publication publication)
    {
        json.WriteStartObject("published");
        json.WriteString("value", publication.Value());
        json.WriteString("basis", publication.Basis.Lower());
        if (publication is { Day: null, Earliest: { } earliest, Latest: { } latest })
        {
            json.WriteString("earliest", earliest.Iso());
            json.WriteString("latest", latest.Iso());
        }

        json.WriteText("reason", publication.Reason);
        json.WriteEndObject();
    }
}

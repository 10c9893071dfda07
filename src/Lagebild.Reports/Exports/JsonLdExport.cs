using System.Text.Json;
using Lagebild.Documents;
using Lagebild.Reports.Json;
using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Exports;

/// <summary>The W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as JSON-LD: each element is an annotation on its passages.</summary>
/// <remarks>
/// A passage is given by its words (TextQuoteSelector) and by its place in the clean text (TextPositionSelector, which counts from 0 and
/// excludes the end, here in UTF-16 code units). Documents are named by the hash of their bytes; their address stands in <c>via</c>.
/// </remarks>
internal sealed class JsonLdExport : IPictureExport
{
    /// <inheritdoc />
    public string Format => "jsonld";

    /// <inheritdoc />
    public string Description => "W3C Web Annotation";

    /// <inheritdoc />
    public void Write(Stream output, StoredPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var elements = PictureElements.Of(picture).ToList();
        using var json = new Utf8JsonWriter(output, JsonText.Options(indented: false));
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        var name = ContentNames.Uuid(string.Join('\n', picture.Documents.Select(document => document.Id)));
        json.WriteString("id", $"urn:uuid:{name}");
        json.WriteString("type", "AnnotationCollection");
        json.WriteText("label", picture.Storylines is [var first, ..] ? first.Title : "Lagebild");
        json.WriteNumber("total", elements.Count);
        json.WriteStartObject("first");
        json.WriteString("id", $"urn:uuid:{ContentNames.Uuid(name)}");
        json.WriteString("type", "AnnotationPage");
        json.WriteNumber("startIndex", 0);
        json.WriteStartArray("items");
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            // Two elements of equal content (a sentence told twice) are two annotations.
            var content = $"{element.Kind} {element.Key}";
            used[content] = used.GetValueOrDefault(content) + 1;
            Annotation(json, picture, element, FormattableString.Invariant($"{name} {content} {used[content]}"));
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Annotation(Utf8JsonWriter json, StoredPicture picture, PictureElement element, string name)
    {
        json.WriteStartObject();
        json.WriteString("id", $"urn:uuid:{ContentNames.Uuid(name)}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", element.Kind == "entity" ? "identifying" : "describing");
        json.WriteStartArray("body");
        Body(json, element.Text, "describing", "de");
        Body(json, element.Kind, "classifying", null);
        if (element.Status is not null)
        {
            Body(json, element.Status, "assessing", null);
        }

        json.WriteEndArray();
        json.List("target", element.Evidence, piece => Target(json, picture, piece));
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, string value, string purpose, string? language)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteText("value", value);
        json.WriteString("format", "text/plain");
        if (language is not null)
        {
            json.WriteString("language", language);
        }

        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }

    private static void Target(Utf8JsonWriter json, StoredPicture picture, Evidence piece)
    {
        var document = picture[piece.Document];
        json.WriteString("type", "SpecificResource");
        json.WriteStartObject("source");
        json.WriteString("id", ContentNames.Document(document.Id));
        json.WriteString("type", "Text");
        json.WriteText("language", document.Language);
        json.WriteEndObject();
        if (document.Url is not null)
        {
            json.WriteText("via", document.Url);
        }

        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteText("exact", piece.Exact);
        json.WriteText("prefix", piece.Prefix);
        json.WriteText("suffix", piece.Suffix);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", piece.Text.Start);
        json.WriteNumber("end", piece.Text.End);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}

using System.Text.Json;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Sources.Html;

namespace Lagebild.Sources.Json;

/// <summary>Turns one JSON object into a received text.</summary>
internal static class JsonRecord
{
    private static readonly string[] Tags = ["</", "<p>", "<br", "<div"];

    /// <summary>Reads an object.</summary>
    /// <param name="record">The object; its strings are those of the source.</param>
    /// <param name="id">The identifier of the bytes received.</param>
    /// <param name="defaults">What holds for all records of the source; what the record says wins.</param>
    /// <param name="options">Bounds and defaults.</param>
    /// <exception cref="SourceException">It is no object, or holds no text.</exception>
    public static ReceivedText Read(JsonElement record, DocumentId id, DocumentMetadata defaults, SourceOptions options)
    {
        if (record.ValueKind is not JsonValueKind.Object)
        {
            throw new SourceException("the line is not a JSON object");
        }

        var metadata = Metadata(record, defaults, options);
        if (JsonFields.Value(record, "text") is { } text)
        {
            return ReceivedText.Plain(id, metadata, text);
        }

        if (JsonFields.Value(record, "html") is { } html)
        {
            return PageReader.Read(id, metadata, html, options);
        }

        return JsonFields.Value(record, "either") is { } either
            ? Either(id, metadata, either, options)
            : throw new SourceException(JsonFields.Has(record, "text") ? "\"text\" is empty" : "the line has neither \"text\" nor \"html\"");
    }

    /// <summary>Reads markup where there is a tag, else running text.</summary>
    public static ReceivedText Either(DocumentId id, DocumentMetadata metadata, string content, SourceOptions options) =>
        Tags.Any(tag => content.Contains(tag, StringComparison.OrdinalIgnoreCase)) ? PageReader.Read(id, metadata, content, options) : ReceivedText.Plain(id, metadata, content);

    private static DocumentMetadata Metadata(JsonElement record, DocumentMetadata defaults, SourceOptions options) => (defaults with
    {
        Name = DocumentMetadataDefaults.Line(JsonFields.Value(record, "id")) ?? defaults.Name,
        Title = DocumentMetadataDefaults.Line(JsonFields.Value(record, "title")),
        Url = DocumentMetadataDefaults.Address(JsonFields.Value(record, "url")),
        Publisher = DocumentMetadataDefaults.Line(JsonFields.Value(record, "publisher")) ?? defaults.Publisher,
        Author = DocumentMetadataDefaults.Line(JsonFields.Value(record, "author")) ?? defaults.Author,
        Language = DocumentMetadataDefaults.Language(JsonFields.Value(record, "language")) ?? defaults.Language,
    }).PublishedOrGiven(DocumentMetadataDefaults.Day(JsonFields.Value(record, "published")), options);
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Sources.Html;

namespace Lagebild.Sources;

/// <summary>Reads JSON Lines: one object a line with <c>text</c> or <c>html</c>, and any of <c>id title url publisher author published language</c>.</summary>
/// <remarks>
/// The identifier of a document is the SHA-256 of its line without surrounding white space, not of its text: two papers that
/// print the same text are two sources. The received text is the value of <c>text</c> or <c>html</c>. Unknown fields are ignored.
/// </remarks>
internal static class JsonLines
{
    private static readonly JsonDocumentOptions Strictness = new() { MaxDepth = 64 };

    /// <summary>Reads line by line; a bad line becomes a failure with its number, and the rest goes on.</summary>
    public static IEnumerable<SourceItem> Read(ByteFeed feed, string path, string name, SourceOptions options)
    {
        for (var number = 1; feed.TryReadLine(options.MaximumBytes, out var line, out var isTooLong); number++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}:{number}");
            var content = WithoutMark(line).Trim(" \t\r"u8);
            if (isTooLong)
            {
                yield return SourceItem.Failed(place, ByteFeed.TooLong(options.MaximumBytes).Message);
            }
            else if (!content.IsEmpty)
            {
                yield return One(content, place, string.Create(CultureInfo.InvariantCulture, $"{name}:{number}"), options);
            }
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line) => line is [0xEF, 0xBB, 0xBF, ..] ? line[3..] : line;

    private static SourceItem One(ReadOnlySpan<byte> line, string place, string name, SourceOptions options)
    {
        try
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes(TextDecoding.DecodeUtf8(line)), Strictness);
            return SourceItem.Of(Received(json.RootElement, SourceReader.Identify(line), name, options));
        }
        catch (JsonException error)
        {
            var column = string.Create(CultureInfo.InvariantCulture, $"{(error.BytePositionInLine ?? 0) + 1}");
            return SourceItem.Failed(place, $"the line is not valid JSON (at byte {column})");
        }
        catch (InvalidOperationException)
        {
            return SourceItem.Failed(place, "a value of the line is not valid text (half a surrogate pair)");
        }
        catch (SourceException error)
        {
            return SourceItem.Failed(place, error.Message);
        }
    }

    private static ReceivedText Received(JsonElement record, DocumentId id, string name, SourceOptions options)
    {
        if (record.ValueKind is not JsonValueKind.Object)
        {
            throw new SourceException("the line is not a JSON object");
        }

        var metadata = Metadata(record, name, options);
        if (Value(record, "text") is { } text)
        {
            return string.IsNullOrWhiteSpace(text) ? throw new SourceException("\"text\" is empty") : ReceivedText.Plain(id, metadata, text);
        }

        return Value(record, "html") is { } html
            ? PageReader.Read(id, metadata, html, options)
            : throw new SourceException("the line has neither \"text\" nor \"html\"");
    }

    private static DocumentMetadata Metadata(JsonElement record, string name, SourceOptions options) => new DocumentMetadata
    {
        Name = DocumentMetadataDefaults.Line(Value(record, "id")) ?? name,
        Title = DocumentMetadataDefaults.Line(Value(record, "title")),
        Url = DocumentMetadataDefaults.Address(Value(record, "url")),
        Publisher = DocumentMetadataDefaults.Line(Value(record, "publisher")),
        Author = DocumentMetadataDefaults.Line(Value(record, "author")),
        Language = DocumentMetadataDefaults.Language(Value(record, "language")),
    }.PublishedOrGiven(DocumentMetadataDefaults.Day(Value(record, "published")), options);

    /// <summary>Returns a field as text: a string, a number as written, or the strings of an array joined by commas.</summary>
    private static string? Value(JsonElement record, string field) => !record.TryGetProperty(field, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString())),
        _ => null,
    };
}

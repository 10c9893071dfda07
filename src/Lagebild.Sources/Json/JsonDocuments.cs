using System.Globalization;
using System.Text;
using System.Text.Json;
using Lagebild.Documents;

namespace Lagebild.Sources.Json;

/// <summary>Reads JSON that is not lines: a feed (JSON Feed 1.x), a list of objects, or one object such as a news item (ninjs).</summary>
internal static class JsonDocuments
{
    private static readonly JsonDocumentOptions Strictness = new() { MaxDepth = 64 };

    /// <summary>Reads a value and the objects in it; a bad one becomes a failure, and the rest goes on.</summary>
    /// <param name="bytes">The value, without byte order mark.</param>
    /// <param name="place">How failures name it.</param>
    /// <param name="name">How documents name it that have no name of their own.</param>
    /// <param name="options">Bounds and defaults.</param>
    public static IEnumerable<SourceItem> Read(byte[] bytes, string place, string name, SourceOptions options)
    {
        JsonDocument json;
        SourceItem? failure = null;
        try
        {
            json = JsonDocument.Parse(Encoding.UTF8.GetBytes(TextDecoding.DecodeUtf8(bytes)), Strictness);
        }
        catch (JsonException error)
        {
            var column = string.Create(CultureInfo.InvariantCulture, $"{(error.BytePositionInLine ?? 0) + 1}");
            failure = SourceItem.Failed(place, $"the line is not valid JSON (at byte {column})");
            json = null!;
        }

        if (failure is not null)
        {
            yield return failure;
            yield break;
        }

        using (json)
        {
            foreach (var item in Records(json.RootElement, bytes, place, name, options))
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<SourceItem> Records(JsonElement root, byte[] bytes, string place, string name, SourceOptions options)
    {
        var isFeed = root.ValueKind is JsonValueKind.Object && root.TryGetProperty("version", out var version)
            && version.GetRawText().Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) && root.TryGetProperty("items", out var items) && items.ValueKind is JsonValueKind.Array;
        var isList = root.ValueKind is JsonValueKind.Array && root.GetArrayLength() > 0 && root[0].ValueKind is JsonValueKind.Object;
        if (!isFeed && !isList)
        {
            yield return One(root, SourceReader.Identify(bytes), place, new() { Name = name }, options);
            yield break;
        }

        var defaults = isFeed ? Feed(root) : new();
        var number = 0;
        foreach (var record in (isFeed ? root.GetProperty("items") : root).EnumerateArray())
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"#{++number}");
            yield return One(record, SourceReader.Identify(Encoding.UTF8.GetBytes(record.GetRawText())), place + suffix, defaults with { Name = name + suffix }, options);
        }
    }

    private static DocumentMetadata Feed(JsonElement feed)
    {
        try
        {
            return new()
            {
                Publisher = DocumentMetadataDefaults.Line(JsonFields.Value(feed, "title")),
                Author = DocumentMetadataDefaults.Line(JsonFields.Value(feed, "author")),
                Language = DocumentMetadataDefaults.Language(JsonFields.Value(feed, "language")),
            };
        }
        catch (InvalidOperationException)
        {
            return new(); // Half a surrogate pair in the head of a feed says nothing of its entries.
        }
    }

    private static SourceItem One(JsonElement record, DocumentId id, string place, DocumentMetadata defaults, SourceOptions options)
    {
        try
        {
            return SourceItem.Of(JsonRecord.Read(record, id, defaults, options));
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
}

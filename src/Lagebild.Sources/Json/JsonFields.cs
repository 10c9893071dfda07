using System.Collections.Frozen;
using System.Text.Json;

namespace Lagebild.Sources.Json;

/// <summary>Reads the fields of a report from a JSON object, under the names that common programs give them: <c>json-fields.txt</c>.</summary>
internal static class JsonFields
{
    /// <summary>What an object calls its text: persons and publishers, parts of a news item.</summary>
    private static readonly string[] Inner = ["name", "value", "title"];

    private static readonly Lazy<FrozenDictionary<string, string[]>> Names = new(() => EmbeddedTable.Rows("json-fields.txt").ToFrozenDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal));

    /// <summary>Returns a field as text: a string, a number as written, the name or value of an object, or those of an array joined by commas; null where no name of it has any.</summary>
    public static string? Value(JsonElement record, string field)
    {
        foreach (var name in Names.Value[field])
        {
            if (Find(record, name) is { } value && Text(value, 0) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Says whether a record has a field, if only an empty one.</summary>
    public static bool Has(JsonElement record, string field) => Names.Value[field].Any(name => Find(record, name) is not null);

    private static JsonElement? Find(JsonElement record, string name)
    {
        if (record.TryGetProperty(name, out var exact))
        {
            return exact;
        }

        foreach (var property in record.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }

    private static string? Text(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when depth < 2 => string.Join(", ", value.EnumerateArray().Select(item => Text(item, depth + 1)).Where(text => !string.IsNullOrWhiteSpace(text))),
        JsonValueKind.Object when depth < 3 => Inner.Select(name => Find(value, name)).FirstOrDefault(found => found is not null) is { } found ? Text(found, depth + 1) : null,
        _ => null,
    };
}

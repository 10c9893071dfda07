using System.Globalization;
using System.Text.Json;

namespace Lagebild.Reports.Json;

/// <summary>The short names by which elements refer to one another, and ranges.</summary>
internal static class Identifiers
{
    /// <summary>Returns <c>e1</c> for the first entity.</summary>
    public static string Entity(int index) => string.Create(CultureInfo.InvariantCulture, $"e{index + 1}");

    public static void WriteRange(this Utf8JsonWriter json, string name, int start, int end)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(start);
        json.WriteNumberValue(end);
        json.WriteEndArray();
    }
}

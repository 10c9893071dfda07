using System.Globalization;
using System.Text.Json;
using Lagebild.Documents;

namespace Lagebild.Reports.Json;

/// <summary>The short names by which elements refer to one another, and ranges.</summary>
internal static class Identifiers
{
    /// <summary>Returns <c>e1</c> for the first entity.</summary>
    public static string Entity(int index) => string.Create(CultureInfo.InvariantCulture, $"e{index + 1}");

    /// <summary>Writes the members of a piece of evidence (<c>E</c> of the contract).</summary>
    public static void WriteEvidence(this Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteString("document", evidence.Document.Value);
        json.WriteRange("text", evidence.Text.Start, evidence.Text.End);
        json.WriteRange("source", evidence.Source.Start, evidence.Source.End);
        json.WriteText("exact", evidence.Exact);
        json.WriteText("prefix", evidence.Prefix);
        json.WriteText("suffix", evidence.Suffix);
        json.WriteString("stage", evidence.Stage.ToString());
    }

    public static void WriteRange(this Utf8JsonWriter json, string name, int start, int end)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(start);
        json.WriteNumberValue(end);
        json.WriteEndArray();
    }
}

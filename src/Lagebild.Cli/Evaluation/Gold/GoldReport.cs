using System.Text.Json;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Gold;

/// <summary>The hand-made answers for one report: what must come out of it (<c>shared/gold/README.md</c>). Spans are in the source.</summary>
internal sealed class GoldReport(JsonElement root)
{
    /// <summary>Gets the file name of the report.</summary>
    public string File => root.GetProperty("file").GetString()!;

    /// <summary>Yields the items of one list.</summary>
    public IEnumerable<JsonElement> Items(string list) => root.GetProperty(list).EnumerateArray();

    /// <summary>Returns the <c>span</c> of an item.</summary>
    public static SourceSpan SpanOf(JsonElement item) => new(item.GetProperty("span")[0].GetInt32(), item.GetProperty("span")[1].GetInt32());

    /// <summary>Returns a text property of an item, or null.</summary>
    public static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>Returns a property that holds a list of texts.</summary>
    public static IReadOnlyList<string> Texts(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray().Select(value => value.GetString()!)];
}

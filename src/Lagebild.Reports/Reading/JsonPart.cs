using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Reports.Reading;

/// <summary>One value of a JSON text with its place, so that every complaint says where: <c>figures[3].values[0].value</c>.</summary>
/// <remarks>Members that nobody asks for are passed over, so files of later versions can be read.</remarks>
internal readonly record struct JsonPart(JsonElement Element, string Path)
{
    /// <summary>Returns what a member holds.</summary>
    /// <exception cref="FormatException">There is no such member.</exception>
    public JsonPart this[string name] => OrNull(name) ?? throw Complaint(name, "is missing");

    /// <summary>Returns what a member holds, or null where it is missing or null.</summary>
    public JsonPart? OrNull(string name)
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{Path} is no object.");
        }

        return Element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? new(found, Join(name)) : null;
    }

    public string Text(string name) => this[name].AsText();

    public string? TextOrNull(string name) => OrNull(name)?.AsText();

    public int Number(string name) => this[name].AsNumber();

    public int NumberOr(string name, int otherwise) => OrNull(name)?.AsNumber() ?? otherwise;

    public decimal Decimal(string name) => this[name].AsDecimal();

    public decimal? DecimalOrNull(string name) => OrNull(name)?.AsDecimal();

    public bool Flag(string name) => this[name].Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Complaint(name, "is neither true nor false"),
    };

    /// <summary>Returns the items of an array; none where the member is missing.</summary>
    public ImmutableArray<T> List<T>(string name, Func<JsonPart, T> read)
    {
        if (OrNull(name) is not { } array)
        {
            return [];
        }

        if (array.Element.ValueKind != JsonValueKind.Array)
        {
            throw Complaint(name, "is no array");
        }

        var items = ImmutableArray.CreateBuilder<T>(array.Element.GetArrayLength());
        foreach (var item in array.Element.EnumerateArray())
        {
            items.Add(read(new(item, $"{array.Path}[{items.Count}]")));
        }

        return items.MoveToImmutable();
    }

    public ImmutableArray<string> Texts(string name) => List(name, item => item.AsText());

    /// <summary>Returns the value of an enumeration that the contract spells in one of its ways.</summary>
    public T Word<T>(string name, Func<string, T?> parse)
        where T : struct, Enum => parse(Text(name)) ?? throw Complaint(name, $"is '{Text(name)}', which this version does not know");

    public TextSpan TextSpan(string name) => Range(name) is var (start, end) ? new(start, end) : default;

    public SourceSpan SourceSpan(string name) => Range(name) is var (start, end) ? new(start, end) : default;

    /// <summary>Returns a piece of evidence (<c>E</c> of the contract).</summary>
    public Evidence Evidence() => new(
        new DocumentId(Text("document")), TextSpan("text"), SourceSpan("source"), Text("exact"), TextOrNull("prefix") ?? "", TextOrNull("suffix") ?? "", Stage(TextOrNull("stage") ?? "unknown/0"));

    /// <summary>Returns the passages of an element, at least one.</summary>
    public ImmutableArray<Evidence> Grounds() =>
        List("evidence", item => item.Evidence()) is { IsEmpty: false } evidence ? evidence : throw Complaint("evidence", "is missing or empty");

    public string AsText() => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw new FormatException($"{Path} is no text.");

    public FormatException Complaint(string name, string reason) => new($"{Join(name)} {reason}.");

    private int AsNumber() => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var number) ? number : throw new FormatException($"{Path} is no whole number.");

    private decimal AsDecimal() => Element.ValueKind == JsonValueKind.Number && Element.TryGetDecimal(out var number) ? number : throw new FormatException($"{Path} is no number.");

    private (int Start, int End) Range(string name)
    {
        var ends = List(name, item => item.AsNumber());
        return ends is [>= 0 and var start, var end] && end >= start ? (start, end) : throw Complaint(name, "is no range [start, end)");
    }

    private StageId Stage(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && int.TryParse(text.AsSpan(slash + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version)
            ? new(text[..slash], version)
            : throw Complaint("stage", "is no stage such as times/1");
    }

    private string Join(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}

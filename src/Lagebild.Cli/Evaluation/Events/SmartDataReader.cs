using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Events;

/// <summary>Reads the SmartData corpus (Schiersch et al. 2018): JSON documents one after the other, gzipped.</summary>
/// <remarks>
/// Types that both schemes know: Strike, Acquisition, Merger, Layoffs, Insolvency, Disaster, Accident. Left out: traffic (TrafficJam,
/// Obstruction, Delay, CanceledRoute, CanceledStop, RailReplacementService), which no political scheme has, and the states
/// OrganizationLeadership and SpinOff ("Tochter", "Ableger"), which are relations and not events. Roles: buyer, acquired, old, new,
/// company, union, striker are parties; location is a place; date and start_date are times; num_laid_off, num_striking, victims are numbers.
/// </remarks>
internal static class SmartDataReader
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["Strike"] = "PROTEST/strike", ["Acquisition"] = "BUSINESS/acquisition", ["Merger"] = "BUSINESS/merger", ["Layoffs"] = "BUSINESS/layoffs",
        ["Insolvency"] = "BUSINESS/insolvency", ["Disaster"] = "DISASTER", ["Accident"] = "ACCIDENT",
    };

    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["buyer"] = "party", ["acquired"] = "party", ["old"] = "party", ["company"] = "party", ["union"] = "party", ["striker"] = "party",
        ["location"] = "place", ["date"] = "time", ["start_date"] = "time", ["num_laid_off"] = "number", ["num_striking"] = "number", ["victims"] = "number",
    };

    // The ends of a closed stretch of road, prices and delays: we have no role for them; an argument of ours that meets one is not counted.
    private static readonly HashSet<string> Unknown = new(StringComparer.Ordinal) { "start_loc", "end_loc", "direction", "end_date", "delay", "price" };

    /// <summary>Gets the types that both schemes know, as ours.</summary>
    public static IEnumerable<string> SharedTypes => Types.Values;

    /// <summary>Returns the documents with their events of the shared types.</summary>
    /// <exception cref="FormatException">The file is no JSON.</exception>
    public static IEnumerable<SmartDataDocument> Read(string path)
    {
        var bytes = Bytes(path);
        var at = 0;
        while (Next(bytes, ref at, path) is { } json)
        {
            using (json)
            {
                var root = json.RootElement;
                if (root.GetProperty("text").ValueKind != JsonValueKind.Object)
                {
                    continue;
                }

                yield return new(root.GetProperty("id").GetString()!, root.GetProperty("text").GetProperty("string").GetString()!, [.. Events(root)], [.. Causes(root)]);
            }
        }
    }

    private static byte[] Bytes(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static JsonDocument? Next(byte[] bytes, ref int at, string path)
    {
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        if (at >= bytes.Length)
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(bytes.AsSpan(at));
            var json = JsonDocument.ParseValue(ref reader);
            at += (int)reader.BytesConsumed;
            return json;
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{path} is not the SmartData corpus: no JSON at byte {at}.", fault);
        }
    }

    private static JsonElement.ArrayEnumerator Relations(JsonElement root) =>
        root.GetProperty("relationMentions") is { ValueKind: JsonValueKind.Object } relations ? relations.GetProperty("array").EnumerateArray() : default;

    private static IEnumerable<TextSpan> Causes(JsonElement root) =>
        from relation in Relations(root)
        where !Types.ContainsKey(relation.GetProperty("name").GetString()!)
        from argument in relation.GetProperty("args").GetProperty("array").EnumerateArray()
        where argument.GetProperty("role").GetString() == "cause"
        select SpanOf(argument.GetProperty("conceptMention").GetProperty("span"));

    private static IEnumerable<SmartDataEvent> Events(JsonElement root)
    {
        foreach (var relation in Relations(root))
        {
            if (!Types.TryGetValue(relation.GetProperty("name").GetString()!, out var type))
            {
                continue;
            }

            var parts = relation.GetProperty("args").GetProperty("array").EnumerateArray()
                .Select(argument => (Role: argument.GetProperty("role").GetString()!, Span: SpanOf(argument.GetProperty("conceptMention").GetProperty("span")))).ToList();
            var triggers = parts.Where(part => part.Role is "trigger" or "type").Select(part => part.Span).ToList();
            if (triggers.Count > 0)
            {
                yield return new(type, triggers[0], [.. parts.Where(part => Roles.ContainsKey(part.Role)).Select(part => (Roles[part.Role], ImmutableArray.Create(part.Span)))])
                {
                    Pieces = [.. triggers],
                    Marks = [.. parts.Where(part => Roles.ContainsKey(part.Role))],
                    Unscored = [.. parts.Where(part => Unknown.Contains(part.Role)).Select(part => part.Span)],
                };
            }
        }
    }

    private static TextSpan SpanOf(JsonElement span) => new(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
}

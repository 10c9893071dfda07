using System.Globalization;
using System.Text.Json;
using Lagebild.Documents;
using Lagebild.Pipelines;
using Lagebild.Quantities;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Cli.Evaluation;

/// <summary>Scores quantities and times on the specification cases of Microsoft Recognizers-Text.</summary>
/// <remarks>
/// A case of numbers or units passes where every expected value is found at the place with its unit, and nothing else is found
/// where nothing is expected: no unit in the cases of units, where bare numbers are not asked for. "letzte", "nächste" (type ordinal.relative)
/// are an option of the library; the set holds the same inputs with and without them, and ours have none. A case of dates passes where our expressions cover every expected span, prepositions and articles
/// at its beginning set aside, as TimeML has none. Cases in eval/quantities-differences.md are ours to differ in and counted apart.
/// </remarks>
internal sealed class QuantitiesEvaluation : IEvaluation
{
    private static readonly Pipeline Pipeline = new PipelineBuilder().UseTimes().UseQuantities().Build();

    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "am", "im", "um", "vom", "von", "zum", "zur", "zu", "ab", "an", "in", "bis", "vor", "nach", "gegen", "zwischen", "seit", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "auf", "immer", "genau",
    };

    /// <inheritdoc />
    public string Task => "quantities";

    /// <inheritdoc />
    public IReadOnlyList<Score> Run(string path, TextWriter details)
    {
        var differences = ReadDifferences();
        var (numbers, numbersPassed, dates, datesPassed, deliberate) = (0, 0, 0, 0, 0);
        foreach (var file in Directory.GetFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetFileName(Path.GetDirectoryName(file))!;
            if (folder is "Choice" or "Sequence")
            {
                continue;
            }

            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var one in json.RootElement.EnumerateArray())
            {
                var isDate = folder == "DateTime";
                var input = one.GetProperty("Input").GetString()!;
                var passed = isDate ? DatePasses(one, input, out var why) : NumberPasses(one, Path.GetFileName(file), folder == "NumberWithUnit", input, out why);
                (numbers, dates) = isDate ? (numbers, dates + 1) : (numbers + 1, dates);
                (numbersPassed, datesPassed) = !passed ? (numbersPassed, datesPassed) : isDate ? (numbersPassed, datesPassed + 1) : (numbersPassed + 1, datesPassed);
                if (!passed)
                {
                    var isDeliberate = differences.Contains(input.Trim());
                    deliberate += isDeliberate ? 1 : 0;
                    details.WriteLine($"{(isDeliberate ? "deliberate" : "failed")} {Path.GetFileName(file)} {input} | {why}");
                }
            }
        }

        return [new("number and unit cases", numbers), new("passed, per cent", 100.0 * numbersPassed / Math.Max(1, numbers)), new("date cases", dates), new("passed on the span, per cent", 100.0 * datesPassed / Math.Max(1, dates)), new("failed on purpose, cases", deliberate)];
    }

    private static bool NumberPasses(JsonElement one, string file, bool isUnitFile, string input, out string why)
    {
        var actual = Analyse(input, null).Quantities;
        var expected = one.GetProperty("Results").EnumerateArray().Where(result => result.GetProperty("TypeName").GetString() != "ordinal.relative").ToList();
        why = "found " + string.Join("; ", actual.Select(quantity => $"{input[quantity.Span.Start..quantity.Span.End]} = {quantity.Value}..{quantity.Upper} {quantity.Unit}"));
        var (isOrdinal, isUnit) = (file.StartsWith("Ordinal", StringComparison.Ordinal), isUnitFile);
        if (expected.Count == 0)
        {
            return !actual.Any(quantity => isOrdinal ? quantity.Unit == "ordinal" : isUnit ? quantity.Unit is not (null or "ordinal" or "degree") : quantity.Unit != "ordinal");
        }

        foreach (var result in expected)
        {
            if (!result.TryGetProperty("Resolution", out var resolution) || !resolution.TryGetProperty("value", out _))
            {
                why = $"wanted {result.GetProperty("Text").GetString()}, {why}";
                return false;
            }

            var (start, end) = Place(result, input);
            var value = ReadValue(resolution.GetProperty("value").GetString()!);
            var unit = resolution.TryGetProperty("unit", out var name) ? name.GetString() : result.GetProperty("TypeName").GetString() switch { "percentage" => "percent", "ordinal" => "ordinal", _ => null };
            if (!actual.Any(quantity => quantity.Span.Start < end && start < quantity.Span.End && (value is null || Near(quantity.Value, value) || Near(quantity.Upper, value) || Near(quantity.Whole, value)) && (unit is null || UnitMatches(quantity.Unit, unit))))
            {
                why = $"wanted {result.GetProperty("Text").GetString()} = {value} {unit}, {why}";
                return false;
            }
        }

        return true;
    }

    private static bool DatePasses(JsonElement one, string input, out string why)
    {
        var published = one.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var reference) && DateOnly.TryParseExact(reference.GetString().AsSpan(0, 10), "yyyy-MM-dd", out var day) ? day : (DateOnly?)null;
        var times = Analyse(input, published).Times;
        why = "found " + string.Join("; ", times.Select(time => $"{input[time.Span.Start..time.Span.End]} {time.Value}"));
        var expected = one.GetProperty("Results").EnumerateArray().ToList();
        foreach (var result in expected)
        {
            var (start, end) = Place(result, input);
            var inside = times.Where(time => time.Span.Start < end && start < time.Span.End).ToList();
            if (inside.Count == 0 || Trim(input, inside[0].Span.Start) != Trim(input, start) || inside[^1].Span.End != end)
            {
                why = $"wanted {input[start..end]}, {why}";
                return false;
            }
        }

        return expected.Count > 0 || times.Length == 0;
    }

    private static int Trim(string input, int start)
    {
        while (true)
        {
            var end = input.IndexOf(' ', start);
            if (end < 0 || !Leading.Contains(input[start..end]))
            {
                return start;
            }

            start = end + 1;
        }
    }

    private static (int Start, int End) Place(JsonElement result, string input)
    {
        var text = result.GetProperty("Text").GetString()!;
        var start = result.TryGetProperty("Start", out var position) ? position.GetInt32() : input.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        return (Math.Max(0, start), Math.Min(input.Length, Math.Max(0, start) + text.Length));
    }

    private static Document Analyse(string input, DateOnly? published) =>
        Pipeline.Run(new(new("sha256:case"), new() { Published = published ?? new DateOnly(2016, 11, 7), PublishedBasis = PublicationBasis.Given }, input, input, OffsetMap.Identity(input.Length)));

    private static decimal? ReadValue(string value) => value.Contains("100)", StringComparison.Ordinal) ? 100 : decimal.TryParse(value.TrimEnd('%').Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Near(decimal? actual, decimal? expected) => actual is { } number && expected is { } wanted && Math.Abs(number - wanted) <= Math.Abs(wanted) * 0.000_001m;

    /// <summary>Their names for units are English words, ours ISO codes and the contract's.</summary>
    private static bool UnitMatches(string? actual, string expected) => actual is not null && actual.Split('/')[0] == (expected switch
    {
        "Dollar" or "United States dollar" => "USD",
        "British pound" => "GBP",
        "Rupee" => "INR",
        "Australian dollar" => "AUD",
        "New Zealand dollar" => "NZD",
        "Euro" => "EUR",
        "C" => "celsius",
        "F" => "fahrenheit",
        "K" => "kelvin",
        "Meter per second" => "meter_per_second",
        "Kilometer per hour" => "kilometer_per_hour",
        "percent" when actual == "percentage_point" => "percentage_point",
        _ => expected.ToLowerInvariant().Replace(' ', '_'),
    });

    private static HashSet<string> ReadDifferences()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "eval", "quantities-differences.md");
            if (File.Exists(file))
            {
                return [.. File.ReadLines(file).Where(line => line.StartsWith("- `", StringComparison.Ordinal)).Select(line => line[3..line.IndexOf('`', 3)])];
            }
        }

        return [];
    }
}

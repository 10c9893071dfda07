using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>Given names with their gender, common family names, and the words before names. Thread-safe.</summary>
internal static class GivenNames
{
    private static readonly Lazy<Dictionary<string, Gender>> Given = new(ReadGiven);
    private static readonly Lazy<HashSet<string>> Family = new(ReadFamily);
    private static readonly Lazy<Dictionary<string, Gender>> Titles = new(ReadTitles);

    /// <summary>Finds a given name; the gender is <see cref="Gender.None"/> where both bear it.</summary>
    public static bool TryGiven(ReadOnlySpan<char> name, out Gender gender) =>
        Given.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out gender)
        || (name.IndexOf('-') is > 0 and var hyphen && Given.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..hyphen], out gender));

    /// <summary>Says whether many persons bear this family name, so that it alone tells nothing.</summary>
    public static bool IsFamily(ReadOnlySpan<char> name) => Family.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>Finds a word that stands before a person's name.</summary>
    public static bool TryTitle(ReadOnlySpan<char> word, out Gender gender) => Titles.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out gender);

    private static Dictionary<string, Gender> ReadGiven()
    {
        var given = new Dictionary<string, Gender>(2048, StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("Entities/given-names.tsv"))
        {
            var gender = line[0] switch { 'm' => Gender.Masc, 'f' => Gender.Fem, _ => Gender.None };
            foreach (var name in line.AsSpan(2).Split(' '))
            {
                given.TryAdd(line.AsSpan(2)[name].ToString(), gender);
            }
        }

        return given;
    }

    private static HashSet<string> ReadFamily()
    {
        var family = new HashSet<string>(1024, StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("Entities/surnames.tsv"))
        {
            family.UnionWith(line.Split(' '));
        }

        return family;
    }

    private static Dictionary<string, Gender> ReadTitles()
    {
        var titles = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("Entities/titles.tsv"))
        {
            var columns = line.Split('\t');
            titles.TryAdd(columns[0], columns[1] switch { "m" => Gender.Masc, "f" => Gender.Fem, _ => Gender.None });
        }

        return titles;
    }
}

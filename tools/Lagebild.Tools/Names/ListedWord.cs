using System.IO.Compression;
using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>A word of a list: the parts that it shows, and which list it stands in.</summary>
internal sealed record ListedWord(int[] Features, int List)
{
    /// <summary>The number of lists.</summary>
    public const int Lists = 7;

    private const int CommonNoun = 0, Town = 1, TownPart = 2, GermanTown = 3, GivenName = 4, PersonName = 5, Company = 6;
    private const int MostOfOneList = 70_000; // no list shall outweigh the others
    private const int ShortestWord = 3;

    /// <summary>Reads given names, names of persons, companies and towns from the packages of <see cref="NameListBuilder"/>, and nouns of german-pos-dict that are none of these; in a shuffled order that is always the same.</summary>
    public static ListedWord[] Read(string packages, string shared, FeatureTable table)
    {
        var lists = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, listing) in NameListBuilder.Read(packages))
        {
            if (word.Length >= ShortestWord)
            {
                lists[word] = ListOf(listing);
            }
        }

        foreach (var noun in Nouns(Path.Combine(shared, "data/lexicon/german-pos-dict.tsv.gz")))
        {
            lists[noun] = lists.TryGetValue(noun, out var list) && list is not (TownPart or PersonName or Company) ? list : CommonNoun;
        }

        var words = lists.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var seed = 1u;
        NameExamples.Shuffle(words.AsSpan(), ref seed);
        var taken = new int[Lists];
        Span<uint> features = new uint[NameFeatures.MostOwn];
        var read = new List<ListedWord>();
        foreach (var (word, list) in words)
        {
            if (taken[list]++ < MostOfOneList)
            {
                read.Add(new(table.NumbersOf(features[..NameFeatures.WriteParts(word, features)]), list));
            }
        }

        return [.. read];
    }

    private static int ListOf(NameListing listing) =>
        (listing & (NameListing.Man | NameListing.Woman)) != 0 ? GivenName
        : listing.HasFlag(NameListing.PersonName) ? PersonName
        : listing.HasFlag(NameListing.Company) ? Company
        : listing.HasFlag(NameListing.GermanTown) ? GermanTown
        : listing.HasFlag(NameListing.Town) ? Town : TownPart;

    private static IEnumerable<string> Nouns(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            if (columns.Length > 2 && columns[0].Length >= ShortestWord && char.IsUpper(columns[0][0]) && columns[2].StartsWith("SUB", StringComparison.Ordinal))
            {
                yield return columns[0];
            }
        }
    }
}

using System.Collections.Frozen;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>Small closed sets of words: <c>word-sets.txt</c>.</summary>
internal static class WordSets
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> All = DataFile.Lines("Cleaning/word-sets.txt").Select(line => line.Split('\t')).ToFrozenDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Gets the words in a byline that are no names.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BylineParticles { get; } = Of("byline-particles");

    /// <summary>Gets the pronouns that stand behind a verb of speech.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns { get; } = Of("pronouns");

    /// <summary>Gets the words behind a hyphen that stands for a part of a word.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterHyphen { get; } = Of("after-hyphen");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string name) => All[name].GetAlternateLookup<ReadOnlySpan<char>>();
}

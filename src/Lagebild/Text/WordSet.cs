using System.Collections.Frozen;

namespace Lagebild.Text;

/// <summary>A small closed set of words that rules ask for, one line of a data file: name, tab, words separated by blanks. Immutable and thread-safe.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordSet(FrozenSet<string> words) => (_words, _lookup) = (words, words.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Returns the sets of a file by name.</summary>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static FrozenDictionary<string, WordSet> Read(string file) =>
        DataFile.Lines(file).Select(line => line.Split('\t')).ToFrozenDictionary(columns => columns[0], columns => new WordSet(columns[1].Split(' ').ToFrozenSet(StringComparer.Ordinal)), StringComparer.Ordinal);

    /// <summary>Says whether the word stands in the set as written.</summary>
    public bool Has(ReadOnlySpan<char> word) => _lookup.Contains(word);

    /// <summary>Says whether the word, its first letter small, stands in the set.</summary>
    public bool HasSmall(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[24];
        if (word.IsEmpty || word.Length > small.Length)
        {
            return false;
        }

        word.CopyTo(small);
        small[0] = char.ToLowerInvariant(small[0]);
        return Has(small[..word.Length]);
    }

    /// <summary>Says whether the word ends in one of the set.</summary>
    public bool HasEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in _words)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

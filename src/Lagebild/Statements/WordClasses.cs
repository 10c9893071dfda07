using System.Collections.Frozen;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>Looks up the closed classes of a word form, without regard to case.</summary>
internal static class WordClasses
{
    private static readonly Lazy<FrozenDictionary<string, WordClass>> Words = new(Read);

    /// <summary>Returns the classes of a form.</summary>
    public static WordClass Of(ReadOnlySpan<char> form) =>
        Words.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var classes) ? classes : WordClass.None;

    private static FrozenDictionary<string, WordClass> Read()
    {
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in DataFile.Lines("Statements/word-classes.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var kind = Enum.Parse<WordClass>(line.AsSpan(0, tab), ignoreCase: true);
            foreach (var word in line[(tab + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = words.GetValueOrDefault(word) | kind;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

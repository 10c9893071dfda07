using System.Collections.Frozen;
using Lagebild.Text;

namespace Lagebild.Concepts;

/// <summary>Which words mean about the same in news, and which mean nothing by themselves.</summary>
/// <remarks>Data: <c>Concepts/concepts.tsv</c> (concept, then its lemmas) and <c>Concepts/stopwords.txt</c>.</remarks>
internal sealed class ConceptLexicon
{
    private static readonly Lazy<ConceptLexicon> Shared = new(() => new());
    private readonly FrozenDictionary<string, ulong> _concepts;

    private ConceptLexicon()
    {
        var concepts = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("Concepts/concepts.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var concept = Hash(line.AsSpan(0, tab));
            foreach (var lemma in line[(tab + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                concepts[lemma] = concept;
            }
        }

        foreach (var word in DataFile.Lines("Concepts/stopwords.txt"))
        {
            concepts[word] = 0;
        }

        _concepts = concepts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Gets the German lexicon.</summary>
    public static ConceptLexicon German => Shared.Value;

    /// <summary>Returns the concept of a lemma in lower case, or 0 where it means nothing by itself.</summary>
    public ulong this[ReadOnlySpan<char> lemma] =>
        _concepts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lemma, out var concept) ? concept : Hash(lemma);

    /// <summary>Returns the 64-bit FNV-1a hash of a text, never 0.</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash == 0 ? 1 : hash;
    }
}

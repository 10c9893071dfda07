using System.Collections.Frozen;
using System.Collections.Immutable;
using Lagebild.Frames;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Events;

/// <summary>The words that may tell an event of the trained types (<c>Data/link-triggers.tsv</c>). Immutable and thread-safe.</summary>
internal static class LinkLexicon
{
    private const int LongestWord = 60, ShortestEnding = 3;

    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Whole, Ending;

    static LinkLexicon()
    {
        var (types, whole, ending) = (ImmutableArray.CreateBuilder<string>(), new Dictionary<string, Entry>(StringComparer.Ordinal), new Dictionary<string, Entry>(StringComparer.Ordinal));
        foreach (var line in DataFile.Lines("Events/link-triggers.tsv"))
        {
            var columns = line.Split('\t');
            types.Add(columns[0]);
            foreach (var word in columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = word.Split('+');
                var isEnding = word[0] == '-' || parts.Length > 1;
                var (entries, key) = (isEnding ? ending : whole, parts[0].TrimStart('-'));
                var verbs = parts.Length > 1 ? ImmutableArray.Create(parts[1]) : [];
                entries[key] = new(key, types.Count - 1, entries.TryGetValue(key, out var before) ? before.Verbs.AddRange(verbs) : verbs);
            }
        }

        Types = types.ToImmutable();
        Whole = whole.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Ending = ending.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Gets the trained types, as type and mode, in the order of the file.</summary>
    public static ImmutableArray<string> Types { get; }

    /// <summary>Returns the index of an event's type, or -1 where it is none of the trained ones.</summary>
    public static int TypeOf(Event found) => Types.IndexOf(found.Mode is null ? found.Type : $"{found.Type}/{found.Mode}");

    /// <summary>Returns what a word may tell, or null. A verb or adjective by its lemma, a noun by its longest known ending, as the lemma, as it stands, or without its own ending.</summary>
    public static Entry? Of(ReadOnlySpan<char> word, ReadOnlySpan<char> lemma, Upos upos)
    {
        if (upos is Upos.VERB or Upos.ADJ or Upos.ADV)
        {
            return Exactly(Whole, lemma) ?? Exactly(Whole, word);
        }

        return upos is Upos.NOUN or Upos.PROPN or Upos.X ? OfNoun(lemma) ?? OfNoun(word.TrimStart("#@")) : null;
    }

    /// <summary>Returns the known ending of a trigger, or its lemma: of "Verkehrsunfällen" what the list has.</summary>
    public static ReadOnlySpan<char> HeadOf(DocumentLayout layout, int token) =>
        layout.ClauseOf[token] is >= 0 and var clause && layout.Clauses[clause].Verb == token ? layout.Clauses[clause].Lemma
        : Of(layout[token], layout.Tokens[token].Lemma, layout.Tokens[token].Upos) is { } entry ? entry.Word : layout.Tokens[token].Lemma;

    private static Entry? OfNoun(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestEnding or > LongestWord)
        {
            return null;
        }

        if (Exactly(Whole, word) is { } own)
        {
            return own;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        foreach (var cut in (ReadOnlySpan<int>)[0, 1, 2])
        {
            if (cut > 0 && (lower.Length <= cut + ShortestEnding || lower[^cut] is not ('e' or 's' or 'n')))
            {
                break;
            }

            for (var at = 0; at + ShortestEnding <= lower.Length - cut; at++)
            {
                if (Ending.TryGetValue(lower[at..^cut], out var found))
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static Entry? Exactly(FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> word) => words.TryGetValue(word, out var found) ? found : null;

    /// <summary>What a word may tell.</summary>
    /// <param name="Word">The word or ending of the list.</param>
    /// <param name="Type">The index of the type.</param>
    /// <param name="Verbs">The verbs of which the clause must have one ("Stellen" with "streichen"); empty where none is needed.</param>
    public sealed record Entry(string Word, int Type, ImmutableArray<string> Verbs);
}

using System.Collections.Frozen;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>The word lists that decide where tokens and sentences end. Loaded at first use; thread-safe.</summary>
internal static class TokenData
{
    private static readonly FrozenDictionary<string, AbbreviationKind> AbbreviationsByForm = DataFile.Lines("Language/abbreviations.txt")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(columns => columns[0], columns => KindOf(columns[1]), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Starters = Words("Language/sentence-starters.txt", null);

    private static readonly FrozenSet<string> BeforeOrdinals = Words("Language/ordinal-words.txt", "before");

    private static readonly FrozenSet<string> AfterOrdinals = Words("Language/ordinal-words.txt", "after");

    private static readonly FrozenSet<string>[] Unmarked =
        [.. Enum.GetValues<UnmarkedWord>().Select(kind => Words("Language/unmarked-starts.txt", kind.ToString().ToLowerInvariant()))];

    private static readonly FrozenSet<string> Emoticons = ExceptionLines().Where(line => !char.IsLetterOrDigit(line[0])).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Domains = Words("Language/domains.txt", null);

    private static readonly string[] ExceptionList = [.. ExceptionLines().OrderByDescending(line => line.Length).ThenBy(line => line, StringComparer.Ordinal)];

    private const int LongestWord = 24;

    private const int ShortestTitled = 4;

    /// <summary>Gets the tokens that the rules would split, longest first.</summary>
    public static ReadOnlySpan<string> Exceptions => ExceptionList;

    /// <summary>Returns what kind of abbreviation a form with its full stop is; a capitalised form counts as the small one.</summary>
    public static AbbreviationKind Abbreviation(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestWord)
        {
            return AbbreviationKind.None;
        }

        var lookup = AbbreviationsByForm.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(form, out var kind))
        {
            return kind;
        }

        Span<char> small = stackalloc char[form.Length];
        form.CopyTo(small);
        small[0] = char.ToLowerInvariant(small[0]);
        return lookup.TryGetValue(small, out kind) ? kind : AbbreviationKind.None;
    }

    /// <summary>Says whether a word, capitalised, is a typical first word of a sentence.</summary>
    public static bool IsStarter(ReadOnlySpan<char> word) => word.Length <= LongestWord && Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Says whether a number with a full stop after this word is an ordinal.</summary>
    public static bool IsBeforeOrdinal(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord || word.IsEmpty)
        {
            return false;
        }

        Span<char> small = stackalloc char[word.Length];
        word.CopyTo(small);
        small[0] = char.ToLowerInvariant(small[0]);
        return BeforeOrdinals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(small);
    }

    /// <summary>Says whether a number with a full stop before this word is an ordinal.</summary>
    public static bool IsAfterOrdinal(ReadOnlySpan<char> word) => word.Length <= LongestWord && AfterOrdinals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Says whether a full stop between a word and this ending stands inside an address: "bild.de".</summary>
    public static bool IsDomain(ReadOnlySpan<char> ending) => ending.Length <= LongestWord && Domains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending);

    /// <summary>Says whether a word is of a kind that matters where a sentence may begin without a mark.</summary>
    public static bool Has(UnmarkedWord kind, ReadOnlySpan<char> word) => word.Length <= LongestWord && Unmarked[(int)kind].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Says whether a title or name follows a noun, or a compound with it: "Wochenzeitung".</summary>
    public static bool IsTitled(ReadOnlySpan<char> noun)
    {
        if (noun.Length > LongestWord)
        {
            return false;
        }

        Span<char> small = stackalloc char[noun.Length];
        noun.CopyTo(small);
        small[0] = char.ToLowerInvariant(small[0]);
        for (var first = 0; first <= small.Length - ShortestTitled; first++)
        {
            if (Has(UnmarkedWord.Titled, small[first..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether a symbol is a face made of marks: ":-)".</summary>
    public static bool IsEmoticon(ReadOnlySpan<char> symbol) => Emoticons.GetAlternateLookup<ReadOnlySpan<char>>().Contains(symbol);

    private static IEnumerable<string> ExceptionLines() => DataFile.Lines("Language/token-exceptions.txt");

    private static AbbreviationKind KindOf(string word) => word switch
    {
        "title" => AbbreviationKind.Title,
        "number" => AbbreviationKind.BeforeNumber,
        "end" => AbbreviationKind.MayEnd,
        _ => throw new InvalidOperationException($"abbreviations.txt: unknown kind '{word}'."),
    };

    private static FrozenSet<string> Words(string file, string? key) => DataFile.Lines(file)
        .Select(line => line.Split('\t'))
        .Where(columns => key is null || columns[0] == key)
        .SelectMany(columns => columns[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.Ordinal);
}

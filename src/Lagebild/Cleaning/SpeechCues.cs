using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>Knows what stands between a quotation and its speaker: a verb of speech and then a subject.</summary>
internal static class SpeechCues
{
    private const int LongestVerb = 20;

    private static readonly Lazy<FrozenSet<string>> Verbs = new(() => WordsOf("Cleaning/speech-verbs.txt"));

    /// <summary>Says whether a word is a finite form of a verb of speech.</summary>
    public static bool IsVerb(ReadOnlySpan<char> word) => word.Length <= LongestVerb && Verbs.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Says whether a blank and then a subject follow: a pronoun, an article or a capital.</summary>
    public static bool IsBeforeSubject(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] != ' ')
        {
            return false;
        }

        var end = WordEnd(text, at + 1);
        return end > at + 1 && (char.IsUpper(text[at + 1]) || IsPronoun(text.AsSpan(at + 1, end - at - 1)) || Lexicon.German.Lookup(text.AsSpan(at + 1, end - at - 1)) is var entry && (entry.Has(Stts.ART) || entry.Has(Stts.PPOSAT) || entry.Has(Stts.PDS) || entry.Has(Stts.PIS) || entry.Has(Stts.PIAT)));
    }

    /// <summary>Says whether a blank and then a personal pronoun follow.</summary>
    public static bool IsBeforePronoun(string text, int at) => at < text.Length && text[at] == ' ' && IsPronoun(text.AsSpan(at + 1, WordEnd(text, at + 1) - at - 1));

    /// <summary>Returns the end of the letters that start at a position.</summary>
    public static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Reads a data file of words separated by blanks.</summary>
    public static FrozenSet<string> WordsOf(string file) => DataFile.Lines(file).SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static bool IsPronoun(ReadOnlySpan<char> word) => WordSets.Pronouns.Contains(word);
}

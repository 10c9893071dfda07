using System.Buffers;
using Lagebild.Language;

namespace Lagebild.Cleaning;

/// <summary>Tells where the sentence before a cue starts and whether it can be direct speech.</summary>
internal static class QuoteContext
{
    /// <summary>How far back a sentence is looked for, in characters; bounds the work on text without stops.</summary>
    private const int LongestSentence = 1500;

    /// <summary>The fewest words that are taken for a quotation.</summary>
    private const int FewestWords = 3;

    private static readonly string[] FirstPerson = ["ich", "wir", "uns", "mich", "mir", "unser", "unsere", "unserem", "unseren", "unserer", "unseres"];

    /// <summary>Every mark that opens or closes a quotation in German, French or English print; not the apostrophe.</summary>
    public static SearchValues<char> Marks { get; } = SearchValues.Create("„“”\"«»‚‘‹›");

    /// <summary>Returns where the sentence that ends before a position starts.</summary>
    /// <returns>The start, or -1 where it lies too far back.</returns>
    public static int SentenceStart(string text, int end)
    {
        var bound = Math.Max(0, end - LongestSentence);
        for (var at = end - 1; at > bound; at--)
        {
            if (text[at - 1] == '\n' || IsSentenceEnd(text, at - 1))
            {
                return SkipBlanks(text, at, end);
            }
        }

        return bound == 0 ? SkipBlanks(text, 0, end) : -1;
    }

    /// <summary>Says whether a passage reads like direct speech in a main clause: words enough, no mark in it, no subordinator at its start, no Konjunktiv I.</summary>
    public static bool MayBeSpeech(ReadOnlySpan<char> passage)
    {
        if (passage.IndexOfAny(Marks) >= 0)
        {
            return false;
        }

        var words = 0;
        foreach (var word in new WordWalk(passage))
        {
            var entry = Lexicon.German.Lookup(word, words == 0 ? LetterCase.SmallFirst : LetterCase.AsWritten);
            if ((words == 0 && (entry.Has(Stts.KOUS) || entry.Has(Stts.KOUI) || word.Equals("wie", StringComparison.OrdinalIgnoreCase))) || IsOnlyKonjunktiv1(entry))
            {
                return false;
            }

            words++;
        }

        return words >= FewestWords;
    }

    /// <summary>Says whether a finite verb in the present indicative stands before the first comma: a main clause of the speaker's now.</summary>
    public static bool StatesInThePresent(ReadOnlySpan<char> passage)
    {
        var comma = passage.IndexOf(',');
        foreach (var word in new WordWalk(comma < 0 ? passage : passage[..comma]))
        {
            if (char.IsLower(word[0]) && IsPresent(Lexicon.German.Lookup(word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether someone speaks of himself: "wir", "uns", "ich", "unsere".</summary>
    public static bool SpeaksInFirstPerson(ReadOnlySpan<char> passage)
    {
        foreach (var word in new WordWalk(passage))
        {
            foreach (var own in FirstPerson)
            {
                if (word.Equals(own, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Says whether a word stands in a passage that can only be a finite verb: "klare" can be an adjective.</summary>
    public static bool HasFiniteVerb(ReadOnlySpan<char> passage)
    {
        foreach (var word in new WordWalk(passage))
        {
            if (IsFiniteVerb(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether a word can only be a finite verb.</summary>
    public static bool IsFiniteVerb(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsLower(word[0]) && IsOnlyFinite(Lexicon.German.Lookup(word));

    /// <summary>A stop ends a sentence where a blank follows and a word of four letters or more, or a closing mark, stands before; shorter ones may be abbreviations.</summary>
    private static bool IsSentenceEnd(string text, int at)
    {
        if (text[at] is '!' or '?')
        {
            return at + 1 < text.Length && text[at + 1] == ' ';
        }

        if (text[at] != '.' || at + 1 >= text.Length || text[at + 1] != ' ')
        {
            return false;
        }

        var start = at;
        while (start > 0 && at - start < 4 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return at - start >= 4 || (start > 0 && at == start && Marks.Contains(text[at - 1])) || (at - start >= 2 && Lexicon.German.Lookup(text.AsSpan(start, at - start)) is { IsKnown: true, Frequency: > 60 });
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '-' or '–' or '—' or '•'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Says whether a form is Konjunktiv I and, but for a command, nothing else: "sei", "habe" is "ich habe" too.</summary>
    private static bool IsOnlyKonjunktiv1(LexicalEntry entry)
    {
        var isKonjunktiv = false;
        foreach (var reading in entry)
        {
            if (reading.Stts is Stts.VAIMP or Stts.VVIMP)
            {
                continue;
            }

            if (!reading.Morphology.IsKonjunktiv1)
            {
                return false;
            }

            isKonjunktiv = true;
        }

        return isKonjunktiv;
    }

    private static bool IsOnlyFinite(LexicalEntry entry)
    {
        foreach (var reading in entry)
        {
            if (reading.Stts is not (Stts.VVFIN or Stts.VAFIN or Stts.VMFIN or Stts.VVIMP or Stts.VVINF or Stts.VAINF or Stts.VMINF or Stts.VVPP))
            {
                return false;
            }
        }

        return entry.Has(Stts.VVFIN) || entry.Has(Stts.VAFIN) || entry.Has(Stts.VMFIN);
    }

    private static bool IsPresent(LexicalEntry entry)
    {
        foreach (var reading in entry)
        {
            if (reading.Stts is Stts.VAFIN or Stts.VMFIN or Stts.VVFIN && reading.Morphology is { Mood: Mood.Ind, Tense: Tense.Pres })
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Quantities;

/// <summary>Finds what a number counts: the noun after it, with the adjectives between.</summary>
internal sealed class CountedNoun(QuantityWords words, ImmutableArray<Token> tokens)
{
    /// <summary>The most words between a number and what it counts.</summary>
    private const int MaximumAdjectives = 5;

    /// <summary>Finds the phrase that begins at a word; returns the word after it, or -1.</summary>
    public int Find(int at, out TextSpan phrase, out string lemma)
    {
        (phrase, lemma) = (default, "");
        var noun = at;
        while (noun - at < MaximumAdjectives && (IsAdjective(noun) || (noun > at && IsBetween(noun) && IsAdjective(noun + 1))))
        {
            noun++;
        }

        if (!words.IsCapital(noun) || (noun > at && !IsAdjective(noun - 1)) || (words.IsGlued(noun) && noun == at))
        {
            return -1;
        }

        var end = AfterCompound(noun);
        if (TokenAt(words[noun].Start) is { } first && first.Upos is Upos.ADP or Upos.PRON or Upos.DET)
        {
            return -1;
        }

        phrase = new(words[at].Start, words[end - 1].End);
        var surface = words.Text[words[noun].Start..words[end - 1].End];
        lemma = TokenAt(words[noun].Start) is { } token && token.Span.End == words[end - 1].End && token.Lemma.Length > 0 ? token.Lemma : surface;
        return end;
    }

    /// <summary>Returns the word after a noun whose parts are joined by hyphens.</summary>
    private int AfterCompound(int noun)
    {
        var end = noun + 1;
        while (words.IsDash(end) && words.IsGlued(end) && words.IsGlued(end + 1) && words.Is(end + 1, WordKind.Letters))
        {
            end += 2;
        }

        return end;
    }

    private bool IsBetween(int at) => words.Is(at, "und") || words.Is(at, "oder") || words.Is(at, "bis") || words.Mark(at) == ',';

    private bool IsAdjective(int at)
    {
        if (!words.Is(at, WordKind.Letters) || words.IsGlued(at))
        {
            return false;
        }

        var word = words.Span(at);
        if (TokenAt(words[at].Start) is { } token)
        {
            return token.Upos == Upos.ADJ && HasEnding(word);
        }

        return !words.IsCapital(at) && word.Length >= 4 && HasEnding(word) && !(word.EndsWith("ten") && !word.EndsWith("sten") && !word.EndsWith("rten"));
    }

    private static bool HasEnding(ReadOnlySpan<char> word) => word.EndsWith("e") || word.EndsWith("en") || word.EndsWith("er") || word.EndsWith("es") || word.EndsWith("em");

    private Token? TokenAt(int position)
    {
        var (low, high) = (0, tokens.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = tokens[middle].Span;
            if (span.Contains(position))
            {
                return tokens[middle];
            }

            (low, high) = span.Start > position ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }
}

using Lagebild.Numerals;

namespace Lagebild.Times;

/// <summary>Reads adjectives made of a number and a unit: "einwöchigen", "dreitägige", "zweieinhalbstündig".</summary>
internal static class SpanningWord
{
    /// <summary>Reads a whole word.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, TimeGrammar grammar, out decimal number, out TimeSense sense)
    {
        (number, sense) = (0, default);
        if (word.LastIndexOf("ig", StringComparison.Ordinal) < word.Length - 4)
        {
            return false;
        }

        for (var at = 3; at < word.Length - 4; at++)
        {
            foreach (var candidate in grammar.Lexicon.Senses(grammar.Lexicon.EntryOf(word[at..])))
            {
                if (candidate.Category == grammar.Spanning && NumberWords.TryRead(word[..at], out var value) && value.Form != NumberForm.Ordinal)
                {
                    (number, sense) = (value.Value, candidate);
                    return true;
                }
            }
        }

        return false;
    }
}

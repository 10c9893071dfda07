namespace Lagebild.Languages;

/// <summary>What of a text tells its language: each word, and the runs of one to four characters in it, as hashes.</summary>
/// <remarks>Trainer and identifier share it: a change needs a new model (<see cref="LanguageModel.Magic"/>).</remarks>
internal static class LanguageFeatures
{
    /// <summary>The longest run of characters.</summary>
    private const int LongestRun = 4;

    /// <summary>The longest word looked at, with the marks at its ends; longer ones are cut.</summary>
    private const int LongestWord = 24;

    private const uint Seed = 2166136261;

    /// <summary>Adds the features of a text to a list.</summary>
    /// <returns>The number of words.</returns>
    public static int Add(ReadOnlySpan<char> text, List<uint> features)
    {
        var words = 0;
        Span<char> word = stackalloc char[LongestWord];
        for (var at = 0; at < text.Length;)
        {
            if (!IsInWord(text[at]))
            {
                at++;
                continue;
            }

            var length = 1;
            word[0] = ' ';
            while (at < text.Length && IsInWord(text[at]))
            {
                if (length < LongestWord - 2)
                {
                    word[length++] = char.ToLowerInvariant(text[at]);
                }

                at++;
            }

            word[length++] = at < text.Length && text[at] is '\'' or '’' ? '\'' : ' '; // "l'eau", "don't": what stands before an apostrophe tells a language
            AddWord(word[..length], features);
            words++;
        }

        return words;
    }

    private static void AddWord(ReadOnlySpan<char> word, List<uint> features)
    {
        for (var start = 0; start < word.Length; start++)
        {
            var hash = Seed;
            for (var length = 1; length <= LongestRun && start + length <= word.Length; length++)
            {
                hash = Next(hash, word[start + length - 1]);
                if (word[start] != ' ' || length > 1)
                {
                    features.Add(Mixed(hash));
                }
            }
        }

        var whole = Seed + 1;
        foreach (var character in word)
        {
            whole = Next(whole, character);
        }

        features.Add(Mixed(whole));
    }

    private static bool IsInWord(char character) => char.IsLetter(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static uint Next(uint hash, char character) => (hash ^ character) * 16777619;

    /// <summary>Spreads a hash over all its bits; the upper ones choose the weight.</summary>
    private static uint Mixed(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 12;
        hash *= 0x297A2D39;
        return hash ^ (hash >> 15);
    }
}

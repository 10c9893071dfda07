using System.Collections.Immutable;

namespace Lagebild.Reports.Html;

/// <summary>Finds the words of one wording that another does not have in the same order (longest common subsequence).</summary>
internal static class WordDifference
{
    /// <summary>The longest wording compared, in words: the table has the square of it. Longer ones are shown without marks.</summary>
    private const int MaximumWords = 400;

    /// <summary>Cuts a wording into runs of words that are shared or not.</summary>
    public static ImmutableArray<(string Words, bool IsShared)> Of(string wording, string original)
    {
        var (words, others) = (Split(wording), Split(original));
        if (words.Length > MaximumWords || others.Length > MaximumWords)
        {
            return [(wording, true)];
        }

        var shared = Shared(Array.ConvertAll(words, Bare), Array.ConvertAll(others, Bare));
        var runs = ImmutableArray.CreateBuilder<(string, bool)>();
        for (int start = 0, end; start < words.Length; start = end)
        {
            for (end = start + 1; end < words.Length && shared[end] == shared[start];)
            {
                end++;
            }

            runs.Add((string.Join(' ', words[start..end]), shared[start]));
        }

        return runs.ToImmutable();
    }

    /// <summary>Says for each word whether the others have it at the same place of a longest common subsequence.</summary>
    private static bool[] Shared(string[] words, string[] others)
    {
        var lengths = new int[words.Length + 1, others.Length + 1];
        for (var i = words.Length - 1; i >= 0; i--)
        {
            for (var j = others.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = words[i] == others[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var shared = new bool[words.Length];
        for (int i = 0, j = 0; i < words.Length && j < others.Length;)
        {
            if (words[i] == others[j])
            {
                shared[i] = true;
                (i, j) = (i + 1, j + 1);
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns a word without marks and case, so that a comma or a quotation mark is no difference.</summary>
    private static string Bare(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

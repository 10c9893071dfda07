using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Lagebild.Reports.Questions;

/// <summary>The words of questions: <c>question-words.tsv</c> and <c>question-verbs.tsv</c>.</summary>
internal static class QuestionWords
{
    private static readonly Lazy<ImmutableArray<(string Words, Asked Asked)>> First = new(() =>
        [.. Lines("question-words.tsv").Select(columns => (columns[0], Enum.Parse<Asked>(columns[1], ignoreCase: true))).OrderByDescending(pair => pair.Item1.Length)]);

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Verbs = new(() =>
        Lines("question-verbs.tsv").ToFrozenDictionary(columns => columns[0], columns => columns[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>Returns what a question asks for and the length of its question words, or null where it begins with none.</summary>
    public static (Asked Asked, int Length)? Of(string question)
    {
        foreach (var (words, asked) in First.Value)
        {
            if (question.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (question.Length == words.Length || !char.IsLetter(question[words.Length])))
            {
                return (asked, words.Length);
            }
        }

        return null;
    }

    /// <summary>Says whether one of the lemmas is in a group of verbs.</summary>
    public static bool Has(string group, IEnumerable<string> lemmas) => lemmas.Any(Verbs.Value[group].Contains);

    private static IEnumerable<string[]> Lines(string file)
    {
        using var reader = new StreamReader(typeof(QuestionWords).Assembly.GetManifestResourceStream(file)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}

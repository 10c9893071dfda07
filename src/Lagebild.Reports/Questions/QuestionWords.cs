using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Lagebild.Reports.Questions;

/// <summary>The words of questions: <c>question-words.tsv</c>, <c>question-verbs.tsv</c> and <c>question-nouns.tsv</c>.</summary>
internal static class QuestionWords
{
    private static readonly Lazy<ImmutableArray<(string Words, Asked Asked, ImmutableArray<string> Details)>> First = new(() =>
        [.. Lines("question-words.tsv")
            .Select(columns => (columns[0], Enum.Parse<Asked>(columns[1], ignoreCase: true), columns[2] == "-" ? [] : columns[2].Split(' ').ToImmutableArray()))
            .OrderByDescending(line => line.Item1.Length)]);

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Verbs = new(() =>
        Lines("question-verbs.tsv").ToFrozenDictionary(columns => columns[0], columns => columns[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Nouns = new(() =>
        Lines("question-nouns.tsv").ToFrozenDictionary(columns => columns[0], columns => columns[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>Gets the nouns that name a kind of things.</summary>
    public static FrozenSet<string> Kinds => Nouns.Value["kinds"];

    /// <summary>Says whether a noun of a question only says that somebody tells it ("nach Angaben von").</summary>
    public static bool IsAttribution(string lemma) => Nouns.Value["attribution"].Contains(lemma);

    /// <summary>Says whether a noun is a step of counting or a currency, so that sums answer it ("wie viele Milliarden").</summary>
    public static bool IsScale(string lemma) => Nouns.Value["scales"].Contains(lemma);

    /// <summary>Returns what a question asks for by its first words, or null where it begins with none.</summary>
    public static AskedWords? Of(string question)
    {
        foreach (var (words, asked, details) in First.Value)
        {
            if (question.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (question.Length == words.Length || !char.IsLetter(question[words.Length])))
            {
                return new(asked, words.Length, details);
            }
        }

        return null;
    }

    /// <summary>Says whether a lemma is in a group of verbs.</summary>
    public static bool Has(string group, string lemma) => Verbs.Value[group].Contains(lemma);

    /// <summary>Says whether two verbs stand in one group in which every verb tells about the same.</summary>
    public static bool AreLike(string left, string right) => LikeGroups.Any(group => Has(group, left) && Has(group, right));

    private static readonly ImmutableArray<string> LikeGroups = ["denies", "confirms", "doubts", "says", "receives"];

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

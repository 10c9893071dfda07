using System.Collections.Immutable;

namespace Lagebild.Cli.Evaluation.Questions;

/// <summary>Questions to one picture.</summary>
/// <param name="Reports">The reports of which it is built, as the file names them.</param>
/// <param name="Questions">The questions.</param>
internal sealed record QuestionSet(string Reports, ImmutableArray<AskedQuestion> Questions)
{
    /// <summary>Reads the sets of a file; <c>eval/questions/README.md</c> tells its form.</summary>
    /// <exception cref="FormatException">A line does not have the form; the message names file and line.</exception>
    public static ImmutableArray<QuestionSet> Read(string file)
    {
        var sets = ImmutableArray.CreateBuilder<QuestionSet>();
        foreach (var (at, line) in File.ReadLines(file).Index())
        {
            if (line is not [var mark and ('@' or '?' or '=' or '!'), ' ', ..])
            {
                continue;
            }

            var rest = line[2..].Trim();
            if (mark == '@')
            {
                sets.Add(new(rest, []));
                continue;
            }

            if (sets.Count == 0 || (mark != '?' && sets[^1].Questions.IsEmpty))
            {
                throw new FormatException($"{file}:{at + 1}: '@' with reports and '?' with a question stand before '{mark}'.");
            }

            var (set, last) = (sets[^1], sets[^1].Questions is [.., var asked] ? asked : null);
            sets[^1] = mark switch
            {
                '?' => set with { Questions = set.Questions.Add(new(rest, [], [])) },
                '=' => set with { Questions = set.Questions.SetItem(set.Questions.Length - 1, last! with { Wanted = rest == "-" ? [] : [.. rest.Split('&', StringSplitOptions.TrimEntries).Select(Alternatives)] }) },
                _ => set with { Questions = set.Questions.SetItem(set.Questions.Length - 1, last! with { Forbidden = Alternatives(rest) }) },
            };
        }

        return sets.ToImmutable();
    }

    private static ImmutableArray<string> Alternatives(string part) => [.. part.Split('|', StringSplitOptions.TrimEntries)];
}

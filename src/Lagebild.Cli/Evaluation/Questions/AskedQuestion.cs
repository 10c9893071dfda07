using System.Collections.Immutable;

namespace Lagebild.Cli.Evaluation.Questions;

/// <summary>A question of <c>eval/questions</c> with what its answers must hold.</summary>
/// <param name="Text">The question.</param>
/// <param name="Wanted">The parts that the answers must hold together, each as alternatives; empty where the reports do not tell.</param>
/// <param name="Forbidden">What no answer may hold.</param>
internal sealed record AskedQuestion(string Text, ImmutableArray<ImmutableArray<string>> Wanted, ImmutableArray<string> Forbidden)
{
    /// <summary>Says whether the answers are right: none where none is wanted, else every part and nothing forbidden.</summary>
    public bool IsRight(IReadOnlyCollection<string> answers) =>
        Wanted.IsEmpty ? answers.Count == 0 : Wanted.All(part => answers.Any(answer => HasAny(answer, part))) && !answers.Any(answer => HasAny(answer, Forbidden));

    /// <summary>Says whether one answer holds something that is wanted.</summary>
    public bool Fits(string answer) => Wanted.Any(part => HasAny(answer, part));

    private static bool HasAny(string answer, ImmutableArray<string> words) => words.Any(word => answer.Contains(word, StringComparison.Ordinal));
}

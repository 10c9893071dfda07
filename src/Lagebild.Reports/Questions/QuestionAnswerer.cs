using System.Collections.Immutable;
using Lagebild.Languages;
using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Questions;

/// <summary>Answers German questions from a picture, with the passages, or not at all.</summary>
/// <remarks>
/// Roles, positions, words said and transfers are looked up in the picture; else a clause of the reports answers that tells the same act of the
/// same people. Nothing is guessed: a name that the picture does not know, or too little of the question in one clause, is no answer. Immutable and
/// thread-safe once made.
/// </remarks>
public sealed class QuestionAnswerer
{
    /// <summary>The answers given at most.</summary>
    private const int Most = 5;

    private readonly QuestionReader _reader;
    private readonly ImmutableArray<Func<Question, IEnumerable<Answer>>> _ways;

    /// <summary>Prepares a picture for any number of questions.</summary>
    public QuestionAnswerer(StoredPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var pipeline = GermanPipeline.Build();
        var names = new NameIndex(picture);
        var passages = new PassageIndex(picture, pipeline, names);
        var coverage = new Coverage(passages, names);
        var matcher = new TellingMatcher(passages, names);
        var roles = new RoleAnswers(picture, passages, names);
        _reader = new(pipeline, names, passages);
        _ways =
        [
            question => RoleAnswers.Asks(question) ? roles.Find(question) : [],
            new PositionAnswers(picture, passages, coverage).Find,
            new FlowAnswers(picture, passages, names).Find,
            new SaidAnswers(picture, passages, coverage, names).Find,
            question => question.Asked == Asked.Truth ? new TruthAnswers(matcher).Find(question) : new TellingAnswers(picture, matcher, names).Find(question),
        ];
    }

    /// <summary>Answers a question.</summary>
    /// <returns>The answers, best first; none where the picture does not hold one.</returns>
    public ImmutableArray<Answer> Answer(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (_reader.Read(question) is not { HasUnknownName: false } read)
        {
            return [];
        }

        var answers = _ways.Select(way => way(read).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
        var merged = answers.GroupBy(answer => answer.Text, StringComparer.Ordinal).Select(same => same.First() with { Evidence = [.. same.SelectMany(answer => answer.Evidence).Distinct()] });
        return [.. (IsListed(read) ? merged.OrderByDescending(answer => answer.Evidence.Select(piece => piece.Document).Distinct().Count()) : merged).Take(Most)];
    }

    // Several places, days or numbers: what most reports tell stands first. People and words said are ranked by how well they fit.
    private static bool IsListed(Question question) => question.Asked is Asked.Place or Asked.Time or Asked.Count or Asked.Amount or Asked.Measure;

    /// <summary>Says whether a question seems to be in another language than German, the only one that is understood.</summary>
    public static bool IsForeign(string question) =>
        QuestionWords.Of(question) is null && LanguageIdentifier.Identify(question) is { Code: not "de", Probability: > 0.5f };
}

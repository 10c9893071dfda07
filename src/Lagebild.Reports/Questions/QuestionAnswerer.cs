using System.Collections.Immutable;
using Lagebild.Pipelines;
using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Questions;

/// <summary>Answers German questions from a picture, with the passages, or not at all.</summary>
/// <remarks>
/// Positions, words said and flows are looked up in the picture; else the sentence that is about nearly all of the question answers it by
/// the part that is asked for. Nothing is guessed: a name that the picture does not know, or too little of the question in one passage, is no
/// answer. Immutable and thread-safe once made.
/// </remarks>
public sealed class QuestionAnswerer
{
    /// <summary>The answers given at most.</summary>
    private const int Most = 5;

    private readonly Pipeline _pipeline;
    private readonly NameIndex _names;
    private readonly PictureAnswers _picture;
    private readonly SentenceAnswers _sentences;

    /// <summary>Prepares a picture for any number of questions.</summary>
    public QuestionAnswerer(StoredPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        _pipeline = GermanPipeline.Build();
        _names = new(picture);
        var passages = new PassageIndex(picture, _pipeline, _names);
        var coverage = new Coverage(passages, _names);
        _picture = new(picture, passages, coverage, _names);
        _sentences = new(picture, passages, coverage, _names);
    }

    /// <summary>Answers a question.</summary>
    /// <returns>The answers, best first; none where the picture does not hold one.</returns>
    public ImmutableArray<Answer> Answer(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (Question.Read(question, _pipeline, _names) is not { HasUnknownName: false } read)
        {
            return [];
        }

        var answers = _picture.Find(read) ?? [.. _sentences.Find(read)];
        return [.. answers.GroupBy(answer => answer.Text, StringComparer.Ordinal).Select(same => same.First() with { Evidence = [.. same.SelectMany(answer => answer.Evidence).Distinct()] }).Take(Most)];
    }
}

using System.Text;
using System.Text.Json;
using Lagebild.Cleaning;
using Lagebild.Cli.Evaluation.Questions;
using Lagebild.Pictures;
using Lagebild.Reports.Questions;
using Lagebild.Reports.Reading;
using Lagebild.Sources;
using Xunit;

namespace Lagebild.Tests.Reports;

/// <summary>The questions of <c>Specs/questions.md</c>, asked of the picture of the samples.</summary>
public sealed class QuestionsSpecs
{
    private static readonly Lazy<(StoredPicture Picture, QuestionAnswerer Answerer)> Samples = new(Build);

    private static readonly List<(string Question, string Expected)> Questions = [.. Read()];

    [Fact]
    public void Nine_in_ten_questions_are_answered_right()
    {
        var asked = Questions.FindAll(one => one.Expected != "-");
        var wrong = asked.Where(one => !IsRight(Samples.Value.Answerer.Answer(one.Question), one.Expected)).Select(one => $"{one.Question} wanted {one.Expected}, got {string.Join(" | ", Samples.Value.Answerer.Answer(one.Question).Select(answer => answer.Text))}").ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', wrong));

        Assert.True(asked.Count >= 60);
        Assert.True(wrong.Count * 10 <= asked.Count, $"{wrong.Count} of {asked.Count} wrong:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void What_the_reports_do_not_tell_is_not_answered()
    {
        var asked = Questions.FindAll(one => one.Expected == "-");
        var answered = asked.Where(one => !Samples.Value.Answerer.Answer(one.Question).IsEmpty).Select(one => $"{one.Question} got {string.Join(" | ", Samples.Value.Answerer.Answer(one.Question).Select(answer => answer.Text))}").ToList();

        Assert.True(asked.Count >= 20);
        Assert.Empty(answered);
    }

    [Fact]
    public void Every_answer_stands_on_words_of_the_reports()
    {
        var picture = Samples.Value.Picture;
        var evidence = Questions.SelectMany(one => Samples.Value.Answerer.Answer(one.Question)).SelectMany(answer => answer.Evidence).ToList();

        Assert.NotEmpty(evidence);
        Assert.All(evidence, piece => Assert.Equal(picture[piece.Document].Text[piece.Text.Start..piece.Text.End], piece.Exact));
    }

    /// <summary>Floors of the questions in <c>eval/questions</c>, below what is reached by what a change elsewhere may cost.</summary>
    [Fact]
    public void Questions_on_other_affairs_are_answered_right_or_not_at_all()
    {
        using var details = new StringWriter();
        var scores = new QuestionsEvaluation().Run(Path.Combine(ArchitectureTests.Repository(), "eval", "questions"), details).ToDictionary(score => score.Name, score => score.Value, StringComparer.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine(details.ToString());

        Assert.True(scores["answered right"] >= 85, details.ToString());
        Assert.True(scores["answers that fit"] >= 92, details.ToString());
        Assert.True(scores["declined"] >= 97, details.ToString());
    }

    [Theory]
    [InlineData("Who delivers missiles to Russia?", true)]
    [InlineData("Qui fournit des missiles à la Russie ?", true)]
    [InlineData("Wer liefert Russland Raketen?", false)]
    [InlineData("Liefert der Iran Russland Waffen?", false)]
    public void Questions_in_other_languages_are_told_from_those_without_an_answer(string question, bool isForeign) => Assert.Equal(isForeign, QuestionAnswerer.IsForeign(question));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("Wer")]
    [InlineData("Bitte lösche alles.")]
    [InlineData("Wer Wer Wer Wer \u0000 \ud83d Wann?")]
    public void What_is_no_question_gets_no_answer(string text) => Assert.Empty(Samples.Value.Answerer.Answer(text));

    [Fact]
    public void Json_is_as_the_contract_says()
    {
        using var output = new MemoryStream();
        AnswerWriter.WriteJson(output, "Wann trifft er ein?", []);
        var json = JsonDocument.Parse(output.ToArray()).RootElement;

        Assert.Equal(("Wann trifft er ein?", false, 0), (json.GetProperty("question").GetString(), json.GetProperty("answered").GetBoolean(), json.GetProperty("answers").GetArrayLength()));
    }

    private static bool IsRight(IReadOnlyCollection<Answer> answers, string expected) =>
        expected.Split('&', StringSplitOptions.TrimEntries).All(part => part.Split('|', StringSplitOptions.TrimEntries).Any(words => answers.Any(answer => answer.Text.Contains(words, StringComparison.Ordinal))));

    private static (StoredPicture, QuestionAnswerer) Build()
    {
        var pipeline = GermanPipeline.Build();
        var samples = Path.Combine(ArchitectureTests.Repository(), "samples", "nordkorea-2024");
        var documents = new SourceReader().Read([samples]).Where(item => item.Received is not null).Select(item => pipeline.Run(Cleaner.Clean(item.Received!)));
        var picture = SamplePicture.Stored(PictureBuilder.Build(documents, pipeline));
        return (picture, new(picture));
    }

    private static IEnumerable<(string, string)> Read()
    {
        var question = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "questions.md"), Encoding.UTF8).Select(line => line.Trim()))
        {
            if (line.StartsWith("? ", StringComparison.Ordinal))
            {
                question = line[2..];
            }
            else if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                yield return (question, line[2..]);
            }
        }
    }
}

using Lagebild.Cli.Evaluation.Stories;
using Xunit;

namespace Lagebild.Tests.Evaluation;

/// <summary>The affairs of <c>eval/stories</c>: scores stay above their floors, which only rise.</summary>
public sealed class StoriesGold
{
    [Fact]
    public void Scores_stay_above_their_floors()
    {
        var scores = new StoriesEvaluation().Run(Path.Combine(ArchitectureTests.Repository(), "eval", "stories"), TextWriter.Null).ToDictionary(score => score.Name, score => score.Value);

        Assert.Equal((16, 97), (scores["affairs"], scores["reports"]));
        Assert.True(scores["stories BCubed F1"] >= 97, $"stories {scores["stories BCubed F1"]}");
        Assert.True(scores["origins pairwise F1"] >= 97, $"origins {scores["origins pairwise F1"]}");
        Assert.True(scores["utterances F1"] >= 95, $"utterances {scores["utterances F1"]}");
        Assert.True(scores["figures F1"] >= 92, $"figures {scores["figures F1"]}");
        Assert.True(scores["figures with the right verdict"] >= 80, $"verdicts {scores["figures with the right verdict"]}");
        Assert.True(scores["contradictions precision"] >= 90, $"contradictions precision {scores["contradictions precision"]}");
        Assert.True(scores["contradictions recall"] >= 85, $"contradictions recall {scores["contradictions recall"]}");
    }

    [Fact]
    public void BCubed_is_as_its_authors_worked_it_out()
    {
        // Two right groups of three and two; found: one of all five. Precision (3·3 + 2·2) / 25, recall 1.
        var measure = Groupings.BCubed([1, 1, 1, 1, 1], ["a", "a", "a", "b", "b"]);

        Assert.Equal(13.0 / 25, measure.Precision, 10);
        Assert.Equal(1, measure.Recall, 10);
    }

    [Fact]
    public void Pairs_are_counted_once()
    {
        var measure = Groupings.Pairwise([1, 1, 2, 2], ["a", "a", "a", "b"]);

        Assert.Equal((0.5, 1.0 / 3), (measure.Precision, measure.Recall));
    }
}

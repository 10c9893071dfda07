using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Pictures;

namespace Lagebild.Cli.Evaluation.Stories;

/// <summary>Scores what is made of many reports together, on the affairs of <c>eval/stories</c>: one picture of all of them.</summary>
internal sealed class StoriesEvaluation : IEvaluation
{
    /// <inheritdoc />
    public string Task => "stories";

    /// <inheritdoc />
    public IReadOnlyList<Score> Run(string path, TextWriter details)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.md").Where(file => char.IsAsciiDigit(Path.GetFileName(file)[0])).Order(StringComparer.Ordinal).ToArray() : [path];
        var affairs = files.Select(AffairReader.Read).ToImmutableArray();
        if (affairs.IsEmpty)
        {
            throw new FormatException($"{path} holds no affairs (files such as 01-name.md).");
        }

        var pipeline = GermanPipeline.Build();
        var picture = PictureBuilder.Build(affairs.SelectMany(affair => affair.Reports).Select(report => pipeline.Run(Cleaner.Clean(report.Received()))), pipeline);
        return [.. Sets(picture, affairs, details), .. Findings(picture, affairs, details)];
    }

    private static IEnumerable<Score> Sets(Picture picture, ImmutableArray<Affair> affairs, TextWriter details)
    {
        var reports = affairs.SelectMany(affair => affair.Reports.Select(report => (Affair: affair.Name, Report: report))).ToList();
        var ids = reports.ConvertAll(one => picture.Documents.First(document => document.Metadata.Name == one.Report.Name).Id);
        var stories = ids.ConvertAll(id => picture.Stories.First(story => story.Documents.Contains(id)));
        var origins = ids.ConvertAll(id => picture.Origins.First(origin => origin.Documents.Contains(id)).Id);
        Groupings.Pairwise(stories.ConvertAll(story => story.Id), reports.ConvertAll(one => one.Report.Story), (one, other, isFound) => details.WriteLine($"story {(isFound ? "wrong" : "missing")}: {reports[one].Report.Name} = {reports[other].Report.Name}"));
        var pairs = Groupings.Pairwise(origins, reports.ConvertAll(one => one.Report.Origin), (one, other, isFound) => details.WriteLine($"origin {(isFound ? "wrong" : "missing")}: {reports[one].Report.Name} = {reports[other].Report.Name}"));
        return
        [
            new("affairs", affairs.Length), new("reports", reports.Count),
            .. Groupings.BCubed(stories.ConvertAll(story => story.Id), reports.ConvertAll(one => one.Report.Story)).Scores("stories BCubed"),
            .. Groupings.BCubed(stories.ConvertAll(story => story.Storyline), reports.ConvertAll(one => one.Affair)).Scores("storylines BCubed"),
            .. pairs.Scores("origins pairwise"),
        ];
    }

    private static IEnumerable<Score> Findings(Picture picture, ImmutableArray<Affair> affairs, TextWriter details)
    {
        var scores = new FindingScores(picture, affairs, details);
        var (figures, verdicts) = scores.Figures();
        return [.. scores.Utterances().Scores("utterances"), .. figures.Scores("figures"), new("figures with the right verdict", 100 * verdicts), .. scores.Contradictions().Scores("contradictions")];
    }
}

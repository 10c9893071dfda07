using System.Text.Json;
using Lagebild.Cleaning;
using Lagebild.Cli.Evaluation.Stories;
using Lagebild.Pictures;
using Lagebild.Pipelines;
using Lagebild.Reports.Json;
using Lagebild.Reports.Questions;
using Lagebild.Reports.Reading;
using Lagebild.Sources;

namespace Lagebild.Cli.Evaluation.Questions;

/// <summary>Scores the answers to the questions of <c>eval/questions</c>, each set asked of a picture built of its reports.</summary>
internal sealed class QuestionsEvaluation : IEvaluation
{
    /// <inheritdoc />
    public string Task => "questions";

    /// <inheritdoc />
    public IReadOnlyList<Score> Run(string path, TextWriter details)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.md").Order(StringComparer.Ordinal).ToArray() : [path];
        var root = Path.GetFullPath(Path.Combine(Directory.Exists(path) ? path : Path.GetDirectoryName(path)!, "..", ".."));
        var pipeline = GermanPipeline.Build();
        var tally = new Tally();
        foreach (var set in files.SelectMany(file => QuestionSet.Read(file)))
        {
            var reports = Path.Combine(root, set.Reports);
            if (!Path.Exists(reports))
            {
                details.WriteLine($"skipped: {set.Reports} is not here");
                continue;
            }

            var answerer = new QuestionAnswerer(PictureOf(reports, pipeline));
            foreach (var question in set.Questions)
            {
                tally.Add(question, [.. answerer.Answer(question.Text).Select(answer => answer.Text)], details);
            }
        }

        return tally.Scores();
    }

    private static StoredPicture PictureOf(string reports, Pipeline pipeline)
    {
        var received = reports.EndsWith(".md", StringComparison.Ordinal)
            ? AffairReader.Read(reports).Reports.Select(report => report.Received())
            : new SourceReader().Read([reports]).Select(item => item.Received).OfType<ReceivedText>();
        using var json = new MemoryStream();
        new PictureWriter(new RunManifest(null)).Write(json, PictureBuilder.Build(received.Select(text => pipeline.Run(Cleaner.Clean(text))), pipeline));
        return PictureReader.Read(JsonDocument.Parse(json.ToArray()).RootElement);
    }

    private sealed class Tally
    {
        private int _wanted, _right, _first, _none, _declined, _answers, _fitting;

        public void Add(AskedQuestion question, List<string> answers, TextWriter details)
        {
            var isRight = question.IsRight(answers);
            if (question.Wanted.IsEmpty)
            {
                (_none, _declined) = (_none + 1, _declined + (isRight ? 1 : 0));
            }
            else
            {
                (_wanted, _right) = (_wanted + 1, _right + (isRight ? 1 : 0));
                _first += answers is [var first, ..] && question.Fits(first) ? 1 : 0;
                (_answers, _fitting) = (_answers + answers.Count, _fitting + answers.Count(question.Fits));
            }

            var misfits = question.Wanted.IsEmpty ? [] : answers.FindAll(answer => !question.Fits(answer));
            if (!isRight || misfits.Count > 0)
            {
                details.WriteLine($"{(isRight ? "misfit" : "wrong ")}: {question.Text} wanted {string.Join(" & ", question.Wanted.Select(part => string.Join('|', part)))}, got {string.Join(" || ", answers)}");
            }
        }

        public IReadOnlyList<Score> Scores() =>
        [
            new("questions with an answer", _wanted), new("answered right", Share(_right, _wanted)), new("first answer right", Share(_first, _wanted)), new("answers that fit", Share(_fitting, _answers)),
            new("questions without", _none), new("declined", Share(_declined, _none)),
        ];

        private static double Share(int part, int all) => all == 0 ? 0 : 100.0 * part / all;
    }
}

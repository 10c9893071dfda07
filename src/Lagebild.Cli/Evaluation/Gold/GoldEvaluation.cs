using System.Globalization;
using System.Text.Json;
using Lagebild.Cleaning;
using Lagebild.Pictures;
using Lagebild.Sources;

namespace Lagebild.Cli.Evaluation.Gold;

/// <summary>Scores the whole way on reports with hand-made answers: a folder with <c>*.gold.json</c>, the reports in <c>seeds</c> beside it.</summary>
internal sealed class GoldEvaluation : IEvaluation
{
    private static readonly string[] Lists =
        ["statements", "times", "figures", "entities", "coref", "flows", "positions", "events", "boilerplate", "captions", "repairs", "anomalies"];

    /// <inheritdoc />
    public string Task => "gold";

    /// <inheritdoc />
    public IReadOnlyList<Score> Run(string path, TextWriter details)
    {
        var seeds = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "seeds");
        var pipeline = GermanPipeline.Build();
        var documents = new SourceReader().Read([seeds]).Where(item => item.Received is not null).Select(item => pipeline.Run(Cleaner.Clean(item.Received!))).ToList();
        var picture = PictureBuilder.Build(documents, pipeline);
        var counts = Lists.ToDictionary(list => list, _ => (Found: 0, All: 0), StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(path, "*.gold.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            Score(picture, new GoldReport(json.RootElement), counts, details);
        }

        return [.. Lists.Where(list => counts[list].All > 0).Select(list => new Score(
            string.Create(CultureInfo.InvariantCulture, $"{list} ({counts[list].Found} of {counts[list].All})"),
            100.0 * counts[list].Found / counts[list].All))];
    }

    private static void Score(Picture picture, GoldReport gold, Dictionary<string, (int Found, int All)> counts, TextWriter details)
    {
        var at = picture.Documents.Index().First(pair => pair.Item.Metadata.Name == gold.File).Index;
        var matcher = new GoldMatcher(picture, at);
        foreach (var list in Lists)
        {
            foreach (var item in gold.Items(list))
            {
                var found = matcher.Finds(list, item);
                counts[list] = (counts[list].Found + (found ? 1 : 0), counts[list].All + 1);
                if (!found)
                {
                    details.WriteLine($"{gold.File} {list}: missing {item.GetRawText().ReplaceLineEndings(" ").Replace("   ", "", StringComparison.Ordinal)}");
                }
            }
        }
    }
}

using System.Globalization;
using System.IO.Compression;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Language;
using Lagebild.Pipelines;

namespace Lagebild.Cli.Evaluation;

/// <summary>Scores names on GermEval 2014 (<c>.tsv.gz</c>): outer layer, main classes, same span and same type.</summary>
/// <remarks>Each sentence is a document of its own, with the data's tokens. Names inside tokens and derived forms do not count on either side.</remarks>
internal sealed class NamesEvaluation : IEvaluation
{
    private static readonly string[] Types = ["PER", "LOC", "ORG", "OTH"];

    /// <inheritdoc />
    public string Task => "names";

    /// <inheritdoc />
    public IReadOnlyList<Score> Run(string path, TextWriter details)
    {
        var pipeline = new PipelineBuilder().Given<Block>().Given<Sentence>().Given<Token>().Given<Clause>().UseEntities().Build();
        var (right, found, wanted) = (Types.ToDictionary(type => type, _ => 0), Types.ToDictionary(type => type, _ => 0), Types.ToDictionary(type => type, _ => 0));
        foreach (var (tokens, gold) in Read(path))
        {
            var document = pipeline.Run(GivenTokens.ToDocument([tokens]));
            var names = Names(document);
            names.ForEach(name => found[name.Type]++);
            gold.ForEach(name => wanted[name.Type]++);
            foreach (var name in gold)
            {
                if (names.Contains(name))
                {
                    right[name.Type]++;
                }
                else
                {
                    details.WriteLine($"missed {name.Type} \"{string.Join(' ', tokens[name.First..name.End])}\" in: {string.Join(' ', tokens)}");
                }
            }

            foreach (var name in names.Where(name => !gold.Contains(name)))
            {
                details.WriteLine($"wrong {name.Type} \"{string.Join(' ', tokens[name.First..name.End])}\" in: {string.Join(' ', tokens)}");
            }
        }

        var scores = new List<Score>();
        AddScores(scores, "strict", right.Values.Sum(), found.Values.Sum(), wanted.Values.Sum());
        foreach (var type in Types)
        {
            AddScores(scores, type, right[type], found[type], wanted[type]);
        }

        return scores;
    }

    private static void AddScores(List<Score> scores, string name, int right, int found, int wanted)
    {
        scores.Add(new($"{name} precision", found == 0 ? 0 : 100.0 * right / found));
        scores.Add(new($"{name} recall", wanted == 0 ? 0 : 100.0 * right / wanted));
        scores.Add(new($"{name} F1", found + wanted == 0 ? 0 : 200.0 * right / (found + wanted)));
    }

    private static List<(string Type, int First, int End)> Names(Document document)
    {
        var starts = new Dictionary<int, int>();
        var ends = new Dictionary<int, int>();
        for (var at = 0; at < document.Tokens.Length; at++)
        {
            starts.Add(document.Tokens[at].Span.Start, at);
            ends.Add(document.Tokens[at].Span.End, at + 1);
        }

        var names = new List<(string, int, int)>();
        foreach (var mention in document.Mentions)
        {
            if (mention.Kind == MentionKind.Name && starts.TryGetValue(mention.Span.Start, out var first) && ends.TryGetValue(mention.Span.End, out var end))
            {
                names.Add((mention.Type.ToString().ToUpperInvariant(), first, end));
            }
        }

        return names;
    }

    private static IEnumerable<(List<string> Tokens, List<(string Type, int First, int End)> Names)> Read(string path)
    {
        var (tokens, labels) = (new List<string>(), new List<string>());
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path));
        while (true)
        {
            var line = reader.ReadLine();
            var columns = line?.Split('\t') ?? [];
            if (columns.Length >= 3 && columns[0] != "#")
            {
                if (!int.TryParse(columns[0], CultureInfo.InvariantCulture, out _))
                {
                    throw new FormatException($"{path}: \"{line}\" is no line of GermEval 2014 (number, token, outer label).");
                }

                tokens.Add(columns[1]);
                labels.Add(columns[2]);
            }
            else if (tokens.Count > 0)
            {
                yield return (tokens, NamesOf(labels));
                (tokens, labels) = ([], []);
            }

            if (line is null)
            {
                yield break;
            }
        }
    }

    private static List<(string Type, int First, int End)> NamesOf(List<string> labels)
    {
        var names = new List<(string, int, int)>();
        for (var at = 0; at < labels.Count; at++)
        {
            if (labels[at].StartsWith("B-", StringComparison.Ordinal) && Types.Contains(labels[at][2..]))
            {
                var end = at + 1;
                while (end < labels.Count && labels[end] == "I-" + labels[at][2..])
                {
                    end++;
                }

                names.Add((labels[at][2..], at, end));
            }
        }

        return names;
    }
}

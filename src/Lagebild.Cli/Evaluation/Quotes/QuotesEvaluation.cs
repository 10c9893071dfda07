using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Pipelines;
using Lagebild.Statements;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Quotes;

/// <summary>Scores statements on the German quotation data (JSON Lines, gzipped or not) with the measures of the shared task.</summary>
internal sealed class QuotesEvaluation : IEvaluation
{
    /// <inheritdoc />
    public string Task => "quotes";

    /// <inheritdoc />
    public IReadOnlyList<Score> Run(string path, TextWriter details)
    {
        var pipeline = GermanPipeline.Build();
        var tally = new QuotesTally();
        var errors = new QuotesErrors(details);
        var speakers = new DirectSpeakers(details);
        var (watch, words) = (new Stopwatch(), 0);
        using var file = File.OpenRead(path);
        using var lines = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (lines.ReadLine() is { } line)
        {
            using var json = Parse(line, path);
            var text = json.RootElement.GetProperty("originalText").GetString()!;
            var tokens = json.RootElement.GetProperty("tokens").EnumerateArray()
                .Select(token => new TextSpan(token.GetProperty("charBegin").GetInt32(), token.GetProperty("charEnd").GetInt32())).ToImmutableArray();
            var gold = json.RootElement.GetProperty("annotations").EnumerateArray().Select(QuotedStatement.OfGold).ToImmutableArray();
            var document = Timed(pipeline, Received(text), watch);
            words += tokens.Length;
            var found = document.Statements.Select(statement => QuotedStatement.OfFound(statement, tokens)).ToImmutableArray();
            var pairs = QuotePairs.Match(gold, found);
            tally.Add(gold, found, pairs);
            errors.Add(json.RootElement.GetProperty("documentName").GetString()!, document, tokens, gold, found, pairs);
            speakers.Add(document, tokens, gold, found, pairs);
        }

        errors.Summary();
        return [.. tally.Scores(), .. speakers.Scores(), new("statement stage, thousand tokens/s", words / Math.Max(1, watch.Elapsed.TotalMilliseconds))];
    }

    private static Document Timed(Pipeline pipeline, Document document, Stopwatch watch)
    {
        foreach (var stage in pipeline.Stages)
        {
            if (stage.Id.Name == "statements")
            {
                watch.Start();
            }

            document = stage.Run(document, CancellationToken.None);
            watch.Stop();
        }

        return document;
    }

    private static JsonDocument Parse(string line, string path)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{path} is not JSON Lines as the quotation data are.", fault);
        }
    }

    /// <summary>Makes a document whose blocks are the lines of the text as it is: the data set's positions must stay.</summary>
    private static Document Received(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            var content = line.Trim();
            if (content.Length > 0)
            {
                var start = at + line.IndexOf(content, StringComparison.Ordinal);
                blocks.Add(new(new(start, start + content.Length), BlockKind.Paragraph, "line"));
            }

            at += line.Length + 1;
        }

        var document = new Document(new("sha256:" + text.Length.ToString(CultureInfo.InvariantCulture)), new(), text, text, OffsetMap.Identity(text.Length));
        var stage = new StageId("evaluation", 1);
        return document.With(new Layer<Block>(stage, blocks.ToImmutable())).With(new Layer<Repair>(stage, []));
    }
}

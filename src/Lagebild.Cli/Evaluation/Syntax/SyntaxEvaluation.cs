using System.IO.Compression;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Syntax;

/// <summary>Scores tokens, sentences, tags, lemmas and core arguments on raw text, by the measures of the CoNLL 2018 shared task.</summary>
/// <remarks>
/// The shipped models are trained on UD German GSD dev and test; on these files the tags are therefore better than on unseen text.
/// For ten-fold cross-validation run <c>tools/Lagebild.Tools -- check-tagger</c>, which trains anew for each part.
/// </remarks>
internal sealed class SyntaxEvaluation : IEvaluation
{
    /// <inheritdoc />
    public string Task => "syntax";

    /// <inheritdoc />
    public IReadOnlyList<Score> Run(string path, TextWriter details)
    {
        var files = File.Exists(path) ? [path] : Directory.GetFiles(path, "*.conllu*").Order(StringComparer.Ordinal).ToArray();
        var tally = new SyntaxTally();
        var pipeline = new PipelineBuilder().Given<Block>().UseLanguage().Build();
        foreach (var file in files)
        {
            var gold = SyntaxText.Read(SyntaxText.Split(Lines(file)));
            var document = new Document(new("sha256:" + Path.GetFileName(file)), new() { Name = Path.GetFileName(file) }, gold.Text, gold.Text, OffsetMap.Identity(gold.Text.Length))
                .With(new Layer<Block>(new("given", 1), [new Block(new(0, gold.Text.Length), BlockKind.Paragraph, "given")]));
            document = pipeline.Run(document);
            tally.Add(gold, document.Sentences, document.Tokens, details);
        }

        return tally.Scores();
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}

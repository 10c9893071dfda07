using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Text;
using Lagebild.Times;

namespace Lagebild.Cli.Evaluation;

/// <summary>Scores time expressions on TimeML files, by the measures of TempEval-3: one expression of the gold is met by one of ours.</summary>
/// <remarks>The creation time and empty TIMEX3 (anchors without text) are left out. Values are compared as strings.</remarks>
internal sealed class TimesEvaluation : IEvaluation
{
    /// <inheritdoc />
    public string Task => "times";

    /// <inheritdoc />
    public IReadOnlyList<Score> Run(string path, TextWriter details)
    {
        var files = File.Exists(path) ? [path] : Directory.GetFiles(path, "*.tml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var pipeline = new PipelineBuilder().Given<Block>().UseLanguage().UseTimes().Build();
        var (gold, found, strict, relaxed, type, value) = (0, 0, 0, 0, 0, 0);
        foreach (var file in files)
        {
            var (text, published, expected) = Read(file);
            var document = new Document(new("sha256:" + Path.GetFileName(file)), new() { Name = Path.GetFileName(file), Published = published }, text, text, OffsetMap.Identity(text.Length));
            var actual = pipeline.Run(document.With(new Layer<Block>(new("eval", 1), Paragraphs(text)))).Times;
            (gold, found) = (gold + expected.Length, found + actual.Length);
            var used = new HashSet<int>();
            foreach (var one in expected)
            {
                // The best partner: same span first, then any overlap.
                var partner = Enumerable.Range(0, actual.Length).Where(at => !used.Contains(at) && actual[at].Span.Start < one.Span.End && one.Span.Start < actual[at].Span.End)
                    .OrderByDescending(at => actual[at].Span == one.Span).ThenBy(at => Math.Abs(actual[at].Span.Length - one.Span.Length)).Select(at => (int?)at).FirstOrDefault();
                if (partner is not { } match)
                {
                    details.WriteLine($"missed   {Path.GetFileName(file)} [{Show(text, one.Span)}] {one.Type} {one.Value}");
                    continue;
                }

                used.Add(match);
                var time = actual[match];
                (strict, relaxed) = (strict + (time.Span == one.Span ? 1 : 0), relaxed + 1);
                type += time.Type.ToString().Equals(one.Type, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                value += time.Value == one.Value ? 1 : 0;
                if (time.Span != one.Span || time.Value != one.Value)
                {
                    details.WriteLine($"differs  {Path.GetFileName(file)} [{Show(text, one.Span)}] {one.Type} {one.Value} | {text[time.Span.Start..time.Span.End]} {time.Type} {time.Value} {time.Rule} @ {published:yyyy-MM-dd}");
                }
            }

            foreach (var at in Enumerable.Range(0, actual.Length).Where(at => !used.Contains(at)))
            {
                details.WriteLine($"spurious {Path.GetFileName(file)} [{Show(text, actual[at].Span)}] {actual[at].Type} {actual[at].Value} {actual[at].Rule}");
            }
        }

        double F1(int hits) => gold + found == 0 ? 0 : 200.0 * hits / (gold + found);
        return [new("documents", files.Length), new("gold", gold), new("found", found), new("strict F1", F1(strict)), new("relaxed F1", F1(relaxed)), new("relaxed+type F1", F1(type)), new("relaxed+value F1", F1(value)), new("thousand words/s, one core", Speed(files))];
    }

    private static ImmutableArray<Block> Paragraphs(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf("\n\n", at, StringComparison.Ordinal) is var found and >= 0 ? found : text.Length;
            var (first, last) = (at, end);
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (last > first)
            {
                blocks.Add(new(new(first, last), BlockKind.Paragraph, "eval"));
            }

            at = end + 2;
        }

        return blocks.ToImmutable();
    }

    private static double Speed(string[] files)
    {
        var text = string.Join("\n\n", files.Select(file => Read(file).Text));
        text = string.Concat(Enumerable.Repeat(text + "\n\n", Math.Max(1, 4_000_000 / Math.Max(1, text.Length))));
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var document = new Document(new("sha256:speed"), new() { Published = new(2015, 6, 1) }, text, text, OffsetMap.Identity(text.Length));
        var pipeline = new PipelineBuilder().UseTimes().Build();
        pipeline.Run(document);
        var clock = Stopwatch.StartNew();
        pipeline.Run(document);
        return words / clock.Elapsed.TotalSeconds / 1000;
    }

    private static string Show(string text, TextSpan span) =>
        (text[Math.Max(0, span.Start - 40)..span.Start] + "«" + text[span.Start..span.End] + "»" + text[span.End..Math.Min(text.Length, span.End + 20)]).ReplaceLineEndings(" ");

    private static (string Text, DateOnly? Published, ImmutableArray<Expected> Times) Read(string file)
    {
        try
        {
            var root = XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!;
            var published = DateOnly.TryParseExact(root.Element("DCT")?.Element("TIMEX3")?.Attribute("value")?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
            var (text, times) = (new StringBuilder(), ImmutableArray.CreateBuilder<Expected>());
            Collect(root.Element("TEXT")!, text, times);
            return (text.ToString(), published, times.ToImmutable());
        }
        catch (XmlException exception)
        {
            throw new FormatException($"{file} is no TimeML: {exception.Message}", exception);
        }
    }

    private static void Collect(XElement element, StringBuilder text, ImmutableArray<Expected>.Builder times)
    {
        var start = text.Length;
        foreach (var node in element.Nodes())
        {
            if (node is XText characters)
            {
                text.Append(characters.Value);
            }
            else if (node is XElement inner)
            {
                Collect(inner, text, times);
            }
        }

        if (element.Name == "TIMEX3" && text.Length > start)
        {
            times.Add(new(new(start, text.Length), element.Attribute("type")?.Value ?? "", element.Attribute("value")?.Value ?? ""));
        }
    }

    private sealed record Expected(TextSpan Span, string Type, string Value);
}

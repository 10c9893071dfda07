using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Events;

/// <summary>Scores events on the SmartData corpus: triggers and arguments of the types that both schemes know.</summary>
internal sealed class EventsEvaluation : IEvaluation
{
    /// <inheritdoc />
    public string Task => "events";

    /// <inheritdoc />
    public IReadOnlyList<Score> Run(string path, TextWriter details)
    {
        var pipeline = GermanPipeline.Build();
        var comparison = new EventsComparison(details);
        foreach (var gold in SmartDataReader.Read(path))
        {
            comparison.Add(gold, pipeline.Run(Received(gold.Id, gold.Text)));
        }

        return comparison.Scores();
    }

    /// <summary>Returns a document with the text as it is, a block a line: the data set's positions must stay.</summary>
    public static Document Received(string id, string text)
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

        var stage = new StageId("evaluation", 1);
        return new Document(new(id), new(), text, text, OffsetMap.Identity(text.Length)).With(new Layer<Block>(stage, blocks.ToImmutable())).With(new Layer<Repair>(stage, []));
    }
}

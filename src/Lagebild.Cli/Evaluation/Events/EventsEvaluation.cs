using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Events;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Events;

/// <summary>Scores events on the SmartData corpus: triggers and arguments of the types that both schemes know.</summary>
/// <remarks>
/// A document that trained the shipped weights of the linker is never read with them: the documents of this kind are parted into ten folds, and each is read
/// with weights made from the other nine and our own sentences. All other documents are read with the shipped weights.
/// </remarks>
internal sealed class EventsEvaluation : IEvaluation
{
    private const int Folds = 10;

    /// <inheritdoc />
    public string Task => "events";

    /// <inheritdoc />
    public IReadOnlyList<Score> Run(string path, TextWriter details)
    {
        var documents = LinkTraining.Read(SmartDataReader.Read(path));
        var comparison = new EventsComparison(details);
        var seen = documents.Where(document => LinkWeights.Shipped.HasSeen(document.Document.Text)).ToImmutableArray();
        foreach (var document in documents.Except(seen))
        {
            comparison.Add(document.Gold, new EventStage().Run(document.Document, CancellationToken.None));
        }

        var own = seen.IsEmpty ? [] : LinkTraining.OwnSentences();
        for (var fold = 0; fold < Folds && !seen.IsEmpty; fold++)
        {
            var stage = new EventStage(LinkTraining.Train([.. seen.Where((_, at) => at % Folds != fold)], own));
            foreach (var document in seen.Where((_, at) => at % Folds == fold))
            {
                comparison.Add(document.Gold, stage.Run(document.Document, CancellationToken.None));
            }
        }

        details.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seen.Length} of {documents.Length} documents trained the shipped weights; they were read with weights of the other folds"));
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

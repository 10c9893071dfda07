using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Cli.Inputs;

/// <summary>Makes documents of received texts: stands in for the cleaner with one paragraph per line.</summary>
internal static class DocumentPreparation
{
    /// <summary>Returns the document that the pipeline takes.</summary>
    public static Document Prepare(ReceivedText received)
    {
        var stage = new StageId("cleaning", 0);
        var blocks = new List<Block>();
        for (int start = 0, end; start < received.Text.Length; start = end + 1)
        {
            end = received.Text.IndexOf('\n', start) is >= 0 and var at ? at : received.Text.Length;
            if (!received.Text.AsSpan(start, end - start).IsWhiteSpace())
            {
                blocks.Add(new(new TextSpan(start, end), blocks.Count == 0 ? BlockKind.Title : BlockKind.Paragraph, "line"));
            }
        }

        return new Document(received.Id, received.Metadata, received.Source, received.Text, received.Map)
            .With(new Layer<Block>(stage, [.. blocks]))
            .With(new Layer<Repair>(stage, []));
    }
}

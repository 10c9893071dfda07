using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Events;
using Lagebild.Positions;
using Lagebild.Transfers;

namespace Lagebild.Frames;

/// <summary>Tells which frames fired in a document, and why the others, whose triggers were met, did not.</summary>
public static class FrameInspection
{
    /// <summary>Returns one line for each frame whose trigger stands in the document, in text order; fired ones and near misses, and the verbs that no frame has.</summary>
    /// <param name="document">A document with clauses, entities, times, quantities and statements.</param>
    public static ImmutableArray<FrameTrace> Inspect(Document document)
    {
        var layout = new DocumentLayout(document);
        var traces = new List<FrameTrace>();
        FrameSet[] sets = [EventStage.Frames, TransferStage.Frames, PositionStage.Frames];
        foreach (var set in sets)
        {
            new FrameMatcher(layout, set, traces.Add).Run(CancellationToken.None);
        }

        traces.AddRange(LinkInspection.Inspect(layout));
        traces.AddRange(WithoutFrame(layout, sets));

        return [.. traces.OrderBy(trace => trace.Trigger).ThenBy(trace => trace.Frame, StringComparer.Ordinal).ThenBy(trace => trace.Why, StringComparer.Ordinal)];
    }

    // A verb that no frame has is silent in the layers; who adds one needs its lemma as the language stage reads it.
    private static IEnumerable<FrameTrace> WithoutFrame(DocumentLayout layout, FrameSet[] sets) =>
        from clause in layout.Clauses
        where clause.Verb >= 0 && clause.Lemma.Length > 0 && layout.Sentences[clause.Sentence].IsReport && Array.TrueForAll(sets, set => set.OfVerb(clause.Lemma).IsEmpty)
        select new FrameTrace(layout.Tokens[clause.Verb].Span, "", false, $"no frame has the verb '{clause.Lemma}'");
}

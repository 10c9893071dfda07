using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Events;
using Lagebild.Positions;
using Lagebild.Transfers;

namespace Lagebild.Frames;

/// <summary>Tells which frames fired in a document, and why the others, whose triggers were met, did not.</summary>
public static class FrameInspection
{
    /// <summary>Returns one line for each frame whose trigger stands in the document, in text order; fired ones and near misses.</summary>
    /// <param name="document">A document with clauses, entities, times, quantities and statements.</param>
    public static ImmutableArray<FrameTrace> Inspect(Document document)
    {
        var layout = new DocumentLayout(document);
        var traces = new List<FrameTrace>();
        foreach (var set in (IEnumerable<FrameSet>)[EventStage.Frames, TransferStage.Frames, PositionStage.Frames])
        {
            new FrameMatcher(layout, set, traces.Add).Run(CancellationToken.None);
        }

        return [.. traces.OrderBy(trace => trace.Trigger).ThenBy(trace => trace.Frame, StringComparer.Ordinal).ThenBy(trace => trace.Why, StringComparer.Ordinal)];
    }
}

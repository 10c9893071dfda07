using Lagebild.Frames;

namespace Lagebild.Events;

/// <summary>Tells what the linker added, and why, for the inspection of frames.</summary>
internal static class LinkInspection
{
    /// <summary>Returns a line for each trigger to which a role was added, that became an event, or that did not.</summary>
    public static List<FrameTrace> Inspect(DocumentLayout layout)
    {
        var (traces, reader) = (new List<FrameTrace>(), new LinkReader(LinkWeights.Shipped));
        new EventLinker(layout, LinkWeights.Shipped, Note).Link(EventStage.OfFrames(layout));
        return traces;

        void Note(LinkDecision decision)
        {
            var trigger = decision.Scene.Trigger;
            if (trigger.Told is not null && decision.IsEvent && decision.Roles.IsEmpty)
            {
                return;
            }

            var roles = decision.Roles.Select(linked => $"{LinkedEvents.NameOf(linked.Role)} = {layout.Document[layout.SpanOf(linked.Candidate.First, linked.Candidate.End)]} ({LinkWeights.Print(linked.Score)}: {reader.Why(decision.Scene, linked)})");
            var told = trigger.Told is null || !decision.IsEvent ? $"{(decision.IsEvent ? "an event" : "no event")} ({LinkWeights.Print(decision.Tells)}: {decision.Why})" : "completed";
            traces.Add(new(layout.Tokens[trigger.Token].Span, $"links:{LinkLexicon.Types[trigger.Type]}", decision.IsEvent, string.Join("; ", roles.Prepend(told))));
        }
    }
}

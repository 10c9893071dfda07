using System.Collections.Immutable;
using Lagebild.Frames;
using Lagebild.Language;

namespace Lagebild.Events;

/// <summary>Completes the events of the trained types: who, where, when and how many beyond what the frames found, and events that no frame found.</summary>
/// <remarks>
/// What a frame found stays, unless the weights are all but sure that a company is none of the event's. Verbs are the frames' own field: the linker adds events
/// of nouns, adjectives and hashtags only. The bars below were set on the train part of the SmartData corpus in ten folds, and so that the precision of our own gold
/// does not fall; they are logarithms in units of <see cref="LinkWeights.One"/>.
/// </remarks>
/// <param name="layout">The document.</param>
/// <param name="weights">The trained weights.</param>
/// <param name="watch">Takes what became of each trigger, for the inspection; null for none.</param>
internal sealed class EventLinker(DocumentLayout layout, LinkWeights weights, Action<LinkDecision>? watch = null)
{
    /// <summary>A role that is less likely is not added.</summary>
    private const int LeastRole = 300;

    /// <summary>A trigger that is less likely tells nothing: with its parts found, two in five are enough.</summary>
    private const int LeastTold = -600;

    /// <summary>An event of a frame is dropped below this, one in eight: figures of speech, arms that are called as storms are.</summary>
    private const int LeastRead = -2000;

    /// <summary>A party that a frame took is dropped below this: less than a quarter.</summary>
    private const int LeastKept = -1000;

    private readonly LinkReader _reader = new(weights);
    private readonly LinkedEvents _events = new(layout);

    /// <summary>Returns the events with what was linked, in text order.</summary>
    public ImmutableArray<Event> Link(ImmutableArray<Event> events)
    {
        var triggers = LinkTriggers.Find(layout, events);
        if (triggers.Count == 0)
        {
            return events;
        }

        var context = new LinkContext(layout, events) { Triggers = [.. triggers.Select(trigger => trigger.Token)] };
        var result = events.ToBuilder();
        var lastTold = new Dictionary<int, int>();
        foreach (var trigger in triggers)
        {
            var sentence = layout.Tokens[trigger.Token].Sentence;
            var before = !lastTold.TryGetValue(trigger.Type, out var last) ? 0u : last == sentence ? 1u : 2u;
            var scene = new LinkScene(context, trigger);
            if (Decide(scene, triggers, before, result))
            {
                lastTold[trigger.Type] = sentence;
            }
        }

        if (result.Count != events.Length)
        {
            result.Sort((a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : string.CompareOrdinal(a.Type + a.Mode, b.Type + b.Mode));
        }

        return result.ToImmutable();
    }

    /// <summary>Says whether the trigger is likely to tell an event, also where it lacks a part and none is made.</summary>
    private bool Decide(LinkScene scene, List<LinkTrigger> triggers, uint before, ImmutableArray<Event>.Builder result)
    {
        var likeliest = _reader.Roles(scene);
        var tells = _reader.Tells(scene, likeliest, before);
        var (told, isCasualty) = (scene.Trigger.Told, LinkLexicon.Types[scene.Trigger.Type] is "ACCIDENT" or "DISASTER");
        var roles = likeliest.Where(linked => linked.Candidate.Ruled == LinkRole.None && linked.Score > LeastRole && !(linked.Role == LinkRole.Number && isCasualty)).ToList();
        var isEvent = told is not null && tells >= LeastRead;
        if (told is not null && !isEvent)
        {
            result.Remove(told);
        }
        else if (told is not null)
        {
            var dropped = likeliest.Where(linked => linked.Candidate.Ruled is LinkRole.Actor or LinkRole.Recipient && linked.Score < LeastKept).Select(linked => linked.Candidate);
            var kept = _events.Without(told, dropped);
            roles.RemoveAll(linked => !LinkedEvents.IsOpen(kept, linked));
            result[result.IndexOf(told)] = _events.Completed(kept, roles);
        }
        else if (tells > LeastTold && MayBeNew(triggers, scene.Trigger) && HasNeeded(scene.Trigger, roles))
        {
            isEvent = true;
            result.Add(_events.New(scene, roles));
        }

        watch?.Invoke(new(scene, [.. roles], tells, isEvent, _reader.Why(scene, likeliest, before)));
        return isEvent || tells > LeastTold;
    }

    // Where a verb told nothing, the frames had a reason; nor is told again what the clause tells by another word.
    private bool MayBeNew(List<LinkTrigger> triggers, LinkTrigger trigger)
    {
        var clause = layout.ClauseOf[trigger.Token];
        if (layout.Tokens[trigger.Token].Upos == Upos.VERB || (clause >= 0 && layout.Clauses[clause].Lemma is var lemma && (FrameData.IsApart(lemma) || FrameData.IsUnreal(lemma))))
        {
            return false;
        }

        foreach (var other in triggers)
        {
            if (other.Told is not null && other.Type == trigger.Type && layout.ClauseOf[other.Token] == clause && layout.Tokens[other.Token].Sentence == layout.Tokens[trigger.Token].Sentence)
            {
                return false;
            }
        }

        return true;
    }

    // An event without what makes it one is not told: who is struck, both companies, where it happened.
    private static bool HasNeeded(LinkTrigger trigger, List<LinkedRole> roles)
    {
        var (actors, recipients) = (roles.Count(linked => linked.Role == LinkRole.Actor), roles.Count(linked => linked.Role == LinkRole.Recipient));
        return LinkLexicon.Types[trigger.Type] switch
        {
            "BUSINESS/acquisition" => actors > 0 && recipients > 0,
            "BUSINESS/merger" => actors + recipients > 1,
            "ACCIDENT" or "DISASTER" => roles.Exists(linked => linked.Role == LinkRole.Place),
            _ => actors + recipients > 0,
        };
    }
}

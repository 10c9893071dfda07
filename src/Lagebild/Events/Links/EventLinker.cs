using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Frames;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Events;

/// <summary>Completes the events of the trained types: who, where, when and how many beyond what the frames found, and events that no frame found.</summary>
internal sealed class EventLinker(DocumentLayout layout, LinkWeights weights)
{
    private readonly LinkReader _reader = new(weights);
    private readonly RealityReader _reality = new(layout);

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
        var seen = new Dictionary<int, int>();
        foreach (var trigger in triggers)
        {
            var scene = new LinkScene(context, trigger);
            var roles = _reader.Roles(scene);
            var sentence = layout.Tokens[trigger.Token].Sentence;
            var before = !seen.TryGetValue(trigger.Type, out var last) ? 0u : last == sentence ? 1u : 2u;
            var tells = trigger.Told is not null || _reader.Tells(scene, roles, before) > LinkReader.TellBar;
            roles.RemoveAll(linked => (linked.Score <= (linked.Role is LinkRole.Time or LinkRole.Number ? LinkReader.TimeBar : LinkReader.RoleBar) && linked.Candidate.Ruled == LinkRole.None) || (linked.Role == LinkRole.Number && LinkLexicon.Types[trigger.Type] is "ACCIDENT" or "DISASTER"));
            if (trigger.Told is { } told)
            {
                result[result.IndexOf(told)] = Completed(told, roles);
            }
            else if (tells && MayBeNew(triggers, trigger) && HasNeeded(trigger, roles))
            {
                result.Add(Completed(New(scene), roles));
            }

            if (tells)
            {
                seen[trigger.Type] = sentence;
            }
        }

        if (result.Count > events.Length)
        {
            result.Sort((a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : string.CompareOrdinal(a.Type + a.Mode, b.Type + b.Mode));
        }

        return result.ToImmutable();
    }

    // Clauses are the frames' own field: where a verb told nothing, they had a reason. Nor is told again what the clause tells by another word.
    private bool MayBeNew(List<LinkTrigger> triggers, LinkTrigger trigger) =>
        layout.Tokens[trigger.Token].Upos != Upos.VERB
        && !(layout.ClauseOf[trigger.Token] is >= 0 and var clause && layout.Clauses[clause].Lemma is var lemma && (FrameData.IsApart(lemma) || FrameData.IsUnreal(lemma)))
        && !triggers.Exists(other => other.Told is not null && other.Type == trigger.Type && layout.ClauseOf[other.Token] == layout.ClauseOf[trigger.Token] && layout.Tokens[other.Token].Sentence == layout.Tokens[trigger.Token].Sentence);

    // An event without what makes it one is not told: who is struck, both companies, where it happened.
    private static bool HasNeeded(LinkTrigger trigger, List<LinkedRole> roles)
    {
        var (actors, recipients) = (roles.Count(linked => linked.Role == LinkRole.Actor), roles.Count(linked => linked.Role == LinkRole.Recipient));
        return LinkLexicon.Types[trigger.Type] switch
        {
            "BUSINESS/acquisition" => actors > 0 && recipients > 0,
            "BUSINESS/merger" => actors + recipients > 1,
            "ACCIDENT" or "DISASTER" => roles.Any(linked => linked.Role == LinkRole.Place),
            _ => actors + recipients > 0,
        };
    }

    private Event New(LinkScene scene)
    {
        var (trigger, clause) = (scene.Trigger.Token, scene.Clause);
        var sense = LinkLexicon.Types[scene.Trigger.Type];
        var slash = sense.IndexOf('/', StringComparison.Ordinal);
        var isNoun = layout.Tokens[trigger].Upos is not (Upos.VERB or Upos.ADV or Upos.ADJ);
        var phrase = new NounPhrase(layout, trigger);
        var reality = isNoun ? _reality.OfNoun(trigger, phrase.First, clause, scene.Preposition != 0, isActing: false) : clause >= 0 ? _reality.OfClause(clause) : Reality.Actual;
        var passage = clause >= 0 ? layout.Clauses[clause].Span : layout.Sentences[layout.Tokens[trigger].Sentence].Span;
        var frame = new Frame("links", "", false, "", false, "", sense, [], "", false);
        return new()
        {
            Span = layout.Tokens[trigger].Span,
            Passage = passage,
            Type = slash < 0 ? sense : sense[..slash],
            Mode = slash < 0 ? null : sense[(slash + 1)..],
            Verb = scene.Trigger.Verb >= 0 ? layout.Tokens[scene.Trigger.Verb].Span : null,
            Reality = reality,
            According = Attribution.Of(layout, new(frame, sense, trigger, clause, passage, [], -1, reality, "links")),
            RecipientsAct = true,
            Rule = $"links:{sense}",
        };
    }

    // What a frame found stays; what it left open is filled.
    private Event Completed(Event told, List<LinkedRole> roles)
    {
        var dropped = roles.Where(linked => linked.Candidate.Ruled is LinkRole.Actor or LinkRole.Recipient && linked.Score < LinkReader.DropBar).Select(linked => linked.Candidate).ToList();
        told = Without(told, dropped);
        var words = told.Words.ToBuilder();
        var (place, time, number) = (told.Place, told.Time, told.Quantity);
        roles.RemoveAll(linked => linked.Candidate.Ruled != LinkRole.None || !IsOpen(told, linked));
        foreach (var (candidate, role, _) in roles)
        {
            var span = layout.SpanOf(candidate.First, candidate.End);
            switch (role)
            {
                case LinkRole.Actor:
                    words.Add(("actor", span));
                    break;
                case LinkRole.Recipient:
                    words.Add(("recipient", span));
                    break;
                case LinkRole.Place:
                    words.Add(("place", span));
                    place = place < 0 && candidate.Entities is [var entity, ..] && layout.Entities[entity].Type is EntityType.Loc or EntityType.Org ? entity : place;
                    break;
                case LinkRole.Time:
                    time = candidate.Annotation;
                    break;
                case LinkRole.Number:
                    number = candidate.Annotation;
                    break;
            }
        }

        var actors = told.Actors.AddRange(Parties(roles, LinkRole.Actor).RemoveAll(told.Actors.Contains));
        var recipients = told.Recipients.AddRange(Parties(roles, LinkRole.Recipient).RemoveAll(told.Recipients.Contains));
        return told with { Actors = actors, Recipients = recipients.RemoveAll(actors.Contains), Place = place, Time = time, Quantity = number, Words = words.ToImmutable() };
    }

    private Event Without(Event told, List<LinkCandidate> dropped)
    {
        foreach (var candidate in dropped)
        {
            var span = layout.SpanOf(candidate.First, candidate.End);
            told = told with { Words = told.Words.RemoveAll(word => word.Role is "actor" or "recipient" && word.Span.Overlaps(span)), Actors = told.Actors.RemoveAll(candidate.Entities.Contains), Recipients = told.Recipients.RemoveAll(candidate.Entities.Contains) };
        }

        return told;
    }

    private static bool IsOpen(Event told, LinkedRole linked) => linked.Role switch
    {
        LinkRole.Actor or LinkRole.Recipient when linked.Candidate.Kind == LinkKind.Compound => true, // "Der Lufthansa-Streik trifft Fraport"
        LinkRole.Actor => told.Mode == "merger" || (told.Actors.IsEmpty && !told.Words.Any(word => word.Role == "actor")),
        LinkRole.Recipient => told.Recipients.IsEmpty && !told.Words.Any(word => word.Role == "recipient"),
        LinkRole.Place => (told.Place < 0 && !told.Words.Any(word => word.Role == "place")) || linked.Score > LinkReader.KeepBar,
        LinkRole.Time => told.Time < 0,
        _ => told.Quantity < 0,
    };

    // Words that the names stage took for a place stand for a company by their words only.
    private ImmutableArray<int> Parties(List<LinkedRole> roles, LinkRole wanted) =>
        [.. roles.Where(linked => linked.Role == wanted).SelectMany(linked => linked.Candidate.Entities).Where(entity => layout.Entities[entity].Type is not EntityType.Loc).Distinct()];
}

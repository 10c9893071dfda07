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

        var context = new LinkContext(layout, events);
        var (result, added) = (events.ToBuilder(), false);
        var seen = new Dictionary<int, int>();
        foreach (var trigger in triggers)
        {
            var scene = new LinkScene(context, trigger);
            var roles = _reader.Roles(scene);
            var sentence = layout.Tokens[trigger.Token].Sentence;
            var before = !seen.TryGetValue(trigger.Type, out var last) ? 0u : last == sentence ? 1u : 2u;
            var tells = _reader.Tells(scene, roles, before) is var score && score > LinkReader.TellBar;
            roles.RemoveAll(linked => linked.Score <= LinkReader.RoleBar);
            if (trigger.Told is { } told)
            {
                if (score < LinkReader.KeepBar) { result.Remove(told); continue; }
                result[result.IndexOf(told)] = Linked(told, roles);
            }
            else if (tells && HasNeeded(trigger, roles))
            {
                result.Add(Linked(New(scene), roles));
                added = true;
            }

            if (trigger.Told is not null || tells)
            {
                seen[trigger.Type] = sentence;
            }
        }

        if (added)
        {
            result.Sort((a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : string.CompareOrdinal(a.Type + a.Mode, b.Type + b.Mode));
        }

        return result.ToImmutable();
    }

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

    private Event Linked(Event told, List<LinkedRole> roles)
    {
        var words = told.Words.RemoveAll(word => word.Role is "actor" or "recipient" or "place").ToBuilder();
        var (actors, recipients) = (Parties(roles, LinkRole.Actor), Parties(roles, LinkRole.Recipient));
        var (place, time, number) = (-1, -1, -1);
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

        words.Sort((a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : string.CompareOrdinal(a.Role, b.Role));
        return told with { Actors = actors, Recipients = recipients.RemoveAll(actors.Contains), Place = place, Time = time, Quantity = number, Words = words.ToImmutable() };
    }

    // Words that the names stage took for a place stand for a company by their words only.
    private ImmutableArray<int> Parties(List<LinkedRole> roles, LinkRole wanted) =>
        [.. roles.Where(linked => linked.Role == wanted).SelectMany(linked => linked.Candidate.Entities).Where(entity => layout.Entities[entity].Type is not EntityType.Loc).Distinct()];
}

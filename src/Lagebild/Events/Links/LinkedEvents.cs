using System.Collections.Immutable;
using Lagebild.Entities;
using Lagebild.Frames;
using Lagebild.Language;

namespace Lagebild.Events;

/// <summary>Makes events from linked roles.</summary>
internal sealed class LinkedEvents(DocumentLayout layout)
{
    /// <summary>The rule of an event that no frame found.</summary>
    private const string Bare = "trained links";

    /// <summary>Nearly three times in four right.</summary>
    private const int Sure = LinkWeights.One;

    private readonly RealityReader _reality = new(layout);

    /// <summary>Says whether an event of a frame has room for a role.</summary>
    public static bool IsOpen(Event told, LinkedRole linked) => linked.Role switch
    {
        LinkRole.Actor or LinkRole.Recipient when linked.Candidate.Kind == LinkKind.Compound => true, // "Der Lufthansa-Streik trifft Fraport"
        LinkRole.Actor => told.Mode == "merger" || (told.Actors.IsEmpty && !told.Words.Any(word => word.Role == "actor")),
        LinkRole.Recipient => told.Recipients.IsEmpty && !told.Words.Any(word => word.Role == "recipient"),
        LinkRole.Place => true, // a road in a town in a district
        LinkRole.Time => told.Time < 0,
        _ => told.Quantity < 0,
    };

    /// <summary>Returns an event that no frame found.</summary>
    public Event New(LinkScene scene, IReadOnlyList<LinkedRole> roles)
    {
        var (trigger, clause) = (scene.Trigger.Token, scene.Clause);
        var sense = LinkLexicon.Types[scene.Trigger.Type];
        var slash = sense.IndexOf('/', StringComparison.Ordinal);
        var isState = layout.Tokens[trigger].Upos is Upos.ADV or Upos.ADJ;
        var reality = !isState ? _reality.OfNoun(trigger, new NounPhrase(layout, trigger).First, clause, scene.Preposition != 0, isActing: false) : clause >= 0 ? _reality.OfClause(clause) : Reality.Actual;
        var passage = clause >= 0 ? layout.Clauses[clause].Span : layout.Sentences[layout.Tokens[trigger].Sentence].Span;
        var frame = new Frame("links", "", false, "", false, "", sense, [], "", false);
        var bare = new Event
        {
            Span = layout.Tokens[trigger].Span,
            Passage = passage,
            Type = slash < 0 ? sense : sense[..slash],
            Mode = slash < 0 ? null : sense[(slash + 1)..],
            Verb = scene.Trigger.Verb >= 0 ? layout.Tokens[scene.Trigger.Verb].Span : null,
            RecipientsAct = true,
            Reality = reality,
            According = Attribution.Of(layout, new(frame, sense, trigger, clause, passage, [], -1, reality, frame.Id)),
            Rule = Bare,
        };
        return Completed(bare, roles);
    }

    /// <summary>Returns an event of a frame without words that it took wrongly.</summary>
    public Event Without(Event told, IEnumerable<LinkCandidate> dropped)
    {
        foreach (var candidate in dropped)
        {
            var span = layout.SpanOf(candidate.First, candidate.End);
            told = told with
            {
                Words = told.Words.RemoveAll(word => word.Role is "actor" or "recipient" && word.Span.Overlaps(span)),
                Actors = told.Actors.RemoveAll(candidate.Entities.Contains),
                Recipients = told.Recipients.RemoveAll(candidate.Entities.Contains),
            };
        }

        return told;
    }

    /// <summary>Returns an event with linked roles; the surest place is its place.</summary>
    public Event Completed(Event told, IReadOnlyList<LinkedRole> roles)
    {
        if (roles.Count == 0)
        {
            return told;
        }

        var (words, place, time, number) = (told.Words.ToBuilder(), told.Place, told.Time, told.Quantity);
        foreach (var (candidate, role, score) in roles)
        {
            if (role is LinkRole.Actor or LinkRole.Recipient or LinkRole.Place)
            {
                words.Add((NameOf(role), layout.SpanOf(candidate.First, candidate.End)));
            }

            // A frame that named no place had its reasons; what is less than sure stays among the words.
            place = role == LinkRole.Place && place < 0 && (score > Sure || told.Rule == Bare) && candidate.Entities is [var entity, ..] && layout.Entities[entity].Type is EntityType.Loc or EntityType.Org ? entity : place;
            time = role == LinkRole.Time ? candidate.Annotation : time;
            number = role == LinkRole.Number ? candidate.Annotation : number;
        }

        var actors = told.Actors.AddRange(Parties(roles, LinkRole.Actor).RemoveAll(told.Actors.Contains));
        var recipients = told.Recipients.AddRange(Parties(roles, LinkRole.Recipient).RemoveAll(told.Recipients.Contains));
        return told with
        {
            Actors = actors,
            Recipients = recipients.RemoveAll(actors.Contains),
            Place = place,
            Time = time,
            Quantity = number,
            Words = words.ToImmutable(),
            Rule = $"{told.Rule}; linked: {string.Join(", ", roles.Select(linked => NameOf(linked.Role)).Distinct())}",
        };
    }

    /// <summary>Returns the name of a role as frames have it.</summary>
    public static string NameOf(LinkRole role) => role switch { LinkRole.Actor => "actor", LinkRole.Recipient => "recipient", LinkRole.Place => "place", LinkRole.Time => "time", _ => "quantity" };

    // Words that the names stage took for a place stand for a company by their words only.
    private ImmutableArray<int> Parties(IReadOnlyList<LinkedRole> roles, LinkRole wanted) =>
        [.. roles.Where(linked => linked.Role == wanted).SelectMany(linked => linked.Candidate.Entities).Where(entity => layout.Entities[entity].Type is not EntityType.Loc).Distinct()];
}

using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Events;
using Lagebild.Frames;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Events;

/// <summary>A document of the SmartData corpus with the words that may tell an event, and what the corpus says of them.</summary>
internal sealed class LinkDocument
{
    private static readonly Dictionary<string, LinkRole> Roles = new(StringComparer.Ordinal)
    {
        ["buyer"] = LinkRole.Actor, ["acquired"] = LinkRole.Recipient, ["old"] = LinkRole.Actor, ["new"] = LinkRole.Recipient, ["company"] = LinkRole.Actor, ["union"] = LinkRole.Actor,
        ["striker"] = LinkRole.Actor, ["location"] = LinkRole.Place, ["date"] = LinkRole.Time, ["start_date"] = LinkRole.Time, ["num_laid_off"] = LinkRole.Number,
        ["num_striking"] = LinkRole.Number, ["victims"] = LinkRole.Number,
        ["A"] = LinkRole.Actor, ["R"] = LinkRole.Recipient, ["P"] = LinkRole.Place, ["D"] = LinkRole.Time, ["N"] = LinkRole.Number, // our own sentences
    };

    private readonly DocumentLayout _layout;
    private readonly List<SmartDataEvent> _merged;

    /// <summary>Reads a document that has all layers but events.</summary>
    public LinkDocument(Document document, SmartDataDocument gold)
    {
        (Document, Gold, _layout, _merged) = (document, gold, new(document), EventsComparison.Merged(gold.Events));
        var events = EventStage.OfFrames(_layout);
        var triggers = LinkTriggers.Find(_layout, events);
        var context = new LinkContext(_layout, events) { Triggers = [.. triggers.Select(trigger => trigger.Token)] };
        Scenes = [.. triggers.Select(trigger => new LinkScene(context, trigger))];
    }

    /// <summary>Gets the document without events.</summary>
    public Document Document { get; }

    /// <summary>Gets what the corpus marks in it.</summary>
    public SmartDataDocument Gold { get; }

    /// <summary>Gets the words that may tell an event.</summary>
    public ImmutableArray<LinkScene> Scenes { get; }

    /// <summary>Returns the event of the corpus that a word tells, or null.</summary>
    public SmartDataEvent? GoldOf(LinkScene scene) => _merged.Find(wanted => EventsComparison.Serves(LinkLexicon.Types[scene.Trigger.Type], wanted.Type)
        && wanted.Pieces.Any(piece => piece.Overlaps(SpanOf(scene.Trigger.Token)) || (scene.Trigger.Verb >= 0 && piece.Overlaps(SpanOf(scene.Trigger.Verb)))));

    /// <summary>Returns the choices of roles.</summary>
    public IEnumerable<LinkExample> RoleExamples()
    {
        foreach (var scene in Scenes)
        {
            if (GoldOf(scene) is not { } wanted)
            {
                continue;
            }

            for (var at = 0; at < scene.Candidates.Count; at++)
            {
                if (RoleOf(scene, at, wanted) is { } role)
                {
                    yield return new(Features(scene, at), scene.Candidates[at].Allowed, (int)role);
                }
            }
        }
    }

    /// <summary>Returns the choices whether words tell events, with roles as a reader that has not seen the document finds them.</summary>
    public IEnumerable<LinkExample> TriggerExamples(LinkReader reader)
    {
        var hashes = new uint[LinkTriggerFeatures.Most];
        var templates = new LinkTemplate[LinkTriggerFeatures.Most];
        var seen = new Dictionary<int, int>();
        foreach (var scene in Scenes)
        {
            var list = new FeatureList(hashes, templates);
            var sentence = _layout.Tokens[scene.Trigger.Token].Sentence;
            LinkTriggerFeatures.Write(scene, reader.Roles(scene), !seen.TryGetValue(scene.Trigger.Type, out var last) ? 0u : last == sentence ? 1u : 2u, ref list);
            var isGold = GoldOf(scene) is not null;
            if (!isGold && Gold.Causes.Any(SpanOf(scene.Trigger.Token).Overlaps))
            {
                continue; // neither an event of its own nor none
            }

            if (isGold || scene.Trigger.Told is not null)
            {
                seen[scene.Trigger.Type] = sentence;
            }

            yield return new(list.Hashes.ToArray(), 1u << LinkWeights.Tells, isGold ? LinkWeights.Tells : 0);
        }
    }

    /// <summary>Returns the role of a candidate, or null where nothing is to be learned: another mention of what is marked, or a role that we do not have.</summary>
    private LinkRole? RoleOf(LinkScene scene, int at, SmartDataEvent wanted)
    {
        var candidate = scene.Candidates[at];
        var span = _layout.SpanOf(candidate.First, candidate.End);
        foreach (var (name, mark) in wanted.Marks)
        {
            var role = LinkRoleOf(wanted.Type, name);
            if (mark.Overlaps(span) && (candidate.Allowed & (1u << (int)role)) != 0)
            {
                return role;
            }
        }

        return wanted.Unscored.Any(span.Overlaps) || IsMarkedElsewhere(candidate, wanted) ? null : LinkRole.None;
    }

    /// <summary>Returns our role for one of the corpus: who is struck is the recipient of a strike.</summary>
    private static LinkRole LinkRoleOf(string type, string name) => type == "PROTEST/strike" && name == "company" ? LinkRole.Recipient : Roles[name];

    private bool IsMarkedElsewhere(LinkCandidate candidate, SmartDataEvent wanted) =>
        candidate.Entities is [var entity, ..] && _layout.Mentions.Any(mention => mention.Entity == entity && wanted.Marks.Any(mark => mark.Span.Overlaps(mention.Span)));

    private static uint[] Features(LinkScene scene, int at)
    {
        Span<uint> hashes = stackalloc uint[LinkRoleFeatures.Most];
        Span<LinkTemplate> templates = stackalloc LinkTemplate[LinkRoleFeatures.Most];
        var list = new FeatureList(hashes, templates);
        LinkRoleFeatures.Write(scene, at, ref list);
        return list.Hashes.ToArray();
    }

    private TextSpan SpanOf(int token) => _layout.Tokens[token].Span;
}

using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Frames;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Text;

namespace Lagebild.Events;

/// <summary>Reads events from the frames in <c>Data/frames.txt</c>.</summary>
/// <param name="weights">The trained weights that complete events; null for the frames alone.</param>
internal sealed class EventStage(LinkWeights? weights) : IDocumentStage
{
    private static readonly Lazy<FrameSet> Data = new(() => FrameSet.Read("Events/frames.txt"));

    /// <summary>Initializes the stage with the weights that the engine carries.</summary>
    public EventStage()
        : this(LinkWeights.Shipped)
    {
    }

    /// <summary>Gets the frames of events.</summary>
    public static FrameSet Frames => Data.Value;

    /// <inheritdoc />
    public StageId Id { get; } = new("events", 1);

    /// <inheritdoc />
    public ImmutableArray<Type> Requires => DocumentLayout.Needed;

    /// <inheritdoc />
    public ImmutableArray<Type> Provides { get; } = [typeof(Event)];

    /// <inheritdoc />
    public Document Run(Document document, CancellationToken cancellationToken)
    {
        var layout = new DocumentLayout(document);
        var events = OfFrames(layout, cancellationToken);
        return document.With(new Layer<Event>(Id, weights is null ? events : new EventLinker(layout, weights).Link(events)));
    }

    /// <summary>Returns the events that frames find, in text order.</summary>
    public static ImmutableArray<Event> OfFrames(DocumentLayout layout, CancellationToken cancellationToken = default)
    {
        var events = ImmutableArray.CreateBuilder<Event>();
        foreach (var match in new FrameMatcher(layout, Frames).Run(cancellationToken))
        {
            if (Read(layout, match) is { } found)
            {
                events.Add(found);
            }
        }

        return events.ToImmutable();
    }

    private static Event? Read(DocumentLayout layout, FrameMatch match)
    {
        var (actors, recipients) = (Acting(layout, match["actor"]), Acting(layout, match["recipient"]));
        var quantity = QuantityOf(layout, match);
        if (actors.IsEmpty && match["what"] is { } forces && match.Sense.StartsWith("MOBILIZE", StringComparison.Ordinal))
        {
            actors = forces.Entities; // "Nordkoreanische Soldaten wurden verlegt": whose they are sends them.
        }

        recipients = recipients.RemoveAll(actors.Contains);
        var place = PlaceOf(layout, match, recipients);
        if (match.Sense == "DISASTER" && match.Frame.Verb.Length == 0 && IsFigure(layout, match.Trigger))
        {
            return null;
        }

        if (place < 0 && match.Sense is "ACCIDENT" or "DISASTER" && (match.Frame.Verb.Length > 0 || match["place"] is null))
        {
            place = Places.Around(layout, match);
        }

        var road = match.Sense is "ACCIDENT" or "DISASTER" && match["place"] is null ? Places.Road(layout, match) : Wording.None;
        if (actors.IsEmpty && recipients.IsEmpty && place < 0 && !road.Exists && quantity < 0 && !Happens(layout, match) && !IsGrave(layout, match))
        {
            return null; // An act of nobody on nobody is no event.
        }

        return Made(layout, match, road) with { Actors = actors, Recipients = recipients, Place = place, Quantity = quantity };
    }

    private static Event Made(DocumentLayout layout, FrameMatch match, Wording road)
    {
        var type = TypeOf(match.Sense);
        return new()
        {
            Span = layout.Tokens[match.Trigger].Span,
            Passage = match.Passage,
            Type = type,
            Mode = type.Length == match.Sense.Length ? null : match.Sense[(type.Length + 1)..],
            RecipientsAct = match["recipient"] is { IsParty: true },
            Verb = match.Frame.IsLightVerb && match.Clause >= 0 && layout.Clauses[match.Clause].Verb is >= 0 and var verb ? layout.Tokens[verb].Span : null,
            Words = WordsOf(layout, match, road),
            Time = Occurrence.Of(layout, match),
            Reality = match.Reality,
            According = Attribution.Of(layout, match),
            Rule = match.Rule,
        };
    }

    // A capital that acts is its state; a town that speaks for none does not act.
    private static ImmutableArray<int> Acting(DocumentLayout layout, Filler? filler) =>
        filler is null ? []
        : filler.Role == "actor" ? [.. filler.Entities.Select(entity => StateBehind(layout, entity)).Where(entity => layout.Entities[entity] is not { Type: EntityType.Loc, Actor: null, Kb: { } kb } || FrameWordSets.SpeakingPlaces.Has(kb)).Distinct()]
        : filler.IsParty ? [.. filler.Entities.Select(entity => StateBehind(layout, entity)).Distinct()]
        : filler.Entities;

    private static int StateBehind(DocumentLayout layout, int entity) =>
        layout.Entities[entity] is { Type: EntityType.Loc } place && layout.EntityOf(place.Actor) is >= 0 and var state ? state : entity;

    // "baut 500 Stellen ab, davon 300 in der Verwaltung": the noun's own number before any other.
    private static int QuantityOf(DocumentLayout layout, FrameMatch match)
    {
        var own = match.Frame.IsLightVerb ? Counts.Of(layout, new(match.Trigger, match.Trigger + 1, match.Trigger)) : -1;
        return own >= 0 || match["quantity"] is not { } counted ? own : Counts.Of(layout, counted.Wording);
    }

    private static ImmutableArray<(string Role, TextSpan Span)> WordsOf(DocumentLayout layout, FrameMatch match, Wording road)
    {
        var words = match.Fillers
            .Where(filler => filler.Role is "actor" or "recipient" or "place" or "quantity" || (filler.Role == "what" && match.Sense == "DISASTER"))
            .Select(filler => (filler.Role, layout.SpanOf(filler.Wording.First, filler.Wording.End)));
        return [.. road.Exists ? words.Append(("place", layout.SpanOf(road.First, road.End))) : words];
    }

    // "ein Erdbeben der Gefühle", "eine Flut von Beschwerden": what comes in masses is no disaster; "der Stärke 6" is one.
    private static bool IsFigure(DocumentLayout layout, int noun) =>
        new NounPhrase(layout, noun) is { Genitive: { Exists: true } of } && of.Head > noun && layout.MentionOver(of.Head) is null && !NounClasses.Is(layout.Tokens[of.Head].Lemma, "degree");

    // Violence, arrests, trials and protests count where the words name a party, even if nobody knows its name: "Rebellen überfielen einen Konvoi".
    private static bool IsGrave(DocumentLayout layout, FrameMatch match) =>
        (FrameWordSets.GraveSenses.Has(match.Sense) || FrameWordSets.GraveSenses.Has(TypeOf(match.Sense)))
        && match.Fillers.Any(filler => filler.Role is not "place" && layout.Tokens[filler.Wording.Head] is { Upos: Upos.NOUN or Upos.PROPN } head && (filler.IsParty || NounClasses.IsAny(head.Lemma, "people", "group", "troops", "victim", "refugee")));

    private static string TypeOf(string sense) => sense.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? sense[..slash] : sense;

    // Accidents, disasters, strikes and what befalls companies count where the text names who or where, even if the document does not know the name.
    private static bool Happens(DocumentLayout layout, FrameMatch match) =>
        (match.Sense is "ACCIDENT" or "DISASTER" or "PROTEST/strike" || match.Sense.StartsWith("BUSINESS/", StringComparison.Ordinal))
        && (match["actor"] ?? match["recipient"] ?? match["place"]) is { } filler && (!match.Sense.StartsWith("BUSINESS/", StringComparison.Ordinal) || IsNamed(layout, filler.Wording));

    // A name, or a company that the text has told of before ("der Hersteller"), not any ("eine Firma").
    private static bool IsNamed(DocumentLayout layout, Wording phrase)
    {
        if (phrase.First < phrase.Head && layout.Tokens[phrase.First] is { Upos: Upos.DET, Morphology.Definite: not Definite.Ind } && NounClasses.Is(layout.Tokens[phrase.Head].Lemma, "firm"))
        {
            return true;
        }

        for (var at = Math.Min(phrase.First, phrase.Head); at < Math.Min(layout.Tokens.Length, phrase.End); at++)
        {
            if (layout.Tokens[at].Upos is Upos.PROPN or Upos.X)
            {
                return true;
            }
        }

        return layout[phrase.Head].Contains('-');
    }

    // The place role where the frame has one, else "in" with a place in the same clause that is no recipient.
    private static int PlaceOf(DocumentLayout layout, FrameMatch match, ImmutableArray<int> recipients)
    {
        if (match["place"] is { } filler)
        {
            foreach (var entity in filler.Entities)
            {
                if (layout.Entities[entity].Type is EntityType.Loc || (layout.Entities[entity].Type is EntityType.Org && !recipients.Contains(entity)))
                {
                    return entity;
                }
            }
        }

        var place = Places.In(layout, match, recipients);
        if (place < 0 && match["contest"] is { } contest && new NounPhrase(layout, contest.Wording.Head).After(new(SlotKind.Preposition, "in", Case.None)) is { Exists: true } held
            && layout.MentionOver(held.Head) is { Type: EntityType.Loc, Entity: >= 0 } land)
        {
            return land.Entity; // "bei der Wahl in Hamburg"
        }

        return place < 0 && FrameWordSets.JudicialSenses.Has(match.Sense) && match["actor"] is { } body ? Places.OfBody(layout, body.Wording) : place;
    }
}

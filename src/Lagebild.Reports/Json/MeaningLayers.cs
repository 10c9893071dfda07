using Lagebild.Defects;
using Lagebild.Entities;
using Lagebild.Events;
using Lagebild.Positions;
using Lagebild.Statements;
using Lagebild.Times;
using Lagebild.Transfers;

namespace Lagebild.Reports.Json;

/// <summary>Writes the layers that say what the text means: statements to entities.</summary>
internal static class MeaningLayers
{
    public static void Write(DocumentJson into, DocumentLayers layers)
    {
        if (layers.HasFlag(DocumentLayers.Statements))
        {
            into.Layer<Statement>("statements", statement => Statement(into, statement));
        }

        if (layers.HasFlag(DocumentLayers.Events))
        {
            into.Layer<Event>("events", happening => Event(into, happening));
        }

        if (layers.HasFlag(DocumentLayers.Transfers))
        {
            into.Layer<Transfer>("transfers", transfer => Transfer(into, transfer));
        }

        if (layers.HasFlag(DocumentLayers.Positions))
        {
            into.Layer<Position>("positions", position => Position(into, position));
        }

        if (layers.HasFlag(DocumentLayers.Defects))
        {
            into.Layer<Defect>("defects", defect => Defect(into, defect));
        }

        if (layers.HasFlag(DocumentLayers.Entities) && into.Document.Has<Entity>())
        {
            Entities(into);
        }
    }

    private static void Statement(DocumentJson into, Statement statement)
    {
        into.Json.WriteString("type", statement.Type.Name());
        into.Json.WriteString("medium", statement.Medium.Word());
        into.Spans("quote", statement.Quote);
        if (!statement.Assertions.IsEmpty)
        {
            into.Spans("assertions", statement.Assertions);
        }

        into.Spans("speaker", statement.Speaker);
        into.Spans("cue", statement.Cue);
        into.Spans("addressee", statement.Addressee);
        into.Spans("frame", statement.Frame);
        into.EntityList("speakers", statement.Speakers);
        into.EntityList("addressees", statement.Addressees);
        into.Json.WriteIndex("nested", statement.Nested);
        into.Json.WriteText("said", statement.Said);
        if (statement.Occasion is not null)
        {
            into.Span("occasion", statement.Occasion);
        }

        into.Rule(statement.Rule);
    }

    private static void Event(DocumentJson into, Event happening)
    {
        into.Json.WriteString("type", happening.Type);
        into.Json.WriteString("mode", happening.Mode);
        into.Span("trigger", happening.Span);
        into.Span("span", happening.Passage);
        into.EntityList("actors", happening.Actors);
        into.EntityList("recipients", happening.Recipients);
        Time(into, happening.Time);
        into.Entity("place", happening.Place);
        into.Json.WriteString("reality", happening.Reality.Lower());
        into.Json.WriteIndex("according", happening.According);
        into.Rule(happening.Rule);
    }

    private static void Transfer(DocumentJson into, Transfer transfer)
    {
        into.Entity("supplier", transfer.Supplier);
        into.Entity("recipient", transfer.Recipient);
        into.Json.WriteString("kind", transfer.Kind.Lower());
        into.Span("span", transfer.Span);
        into.Span("what", transfer.What);
        into.Json.WriteIndex("quantity", transfer.Quantity);
        Time(into, transfer.Time);
        into.Json.WriteString("reality", transfer.Reality.Lower());
        into.Json.WriteIndex("according", transfer.According);
        into.Rule(transfer.Rule);
    }

    private static void Position(DocumentJson into, Position position)
    {
        into.Entity("actor", position.Actor);
        into.Json.WriteString("stance", position.Stance.Snake());
        into.Json.WriteText("claim", into.Document[position.Claim]);
        into.Json.WriteBoolean("negated", position.ClaimIsNegated);
        into.Span("span", position.Span);
        Time(into, position.Time);
        into.Json.WriteIndex("according", position.According);
        into.Rule(position.Rule);
    }

    private static void Defect(DocumentJson into, Defect defect)
    {
        into.Json.WriteString("kind", defect.Kind.Kebab());
        into.Span("span", defect.Span);
        into.Json.WriteText("why", defect.Why);
    }

    /// <summary>Writes each entity once. In a picture two of a document's entities may have become one: the first stands for both.</summary>
    private static void Entities(DocumentJson into)
    {
        var entities = into.Document.All<Entity>();
        into.Json.WriteStartArray("entities");
        foreach (var at in Enumerable.Range(0, entities.Length).DistinctBy(into.NumberOf))
        {
            var entity = entities[at];
            into.Json.WriteStartObject();
            into.Entity("id", at);
            into.Json.WriteText("name", entity.Name);
            into.Json.WriteString("type", entity.Type.Upper());
            into.Json.WriteTexts("aliases", entity.Aliases);
            into.Json.WriteText("kb", entity.Kb);
            into.Json.WriteText("role", entity.Role);
            into.Json.WriteText("actor", entity.Actor);
            into.Span("span", entity.Span);
            into.Json.WriteEndObject();
        }

        into.Json.WriteEndArray();
    }

    private static void Time(DocumentJson into, int time) =>
        into.Json.WriteText("time", time >= 0 && into.Document.Has<TimeExpression>() ? into.Document.All<TimeExpression>()[time].Value : null);
}

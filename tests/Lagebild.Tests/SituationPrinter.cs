using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Events;
using Lagebild.Positions;
using Lagebild.Quantities;
using Lagebild.Statements;
using Lagebild.Times;
using Lagebild.Transfers;

namespace Lagebild.Tests;

/// <summary>Prints events, transfers and positions as the specification files write them.</summary>
internal static class SituationPrinter
{
    /// <summary>Prints events: <c>TYPE/mode trigger actors &gt; recipients in place on time n=quantity reality by speaker</c>.</summary>
    public static IEnumerable<string> Events(Document document) => document.Events.Select(found =>
        $"{found.Type}{(found.Mode is null ? "" : "/" + found.Mode)} {document[found.Span]} {Parties(document, found.Actors)} > {(found.RecipientsAct ? Parties(document, found.Recipients) : Names(document, found.Recipients))}"
        + (found.Place >= 0 ? " in " + Name(document, found.Place) : "") + Time(document, found.Time) + Count(document, found.Quantity)
        + Reality(found.Reality) + By(document, found.According));

    /// <summary>Prints transfers: <c>kind supplier &gt; recipient: what n=quantity reality by speaker</c>.</summary>
    public static IEnumerable<string> Transfers(Document document) => document.Transfers.Select(found =>
        $"{found.Kind.ToString().ToLowerInvariant()} {Party(document, found.Supplier)} > {Party(document, found.Recipient)}:"
        + (found.What is { } what ? " " + document[what].ToString() : "") + Count(document, found.Quantity) + Reality(found.Reality) + By(document, found.According));

    /// <summary>Prints positions: <c>stance actor: claim not</c>.</summary>
    public static IEnumerable<string> Positions(Document document) => document.Positions.Select(found =>
        $"{Stance(found.Stance)} {Name(document, found.Actor)}: {document[found.Claim]}{(found.ClaimIsNegated ? " not" : "")}");

    /// <summary>Prints events, transfers and positions one after the other.</summary>
    public static IEnumerable<string> All(Document document) => Events(document).Concat(Transfers(document)).Concat(Positions(document));

    private static string Stance(Stance stance) => stance == Lagebild.Positions.Stance.RefusesComment ? "refuses_comment" : stance.ToString().ToLowerInvariant();

    private static string Names(Document document, ImmutableArray<int> entities) => entities.IsEmpty ? "-" : string.Join('+', entities.Select(entity => Name(document, entity)));

    private static string Parties(Document document, ImmutableArray<int> entities) => entities.IsEmpty ? "-" : string.Join('+', entities.Select(entity => Party(document, entity)));

    // A capital that acts is its state.
    private static string Party(Document document, int index) =>
        index >= 0 && document.All<Entity>()[index] is { Type: EntityType.Loc, Actor: { } state } && KnowledgeBase.German.IndexOf(state) is >= 0 and var known
            ? KnowledgeBase.German.Entries[known].Name : Name(document, index);

    private static string Name(Document document, int index)
    {
        if (index < 0)
        {
            return "-";
        }

        var entity = document.All<Entity>()[index];
        if (entity is { Type: EntityType.Oth, Kb: null } && KnowledgeBase.German.IndexOf(entity.Actor) is >= 0 and var actor)
        {
            return KnowledgeBase.German.Entries[actor].Name; // a group of a state stands for it
        }

        return entity.Name;
    }

    private static string Time(Document document, int time) => time < 0 ? "" : " on " + document.All<TimeExpression>()[time].Value;

    private static string Count(Document document, int quantity) => quantity < 0 ? "" : " n=" + document.All<Quantity>()[quantity].Value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Reality(Reality reality) => reality == Lagebild.Events.Reality.Actual ? "" : " " + reality.ToString().ToLowerInvariant();

    private static string By(Document document, int? statement) =>
        statement is { } index && document.All<Statement>()[index].Speakers is { IsEmpty: false } speakers ? " by " + Name(document, speakers[0]) : "";
}

using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Reports.Json;
using Lagebild.Reports.Reading;
using Lagebild.Reports.Wording;

namespace Lagebild.Reports.Exports;

/// <summary>A picture as a graph: actors and places, and what goes from one to the other.</summary>
internal static class ActorGraph
{
    /// <summary>An edge between two entities.</summary>
    /// <param name="Source">The index of the entity it starts from.</param>
    /// <param name="Target">The index of the entity it leads to.</param>
    /// <param name="Kind"><c>transfer</c>, <c>event</c> or <c>acts-for</c>.</param>
    /// <param name="Label">What it is, in German.</param>
    /// <param name="Type">The kind of transfer or PLOVER's type, in the word of the contract.</param>
    /// <param name="When">The ISO value of its time, or null.</param>
    /// <param name="Reality">How real it is, in the word of the contract.</param>
    /// <param name="Origins">The number of origins that tell it.</param>
    /// <param name="Evidence">The passages.</param>
    public sealed record Edge(int Source, int Target, string Kind, string Label, string Type, string? When, string Reality, int Origins, ImmutableArray<Evidence> Evidence);

    /// <summary>Returns the edges: transfers, events with recipient, and who acts for whom, in the order of the picture.</summary>
    public static IEnumerable<Edge> Edges(StoredPicture picture)
    {
        foreach (var transfer in picture.Transfers.Where(transfer => transfer.Supplier >= 0 && transfer.Recipient >= 0))
        {
            var what = transfer.What.IsEmpty ? transfer.Kind.Label() : string.Join(", ", transfer.What);
            yield return new(transfer.Supplier, transfer.Recipient, "transfer", what, transfer.Kind.Lower(), transfer.Time, transfer.Reality.Lower(), transfer.Origins.Length, transfer.Evidence);
        }

        foreach (var happening in picture.Events)
        {
            foreach (var actor in happening.Actors)
            {
                foreach (var recipient in happening.Recipients.Where(recipient => recipient != actor))
                {
                    yield return new(actor, recipient, "event", happening.Evidence[0].Exact, happening.Type, happening.Time, happening.Reality.Lower(), happening.Origins.Length, happening.Evidence);
                }
            }
        }

        foreach (var (at, entity) in picture.Entities.Index().Where(pair => pair.Item.Actor >= 0 && pair.Item.Actor != pair.Index))
        {
            yield return new(at, entity.Actor, "acts-for", "handelt für", "acts-for", null, "actual", 0, entity.Evidence);
        }
    }
}

using System.Collections.Immutable;
using Lagebild.Entities;
using Lagebild.Events;

namespace Lagebild.Pictures;

/// <summary>Puts together the events that several reports tell: the same act by the same actor, where recipient, time and place do not speak against it.</summary>
internal static class EventMerger
{
    private sealed record Told(int Document, Event Event, ImmutableArray<int> Actors, ImmutableArray<int> Recipients, string? Time, int Place);

    public static ImmutableArray<PictureEvent> Merge(DocumentSet set)
    {
        var groups = new List<List<Told>>();
        foreach (var told in Collect(set))
        {
            var home = groups.FirstOrDefault(group => group.TrueForAll(other => AreOne(told, other)));
            if (home is null)
            {
                groups.Add([told]);
            }
            else
            {
                home.Add(told);
            }
        }

        return [.. groups
            .Select(group => Make(set, group))
            .OrderBy(made => made.Time is null).ThenBy(made => made.Time, StringComparer.Ordinal)
            .ThenByDescending(made => made.Origins.Length)
            .ThenBy(made => made.Type, StringComparer.Ordinal).ThenBy(made => made.Mode, StringComparer.Ordinal)
            .ThenBy(made => made.Evidence[0].Document).ThenBy(made => made.Evidence[0].Text)];
    }

    private static IEnumerable<Told> Collect(DocumentSet set) =>
        from pair in set.Documents.Index()
        from act in pair.Item.AllIfMade<Event>()
        where !act.Actors.IsEmpty || !act.Recipients.IsEmpty
        select new Told(
            pair.Index,
            act,
            Parties(set, pair.Index, act.Actors),
            act.RecipientsAct ? Parties(set, pair.Index, act.Recipients) : Merged(set, pair.Index, act.Recipients),
            set.TimeValue(pair.Index, act.Time),
            set.Entities[pair.Index, act.Place]);

    // "Washington forderte Kiew auf": the states act; the passage keeps the words.
    private static ImmutableArray<int> Parties(DocumentSet set, int document, ImmutableArray<int> entities) =>
        [.. Merged(set, document, entities).Select(entity => set.Entities.All[entity] is { Type: EntityType.Loc, Actor: >= 0 and var state } ? state : entity).Distinct().Order()];

    private static ImmutableArray<int> Merged(DocumentSet set, int document, ImmutableArray<int> entities) =>
        [.. entities.Select(entity => set.Entities[document, entity]).Distinct().Order()];

    private static bool AreOne(Told left, Told right) =>
        left.Event.Type == right.Event.Type
        && left.Event.Mode == right.Event.Mode
        && left.Event.Reality == right.Event.Reality
        && Fits(left.Actors, right.Actors)
        && Fits(left.Recipients, right.Recipients)
        && TimesFit(left.Time, right.Time)
        && (left.Place == right.Place || left.Place < 0 || right.Place < 0);

    private static bool Fits(ImmutableArray<int> left, ImmutableArray<int> right) =>
        left.IsEmpty || right.IsEmpty || left.Any(right.Contains);

    /// <summary>Says whether one ISO value may be the other, seen more closely: 2024-11 and 2024-11-13 may.</summary>
    private static bool TimesFit(string? left, string? right) =>
        left is null || right is null || left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal);

    private static PictureEvent Make(DocumentSet set, List<Told> group) => new(
        group[0].Event.Type,
        group[0].Event.Mode,
        [.. group.SelectMany(told => told.Actors).Distinct().Order()],
        [.. group.SelectMany(told => told.Recipients).Distinct().Order()],
        group.Select(told => told.Time).Where(time => time is not null).OrderByDescending(time => time!.Length).ThenBy(time => time, StringComparer.Ordinal).FirstOrDefault(),
        group.Select(told => told.Place).Max(),
        group[0].Event.Reality,
        [.. group.SelectMany(told => set.SpeakersOf(told.Document, told.Event.According)).Distinct().Order()],
        set.OriginsOf(group.Select(told => told.Document)),
        [.. group.Select(told => set.Cite<Event>(told.Document, told.Event.Passage)).Distinct()]);
}

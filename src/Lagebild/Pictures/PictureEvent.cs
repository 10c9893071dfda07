using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Events;

namespace Lagebild.Pictures;

/// <summary>An event, told by one report or many. Numbers are indexes of the picture's entities.</summary>
/// <param name="Type">PLOVER's event type.</param>
/// <param name="Mode">PLOVER's mode, or null.</param>
/// <param name="Actors">Who acts.</param>
/// <param name="Recipients">On whom.</param>
/// <param name="Time">The ISO value of the time, or null.</param>
/// <param name="Place">Where, or -1.</param>
/// <param name="Reality">How real it is.</param>
/// <param name="According">Who says so; empty where a reporter tells it.</param>
/// <param name="Origins">The identifiers of the origins that tell it.</param>
/// <param name="Evidence">The passages.</param>
public sealed record PictureEvent(string Type, string? Mode, ImmutableArray<int> Actors, ImmutableArray<int> Recipients, string? Time, int Place, Reality Reality, ImmutableArray<int> According, ImmutableArray<string> Origins, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Gets the passages, at least one.</summary>
    public ImmutableArray<Evidence> Evidence { get; } = Grounds.Require(Evidence);
}

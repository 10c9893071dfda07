using System.Collections.Immutable;

namespace Lagebild.Events;

/// <summary>What the linker made of a trigger, for the inspection.</summary>
/// <param name="Scene">The trigger and the words around it.</param>
/// <param name="Roles">The roles that were added to the event, or that a new one would have.</param>
/// <param name="Tells">How likely the trigger tells an event (<see cref="LinkReader.Tells"/>).</param>
/// <param name="IsEvent">Whether there is an event, by a frame or new.</param>
/// <param name="Why">What spoke most for or against it.</param>
internal sealed record LinkDecision(LinkScene Scene, ImmutableArray<LinkedRole> Roles, int Tells, bool IsEvent, string Why);

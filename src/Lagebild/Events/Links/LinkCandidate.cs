using System.Collections.Immutable;

namespace Lagebild.Events;

/// <summary>Words of a sentence that may fill a role of an event.</summary>
/// <param name="Kind">Why they may.</param>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Head">The head noun or name.</param>
internal sealed record LinkCandidate(LinkKind Kind, int First, int End, int Head)
{
    /// <summary>Gets the entities that the words stand for.</summary>
    public ImmutableArray<int> Entities { get; init; } = [];

    /// <summary>Gets the index of the time expression or quantity, or -1.</summary>
    public int Annotation { get; init; } = -1;

    /// <summary>Gets the preposition before the phrase, or "".</summary>
    public string Preposition { get; init; } = "";

    /// <summary>Gets the role that the frame which fired gives them.</summary>
    public LinkRole Ruled { get; init; }

    /// <summary>Gets the roles that the kind allows, as bits.</summary>
    public uint Allowed => Kind switch
    {
        LinkKind.Time => Bit(LinkRole.None) | Bit(LinkRole.Time),
        LinkKind.Number => Bit(LinkRole.None) | Bit(LinkRole.Number),
        LinkKind.Road or LinkKind.Town => Bit(LinkRole.None) | Bit(LinkRole.Place),
        _ => Bit(LinkRole.None) | Bit(LinkRole.Actor) | Bit(LinkRole.Recipient) | Bit(LinkRole.Place),
    };

    private static uint Bit(LinkRole role) => 1u << (int)role;
}

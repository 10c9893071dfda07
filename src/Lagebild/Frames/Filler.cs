using System.Collections.Immutable;

namespace Lagebild.Frames;

/// <summary>What fills a role.</summary>
/// <param name="Role">The name of the role.</param>
/// <param name="Wording">The words; for a content clause from its first to its last token.</param>
/// <param name="Entities">The entities that the words stand for, coordinated ones included; empty where none is known.</param>
internal sealed record Filler(string Role, Wording Wording, ImmutableArray<int> Entities)
{
    /// <summary>Gets a value indicating whether they take part as agents, so that a capital among them stands for its state: "forderte Kiew auf", not "besuchte Kiew".</summary>
    public bool IsParty { get; init; }
}

using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Entities;

namespace Lagebild.Pictures;

/// <summary>An entity merged over all documents.</summary>
/// <param name="Id">Made of its entry in the knowledge base or its name: <c>e</c> and twelve hexadecimal digits.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Type">What it is.</param>
/// <param name="Aliases">The other names used, sorted.</param>
/// <param name="Kb">The identifier in the knowledge base, or null.</param>
/// <param name="Role">The role that the reports give, or null.</param>
/// <param name="Actor">The index of the state or body that it speaks and acts for; its own where it is one; -1 where unknown.</param>
/// <param name="Evidence">Its first mention in each document.</param>
public sealed record PictureEntity(string Id, string Name, EntityType Type, ImmutableArray<string> Aliases, string? Kb, string? Role, int Actor, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Gets the first mention in each document, at least one.</summary>
    public ImmutableArray<Evidence> Evidence { get; } = Grounds.Require(Evidence);
}

using System.Collections.Immutable;
using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>An entry of the knowledge base.</summary>
/// <param name="Id">The identifier: <c>state:ua</c>, <c>org:nato</c>, <c>person:antony-blinken</c>, <c>place:kiew</c>.</param>
/// <param name="Name">The German name in the nominative.</param>
/// <param name="Type">What it is.</param>
/// <param name="Kind">The finer kind: <c>state</c>, <c>person</c>, or the word in the kind column of its file.</param>
/// <param name="Gender">The grammatical or natural gender; <see cref="Gender.None"/> for a plural.</param>
/// <param name="IsPlural">Whether pronouns and verbs that go with it stand in the plural ("die USA").</param>
/// <param name="Actor">The state or body that it speaks and acts for, or null where it speaks for none or that is open.</param>
/// <param name="State">The state it belongs to, or null.</param>
/// <param name="Party">The identifier of a person's party, or null.</param>
/// <param name="Terms">A person's offices in file order.</param>
public sealed record KnownEntity(
    string Id,
    string Name,
    EntityType Type,
    string Kind,
    Gender Gender,
    bool IsPlural,
    string? Actor,
    string? State,
    string? Party,
    ImmutableArray<TermOfOffice> Terms)
{
    /// <summary>Gets where a place lies, or null where no source tells; of towns and capitals only.</summary>
    public GeoPosition? Position { get; init; }
}

using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>A person, organisation or place that a document speaks of. The layer is sorted by first mention, states that only an adjective or their people name ("russische Angriffe") come last; other layers refer to its index.</summary>
/// <param name="Span">The first mention; of a state without mention the adjective or the name of its people.</param>
/// <param name="Name">The fullest name known: from the knowledge base where linked, else the longest name in the text.</param>
/// <param name="Type">What it is.</param>
/// <param name="Gender">Grammatical or natural gender, for pronouns.</param>
/// <param name="Aliases">The other names used in the text, sorted.</param>
/// <param name="Kb">The identifier in the knowledge base (<c>state:ua</c>, <c>person:antony-blinken</c>), or null where open.</param>
/// <param name="Role">The role that the text gives ("US-Außenminister"), or null.</param>
/// <param name="Actor">The identifier of the state or body that the entity speaks and acts for ("Kreml", "Moskau", "Peskow" → <c>state:ru</c>), its own for a state, or null.</param>
public sealed record Entity(TextSpan Span, string Name, EntityType Type, Language.Gender Gender, ImmutableArray<string> Aliases, string? Kb, string? Role, string? Actor) : IAnnotation;

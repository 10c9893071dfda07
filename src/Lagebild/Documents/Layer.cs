using System.Collections.Immutable;

namespace Lagebild.Documents;

/// <summary>All annotations of one type in one document, and the stage that made them.</summary>
/// <param name="Producer">The one stage that made every item.</param>
/// <param name="Items">The annotations, sorted by span where the stage does not say otherwise.</param>
public sealed record Layer<T>(StageId Producer, ImmutableArray<T> Items)
    where T : IAnnotation;

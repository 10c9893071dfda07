using System.Collections.Immutable;

namespace Lagebild.Documents;

/// <summary>A value in the picture, with the passages it rests on.</summary>
/// <remarks>It cannot exist without evidence.</remarks>
public sealed record Claim<T>
{
    /// <summary>Initializes a claim.</summary>
    /// <exception cref="ArgumentException"><paramref name="evidence"/> is empty.</exception>
    public Claim(T value, ImmutableArray<Evidence> evidence) =>
        (Value, Evidence) = (value, Grounds.Require(evidence));

    /// <summary>Gets what is claimed.</summary>
    public T Value { get; }

    /// <summary>Gets the passages it rests on, at least one.</summary>
    public ImmutableArray<Evidence> Evidence { get; }
}

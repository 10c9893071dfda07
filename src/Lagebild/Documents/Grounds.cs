using System.Collections.Immutable;

namespace Lagebild.Documents;

/// <summary>The rule that nothing enters the picture without a passage that it stands on.</summary>
public static class Grounds
{
    /// <summary>Returns <paramref name="evidence"/> as it is.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ImmutableArray<Evidence> Require(ImmutableArray<Evidence> evidence) =>
        evidence.IsDefaultOrEmpty
            ? throw new ArgumentException("A claim needs at least one piece of evidence.", nameof(evidence))
            : evidence;
}

using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Positions;

/// <summary>What an actor holds on a claim.</summary>
public sealed record Position : IAnnotation
{
    /// <summary>Gets the clause that tells it, as evidence; the layer is sorted by it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Gets the actor as an index of the document's entities.</summary>
    public required int Actor { get; init; }

    /// <summary>Gets the stance.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Gets the words of the claim ("dass nordkoreanische Truppen an Kämpfen beteiligt sind", "zur Präsenz nordkoreanischer Truppen").</summary>
    public required TextSpan Claim { get; init; }

    /// <summary>Gets a value indicating whether the words of the claim are themselves negated.</summary>
    public bool ClaimIsNegated { get; init; }

    /// <summary>Gets the index of the time expression, or -1.</summary>
    public int Time { get; init; } = -1;

    /// <summary>Gets the index of the statement behind it, or null.</summary>
    public int? According { get; init; }

    /// <summary>Gets the frame that fired, for <c>--explain</c>.</summary>
    public required string Rule { get; init; }
}

using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Pipelines;

/// <summary>Turns one document into one document that knows more.</summary>
/// <remarks>
/// Implementations are immutable and thread-safe, and depend on the document and their options only:
/// no clock, no network, no disk, no current culture, no randomness.
/// </remarks>
public interface IDocumentStage
{
    /// <summary>Gets the name and version, which change whenever the output could.</summary>
    StageId Id { get; }

    /// <summary>Gets the annotation types that must be present.</summary>
    ImmutableArray<Type> Requires { get; }

    /// <summary>Gets the annotation types that this stage adds.</summary>
    ImmutableArray<Type> Provides { get; }

    /// <summary>Gets a value indicating whether the stage also reads documents in other languages than German. The default is false: they get none of its annotations.</summary>
    bool ReadsAnyLanguage => false;

    /// <summary>Returns the document with this stage's annotations added.</summary>
    Document Run(Document document, CancellationToken cancellationToken);
}

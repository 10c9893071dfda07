using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Pipelines;

/// <summary>A fixed sequence of stages.</summary>
/// <remarks>Immutable and thread-safe; build once and reuse.</remarks>
public sealed class Pipeline
{
    internal Pipeline(ImmutableArray<IDocumentStage> stages) => Stages = stages;

    /// <summary>Gets the stages in the order in which they run.</summary>
    public ImmutableArray<IDocumentStage> Stages { get; }

    /// <summary>Runs every stage on one document; on a document in another language than German those that can read it.</summary>
    public Document Run(Document document, CancellationToken cancellationToken = default)
    {
        foreach (var stage in Stages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            document = document.IsGerman || stage.ReadsAnyLanguage
                ? stage.Run(document, cancellationToken)
                : stage.Provides.Aggregate(document, (read, type) => read.WithNone(type, stage.Id));
        }

        return document;
    }

    /// <summary>Reads a document again, with other metadata: all that this pipeline's stages made is made anew.</summary>
    public Document Again(Document document, DocumentMetadata metadata, CancellationToken cancellationToken = default) =>
        Run(document.Without([.. Stages.SelectMany(stage => stage.Provides)], metadata), cancellationToken);
}

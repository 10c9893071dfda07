using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Transfers;

/// <summary>The verb that adds the stage of transfers to a pipeline, and the accessor for what it finds.</summary>
public static class TransfersExtensions
{
    extension(PipelineBuilder builder)
    {
        /// <summary>Adds the stage that reads transfers; it needs clauses, entities, times, quantities and statements.</summary>
        public PipelineBuilder UseTransfers() => builder.Use(new TransferStage());
    }

    extension(Document document)
    {
        /// <summary>Gets the transfers in text order.</summary>
        /// <exception cref="InvalidOperationException">The stage did not run.</exception>
        public ImmutableArray<Transfer> Transfers => document.All<Transfer>();
    }
}

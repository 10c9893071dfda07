using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Positions;

/// <summary>The verb that adds the stage of positions to a pipeline, and the accessor for what it finds.</summary>
public static class PositionsExtensions
{
    extension(PipelineBuilder builder)
    {
        /// <summary>Adds the stage that reads positions; it needs clauses, entities, times, quantities and statements.</summary>
        public PipelineBuilder UsePositions() => builder.Use(new PositionStage());
    }

    extension(Document document)
    {
        /// <summary>Gets the positions in text order.</summary>
        /// <exception cref="InvalidOperationException">The stage did not run.</exception>
        public ImmutableArray<Position> Positions => document.All<Position>();
    }
}

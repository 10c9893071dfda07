using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Defects;

/// <summary>The verb that adds the stage of defects to a pipeline, and the accessor for what it finds.</summary>
public static class DefectsExtensions
{
    extension(PipelineBuilder builder)
    {
        /// <summary>Adds the stage that finds what one report alone shows to be wrong; it needs tokens, quantities, times and events.</summary>
        public PipelineBuilder UseDefects() => builder.Use(new DefectStage());
    }

    extension(Document document)
    {
        /// <summary>Gets the defects in text order.</summary>
        /// <exception cref="InvalidOperationException">The stage did not run.</exception>
        public ImmutableArray<Defect> Defects => document.All<Defect>();
    }
}

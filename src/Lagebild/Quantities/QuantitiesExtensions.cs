using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Quantities;

/// <summary>Puts quantities into pipelines and documents.</summary>
public static class QuantitiesExtensions
{
    extension(PipelineBuilder builder)
    {
        /// <summary>Adds the stage that finds quantities; it needs times before it.</summary>
        public PipelineBuilder UseQuantities() => builder.Use(new QuantityStage());
    }

    extension(Document document)
    {
        /// <summary>Gets the quantities in text order.</summary>
        /// <exception cref="InvalidOperationException">No stage has produced them.</exception>
        public ImmutableArray<Quantity> Quantities => document.All<Quantity>();
    }
}

using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Times;

/// <summary>Puts time expressions into pipelines and documents.</summary>
public static class TimesExtensions
{
    extension(PipelineBuilder builder)
    {
        /// <summary>Adds the stage that finds time expressions and the day of publication.</summary>
        public PipelineBuilder UseTimes() => builder.Use(new TimeStage());
    }

    extension(Document document)
    {
        /// <summary>Gets the time expressions in text order.</summary>
        /// <exception cref="InvalidOperationException">No stage has produced them.</exception>
        public ImmutableArray<TimeExpression> Times => document.All<TimeExpression>();

        /// <summary>Gets when the document was published, as far as it is known.</summary>
        /// <exception cref="InvalidOperationException">No stage has produced it.</exception>
        public Publication Publication => document.All<Publication>()[0];
    }
}

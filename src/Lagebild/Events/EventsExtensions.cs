using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pipelines;

namespace Lagebild.Events;

/// <summary>The verb that adds the stage of events to a pipeline, and the accessor for what it finds.</summary>
public static class EventsExtensions
{
    extension(PipelineBuilder builder)
    {
        /// <summary>Adds the stage that reads events; it needs clauses, entities, times, quantities and statements.</summary>
        public PipelineBuilder UseEvents() => builder.Use(new EventStage());
    }

    extension(Document document)
    {
        /// <summary>Gets the events in text order.</summary>
        /// <exception cref="InvalidOperationException">The stage did not run.</exception>
        public ImmutableArray<Event> Events => document.All<Event>();
    }
}

using Lagebild.Cleaning;
using Lagebild.Defects;
using Lagebild.Entities;
using Lagebild.Events;
using Lagebild.Language;
using Lagebild.Pipelines;
using Lagebild.Quantities;
using Lagebild.Positions;
using Lagebild.Statements;
using Lagebild.Times;
using Lagebild.Transfers;

namespace Lagebild;

/// <summary>The way of one German report through all stages, in processing order.</summary>
public static class GermanPipeline
{
    /// <summary>Builds the pipeline. It takes documents made by the cleaner.</summary>
    /// <param name="knowledge">What is known of the world; the default is the engine's own knowledge base.</param>
    public static Pipeline Build(KnowledgeBase? knowledge = null) => new PipelineBuilder()
        .Given<Block>()
        .Given<Repair>()
        .UseLanguage()
        .UseTimes()
        .UseQuantities()
        .UseEntities(knowledge)
        .UseStatements()
        .UseEvents()
        .UseTransfers()
        .UsePositions()
        .UseDefects()
        .Build();
}

using Lagebild.Documents;
using Lagebild.Entities;
using Lagebild.Pictures;
using Lagebild.Sources;

namespace Lagebild.Cli.Inputs;

/// <summary>The way from inputs to one picture.</summary>
internal static class SetAnalysis
{
    /// <summary>Reads and analyses all sources and builds their picture.</summary>
    /// <param name="inputs">The inputs as the user named them.</param>
    /// <param name="published">The day of publication of sources that have none, or null.</param>
    /// <param name="threads">At most this many, at least 1.</param>
    /// <param name="done">Is told the number of sources done.</param>
    /// <param name="knowledge">What is known of the world, or null for the engine's own knowledge base.</param>
    /// <param name="decisions">What was decided by hand on who is who, or null for nothing.</param>
    /// <returns>The picture, or null where no source could be read, and what could not be read.</returns>
    public static (Picture? Picture, List<SourceFailure> Failures) Build(IReadOnlyList<string> inputs, DateOnly? published, int threads, Action<int> done, KnowledgeBase? knowledge = null, EntityDecisions? decisions = null)
    {
        var pipeline = GermanPipeline.Build(knowledge);
        var documents = new List<Document>();
        var failures = new List<SourceFailure>();
        foreach (var (failure, document) in ReportAnalysis.Run(inputs, published, threads, pipeline, document => document))
        {
            if (document is not null)
            {
                documents.Add(document);
                done(documents.Count);
            }
            else
            {
                failures.Add(failure!);
            }
        }

        // The same bytes under two names are one document: the name that sorts first stands for it, whatever the order of inputs.
        return documents.Count == 0 ? (null, failures) : (PictureBuilder.Build(documents.OrderBy(document => document.Id).ThenBy(document => document.Metadata.Name, StringComparer.Ordinal), pipeline, decisions), failures);
    }
}

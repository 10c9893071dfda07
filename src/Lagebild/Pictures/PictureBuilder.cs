using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Origins;
using Lagebild.Pipelines;
using Lagebild.Stories;
using Lagebild.Times;

namespace Lagebild.Pictures;

/// <summary>Makes one picture of many analysed documents.</summary>
public static class PictureBuilder
{
    /// <summary>Builds the picture. The order of the documents does not matter; a document given twice counts once.</summary>
    /// <param name="analysed">Documents that went through <paramref name="pipeline"/>.</param>
    /// <param name="pipeline">The pipeline, to read again the documents that the others date.</param>
    /// <param name="decisions">What was decided by hand on who is who; the default is nothing.</param>
    public static Picture Build(IEnumerable<Document> analysed, Pipeline pipeline, EntityDecisions? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var unique = analysed.DistinctBy(document => document.Id).OrderBy(document => document.Id).ToImmutableArray();
        var documents = Sort(Dating.SetDating.Date(unique, pipeline));
        var origins = OriginFinder.Find(documents);
        var (stories, storylines) = StoryFinder.Find(documents);
        var entities = EntityMerger.Merge(documents, decisions ?? EntityDecisions.None);
        var set = new DocumentSet(documents, entities, origins);
        var figures = FigureLedger.Make(set);
        var positions = PositionMatrix.Make(set);
        var transfers = TransferMerger.Merge(set, figures);
        var picture = new Picture
        {
            Documents = documents,
            Entities = entities.All,
            EntityIndexes = entities.Indexes,
            Origins = origins,
            Stories = stories,
            Storylines = storylines,
            Utterances = UtteranceAligner.Align(set),
            Figures = figures,
            Events = EventMerger.Merge(set),
            Transfers = transfers,
            Positions = positions,
            Contradictions = ContradictionFinder.Find(set, figures, positions, transfers),
            Timeline = TimelineMaker.Make(set),
            Summary = [],
            Stages = [.. pipeline.Stages.Select(stage => stage.Id)],
        };
        return picture with { Summary = SummaryWriter.Write(picture) };
    }

    private static ImmutableArray<Document> Sort(ImmutableArray<Document> documents) =>
        [.. documents
            .OrderBy(document => document.All<Publication>()[0] is { Latest: not null, Earliest: { } day } ? day : DateOnly.MaxValue)
            .ThenBy(document => document.Id)];
}

using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Origins;
using Lagebild.Stories;

namespace Lagebild.Pictures;

/// <summary>The situation picture of a set of documents: a function of the set, whatever the order.</summary>
/// <remarks>Every element below carries evidence. Identifiers are made of content: an element keeps its own when documents are added that have nothing to do with it.</remarks>
public sealed record Picture
{
    /// <summary>Gets the documents, sorted by day of publication (unknown last), then by identifier.</summary>
    public required ImmutableArray<Document> Documents { get; init; }

    /// <summary>Gets the entities merged over all documents, most often mentioned first.</summary>
    public required ImmutableArray<PictureEntity> Entities { get; init; }

    /// <summary>Gets for each document (same order) and each of its entities the index in <see cref="Entities"/>.</summary>
    public required ImmutableArray<ImmutableArray<int>> EntityIndexes { get; init; }

    /// <summary>Gets the origins; each document is in exactly one.</summary>
    public required ImmutableArray<Origin> Origins { get; init; }

    /// <summary>Gets the stories; each document is in exactly one.</summary>
    public required ImmutableArray<Story> Stories { get; init; }

    /// <summary>Gets the storylines; each story is in exactly one.</summary>
    public required ImmutableArray<Storyline> Storylines { get; init; }

    /// <summary>Gets what was said, each with all its wordings.</summary>
    public required ImmutableArray<Utterance> Utterances { get; init; }

    /// <summary>Gets the ledger of figures.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>Gets the events, those told by several reports once.</summary>
    public required ImmutableArray<PictureEvent> Events { get; init; }

    /// <summary>Gets the transfers, those told by several reports once.</summary>
    public required ImmutableArray<PictureTransfer> Transfers { get; init; }

    /// <summary>Gets the claims on which actors hold positions.</summary>
    public required ImmutableArray<ContestedClaim> Positions { get; init; }

    /// <summary>Gets what does not fit together, between reports and within one.</summary>
    public required ImmutableArray<Contradiction> Contradictions { get; init; }

    /// <summary>Gets the timeline, earliest first.</summary>
    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    /// <summary>Gets the summary, at most ten sentences.</summary>
    public required ImmutableArray<SummarySentence> Summary { get; init; }

    /// <summary>Gets the stages that made the documents, in order.</summary>
    public required ImmutableArray<StageId> Stages { get; init; }

    /// <summary>Returns the identifiers of the origins of documents (by index), each once, in order.</summary>
    public ImmutableArray<string> OriginsOf(IEnumerable<int> documents)
    {
        var ids = documents.Select(at => Documents[at].Id).ToHashSet();
        return [.. Origins.Where(origin => origin.Documents.Any(ids.Contains)).Select(origin => origin.Id)];
    }
}

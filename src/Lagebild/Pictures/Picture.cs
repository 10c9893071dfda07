using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Pictures;

/// <summary>The situation picture of a set of documents: a function of the set, whatever the order.</summary>
/// <remarks>Every element below carries evidence. Identifiers are made of content: an element keeps its own when documents are added that have nothing to do with it.</remarks>
public sealed record Picture : Findings
{
    /// <summary>Gets the documents, sorted by day of publication (unknown last), then by identifier.</summary>
    public required ImmutableArray<Document> Documents { get; init; }

    /// <summary>Gets for each document (same order) and each of its entities the index in <see cref="Entities"/>.</summary>
    public required ImmutableArray<ImmutableArray<int>> EntityIndexes { get; init; }

    /// <summary>Gets the stages that made the documents, in order.</summary>
    public required ImmutableArray<StageId> Stages { get; init; }

    /// <summary>Returns the identifiers of the origins of documents (by index), each once, in order.</summary>
    public ImmutableArray<string> OriginsOf(IEnumerable<int> documents)
    {
        var ids = documents.Select(at => Documents[at].Id).ToHashSet();
        return [.. Origins.Where(origin => origin.Documents.Any(ids.Contains)).Select(origin => origin.Id)];
    }
}

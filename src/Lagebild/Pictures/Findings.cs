using System.Collections.Immutable;
using Lagebild.Origins;
using Lagebild.Stories;

namespace Lagebild.Pictures;

/// <summary>What a picture holds besides its documents, whether it was just built or read back from <c>picture.json</c>.</summary>
/// <remarks>Numbers in elements are indexes of <see cref="Entities"/> and of the picture's documents.</remarks>
public abstract record Findings
{
    /// <summary>Gets the entities merged over all documents, most often mentioned first.</summary>
    public required ImmutableArray<PictureEntity> Entities { get; init; }

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

    /// <summary>Returns the name of an entity, or null for -1.</summary>
    public string? NameOf(int entity) => entity < 0 ? null : Entities[entity].Name;
}

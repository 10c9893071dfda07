using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Documents;
using Lagebild.Origins;
using Lagebild.Pictures;
using Lagebild.Stories;

namespace Lagebild.Reports.Reading;

/// <summary>A picture read back from <c>picture.json</c>: the engine's own elements over documents without their sources.</summary>
/// <remarks>
/// Numbers in elements are indexes of <see cref="Entities"/> and <see cref="Documents"/>, as in <see cref="Picture"/>. Every
/// element has a passage; whether it stands in its source is for <c>verify</c> to say. Immutable and thread-safe.
/// </remarks>
public sealed record StoredPicture
{
    private readonly Lazy<FrozenDictionary<string, int>> _byId;

    /// <summary>Initializes an empty picture.</summary>
    public StoredPicture() => _byId = new(() => Documents.Index().ToFrozenDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal));

    /// <summary>Gets the JSON that it was read from, with what this version does not know.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Gets the documents, earliest first.</summary>
    public required ImmutableArray<StoredDocument> Documents { get; init; }

    /// <summary>Gets the entities, most often mentioned first.</summary>
    public required ImmutableArray<PictureEntity> Entities { get; init; }

    /// <summary>Gets the origins; each document is in exactly one.</summary>
    public required ImmutableArray<Origin> Origins { get; init; }

    /// <summary>Gets the stories.</summary>
    public required ImmutableArray<Story> Stories { get; init; }

    /// <summary>Gets the storylines.</summary>
    public required ImmutableArray<Storyline> Storylines { get; init; }

    /// <summary>Gets what was said, each with all its wordings.</summary>
    public required ImmutableArray<Utterance> Utterances { get; init; }

    /// <summary>Gets the ledger of figures.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>Gets the events.</summary>
    public required ImmutableArray<PictureEvent> Events { get; init; }

    /// <summary>Gets the transfers.</summary>
    public required ImmutableArray<PictureTransfer> Transfers { get; init; }

    /// <summary>Gets the claims on which actors hold positions.</summary>
    public required ImmutableArray<ContestedClaim> Positions { get; init; }

    /// <summary>Gets what does not fit together.</summary>
    public required ImmutableArray<Contradiction> Contradictions { get; init; }

    /// <summary>Gets the timeline, earliest first.</summary>
    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    /// <summary>Gets the summary.</summary>
    public required ImmutableArray<SummarySentence> Summary { get; init; }

    /// <summary>Returns a document of the picture.</summary>
    /// <exception cref="FormatException">The picture does not hold it.</exception>
    public StoredDocument this[DocumentId document] =>
        _byId.Value.TryGetValue(document.Value, out var index) ? Documents[index] : throw new FormatException($"The picture cites the document '{document}', which it does not hold.");

    /// <summary>Returns the statement behind a wording, or null where the picture was written without statements.</summary>
    public StoredStatement? StatementOf(UtteranceVariant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        var statements = Documents[variant.Document].Statements;
        return variant.Statement >= 0 && variant.Statement < statements.Length ? statements[variant.Statement] : null;
    }

    /// <summary>Returns the name of an entity, or null for -1.</summary>
    public string? NameOf(int entity) => entity < 0 ? null : Entities[entity].Name;
}

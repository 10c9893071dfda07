using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Lagebild.Documents;
using Lagebild.Pictures;

namespace Lagebild.Reports.Reading;

/// <summary>A picture read back from <c>picture.json</c>: the engine's own elements over documents without their sources.</summary>
/// <remarks>
/// Numbers in elements are indexes of <see cref="Entities"/> and <see cref="Documents"/>, as in <see cref="Picture"/>. Every
/// element has a passage; whether it stands in its source is for <c>verify</c> to say. Immutable and thread-safe.
/// </remarks>
public sealed record StoredPicture : Findings
{
    private readonly Lazy<FrozenDictionary<string, int>> _byId;

    /// <summary>Initializes an empty picture.</summary>
    public StoredPicture() => _byId = new(() => Documents.Index().ToFrozenDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal));

    /// <summary>Gets the JSON that it was read from, with what this version does not know.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Gets the documents, earliest first.</summary>
    public required ImmutableArray<StoredDocument> Documents { get; init; }

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
}

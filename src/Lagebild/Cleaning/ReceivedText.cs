using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>A source after decoding and extraction, before cleaning.</summary>
/// <param name="Id">The SHA-256 of the bytes received.</param>
/// <param name="Metadata">What came with the source.</param>
/// <param name="Source">The source as received, decoded.</param>
/// <param name="Text">The text taken from it; equals <paramref name="Source"/> for plain text.</param>
/// <param name="Map">The map from <paramref name="Text"/> to <paramref name="Source"/>.</param>
/// <param name="Hints">What the markup says of stretches of <paramref name="Text"/>; sorted, not overlapping; empty for plain text.</param>
public sealed record ReceivedText(DocumentId Id, DocumentMetadata Metadata, string Source, string Text, OffsetMap Map, ImmutableArray<Block> Hints)
{
    /// <summary>Returns plain text as received.</summary>
    public static ReceivedText Plain(DocumentId id, DocumentMetadata metadata, string source) =>
        new(id, metadata, source, source, OffsetMap.Identity(source.Length), []);
}

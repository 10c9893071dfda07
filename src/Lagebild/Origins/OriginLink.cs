using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Origins;

/// <summary>Says that one document was made from another.</summary>
/// <param name="Document">The later one.</param>
/// <param name="From">The one it was made from, or null where a common source is not among the documents.</param>
/// <param name="Relation">How.</param>
/// <param name="Share">The share of the document's words (0 to 1) that the other explains.</param>
/// <param name="Evidence">Passages of both that show it.</param>
public sealed record OriginLink(DocumentId Document, DocumentId? From, OriginRelation Relation, double Share, ImmutableArray<Evidence> Evidence);

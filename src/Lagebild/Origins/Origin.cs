using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Origins;

/// <summary>Documents that copy, rewrite or translate one another: counts once as support.</summary>
/// <param name="Id">Made of its original: <c>o</c> and twelve hexadecimal digits.</param>
/// <param name="Documents">The documents, the likely original first.</param>
/// <param name="Links">One link for each document but the original.</param>
public sealed record Origin(string Id, ImmutableArray<DocumentId> Documents, ImmutableArray<OriginLink> Links);

using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Stories;

/// <summary>Documents on the same event.</summary>
/// <param name="Id">Made of its first document: <c>s</c> and twelve hexadecimal digits.</param>
/// <param name="Title">The title shown: that of the most central document.</param>
/// <param name="Documents">The documents in the order of the picture.</param>
/// <param name="Storyline">The storyline it belongs to.</param>
public sealed record Story(string Id, string Title, ImmutableArray<DocumentId> Documents, string Storyline);

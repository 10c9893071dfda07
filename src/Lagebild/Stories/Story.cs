using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Stories;

/// <summary>Documents on the same event.</summary>
/// <param name="Id"><c>s1</c>, <c>s2</c> …</param>
/// <param name="Title">The title shown: that of the most central document.</param>
/// <param name="Documents">The documents in the order of the picture.</param>
/// <param name="Storyline">The storyline it belongs to.</param>
public sealed record Story(string Id, string Title, ImmutableArray<DocumentId> Documents, string Storyline);

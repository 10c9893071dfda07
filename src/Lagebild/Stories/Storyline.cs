using System.Collections.Immutable;

namespace Lagebild.Stories;

/// <summary>Stages of one affair.</summary>
/// <param name="Id">Made of its first document: <c>l</c> and twelve hexadecimal digits.</param>
/// <param name="Title">The title shown.</param>
/// <param name="Stories">The stories, earliest first.</param>
public sealed record Storyline(string Id, string Title, ImmutableArray<string> Stories);

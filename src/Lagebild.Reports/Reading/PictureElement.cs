using System.Collections.Immutable;
using Lagebild.Documents;

namespace Lagebild.Reports.Reading;

/// <summary>One element of a picture as every reader can take it: what it is, in German, and the passages it stands on.</summary>
/// <param name="Kind">The kind in the word of the contract: <c>utterance</c>, <c>figure</c> …</param>
/// <param name="Key">What makes it the same element in another picture, made of its content and no number of this picture: actors, claim, thing counted.</param>
/// <param name="Text">The element as a short German text.</param>
/// <param name="When">The ISO value of its time, or null.</param>
/// <param name="Actors">The indexes of the entities that take part, each once, those who act or speak first.</param>
/// <param name="Status">How sure or real it is, in the word of the contract, or null where the kind has no such word.</param>
/// <param name="Origins">The identifiers of the origins that tell it.</param>
/// <param name="Evidence">The passages, at least one.</param>
public sealed record PictureElement(
    string Kind, string Key, string Text, string? When, ImmutableArray<int> Actors, string? Status, ImmutableArray<string> Origins, ImmutableArray<Evidence> Evidence);

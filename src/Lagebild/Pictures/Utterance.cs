using System.Collections.Immutable;

namespace Lagebild.Pictures;

/// <summary>What a speaker said once, with all the wordings in which reports render it.</summary>
/// <param name="Id">Made of the place of its first wording: <c>u</c> and twelve hexadecimal digits.</param>
/// <param name="Speaker">The index of the speaker in the picture's entities, or -1 where open.</param>
/// <param name="Said">The ISO day on which it was said, or null.</param>
/// <param name="Variants">The wordings in the order of the documents, at least one.</param>
/// <param name="Original">The index of the variant that is most likely the original wording.</param>
/// <param name="Why">One German sentence: why that one.</param>
public sealed record Utterance(string Id, int Speaker, string? Said, ImmutableArray<UtteranceVariant> Variants, int Original, string Why);

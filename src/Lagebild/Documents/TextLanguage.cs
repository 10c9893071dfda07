using Lagebild.Text;

namespace Lagebild.Documents;

/// <summary>The language that a text is in.</summary>
/// <param name="Span">The text that was read to tell it.</param>
/// <param name="Code">The ISO 639-1 code.</param>
/// <param name="Rule">What told it: <c>letters</c>, or <c>declared</c> where the text is too short to say more than the source.</param>
public sealed record TextLanguage(TextSpan Span, string Code, string Rule) : IAnnotation;

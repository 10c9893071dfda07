using Lagebild.Text;

namespace Lagebild.Documents;

/// <summary>The passage that a claim rests on.</summary>
/// <remarks>
/// <paramref name="Exact"/> repeats the text on purpose, so a stored claim can be checked when the document is gone; with
/// prefix and suffix it is a TextQuoteSelector of the W3C Web Annotation Data Model (section 4.2.4).
/// </remarks>
/// <param name="Document">The document cited.</param>
/// <param name="Text">The passage in the clean text.</param>
/// <param name="Source">The passage in the source as received.</param>
/// <param name="Exact">The clean text of the passage.</param>
/// <param name="Prefix">At most 32 characters before it.</param>
/// <param name="Suffix">At most 32 characters after it.</param>
/// <param name="Stage">The stage that cites it.</param>
public sealed record Evidence(DocumentId Document, TextSpan Text, SourceSpan Source, string Exact, string Prefix, string Suffix, StageId Stage);

using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Defects;

/// <summary>A passage of a report that cannot be right, seen against the report itself, the knowledge base or the other reports.</summary>
/// <param name="Span">The passage.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Why">One German sentence: against what it stands.</param>
public sealed record Defect(TextSpan Span, DefectKind Kind, string Why) : IAnnotation;

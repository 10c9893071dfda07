using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>When a document was published, and what that rests on. Each document has exactly one.</summary>
/// <param name="Span">The passage that gives the date where <paramref name="Basis"/> is <see cref="PublicationBasis.Text"/>, else empty.</param>
/// <param name="Earliest">The earliest possible day, or null where nothing is known.</param>
/// <param name="Latest">The latest possible day; equals <paramref name="Earliest"/> where the day is known.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Reason">One sentence, for <c>--explain</c> and the report.</param>
public sealed record Publication(TextSpan Span, DateOnly? Earliest, DateOnly? Latest, PublicationBasis Basis, string Reason) : IAnnotation
{
    /// <summary>Gets the day where it is known exactly, else null.</summary>
    public DateOnly? Day => Earliest == Latest ? Earliest : null;
}

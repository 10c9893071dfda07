using Lagebild.Text;

namespace Lagebild.Documents;

/// <summary>Something said about a stretch of a document's text.</summary>
public interface IAnnotation
{
    /// <summary>Gets the text that the annotation is about.</summary>
    TextSpan Span { get; }
}

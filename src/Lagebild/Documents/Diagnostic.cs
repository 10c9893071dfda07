using Lagebild.Text;

namespace Lagebild.Documents;

/// <summary>Something in a document that a stage could not do as it should, told so that a user can act on it.</summary>
/// <param name="Code">The code in <c>docs/diagnostics.md</c>: <c>LB</c> and four digits.</param>
/// <param name="Span">The passage concerned; empty where it is the document as a whole.</param>
/// <param name="Message">One English sentence: what happened and what was done instead.</param>
public sealed record Diagnostic(string Code, TextSpan Span, string Message);

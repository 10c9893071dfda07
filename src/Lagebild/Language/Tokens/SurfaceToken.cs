using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>A token before it has an analysis.</summary>
/// <param name="Span">Its text.</param>
/// <param name="Kind">What its characters are.</param>
/// <param name="SpaceBefore">Whether white space or the start of the block stands before it.</param>
/// <param name="Dot">Whether its last character is a full stop that belongs to it, and what may follow.</param>
internal readonly record struct SurfaceToken(TextSpan Span, TokenKind Kind, bool SpaceBefore, AbbreviationKind Dot);

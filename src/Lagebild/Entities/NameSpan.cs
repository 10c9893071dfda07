using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>A name found in the text, before it is known whose name it is.</summary>
/// <param name="Span">The name, case ending included.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last one.</param>
/// <param name="Type">What it names.</param>
/// <param name="Known">The entry of the knowledge base, or -1 where none or several bear the name.</param>
/// <param name="IsInner">Whether it is a part of a longer word: "NATO" in "NATO-Hauptquartier".</param>
/// <param name="Rule">The rule that found it.</param>
internal readonly record struct NameSpan(TextSpan Span, int First, int End, EntityType Type, int Known, bool IsInner, string Rule);

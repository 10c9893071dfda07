using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Entities;

/// <summary>A name, title or pronoun in a text.</summary>
/// <param name="Span">The mention; a name without article ("Ukraine"), a nominal with it ("Der Politiker der US-Demokraten").</param>
/// <param name="Type">What it names.</param>
/// <param name="Kind">How it names.</param>
/// <param name="Entity">The index of the entity in the document's entities, or -1 where open.</param>
/// <param name="Rule">The rule that found and resolved it, for <c>--explain</c>.</param>
public sealed record Mention(TextSpan Span, EntityType Type, MentionKind Kind, int Entity, string Rule) : IAnnotation;

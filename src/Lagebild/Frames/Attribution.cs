using Lagebild.Language;
using Lagebild.Statements;

namespace Lagebild.Frames;

/// <summary>Says in which statement a match stands.</summary>
internal static class Attribution
{
    /// <summary>Returns the index of the innermost statement whose quote holds the trigger, or null where the reporter tells it.</summary>
    public static int? Of(DocumentLayout layout, FrameMatch match) =>
        layout.StatementOf[match.Trigger] is >= 0 and var statement && !IsNextTo(layout, match, layout.Statements[statement]) ? statement : null;

    // "Meloni lobte den Plan, Ungarn drohte mit einem Veto": a verb that has its object says nothing in the main clause after it, unless the mood tells.
    private static bool IsNextTo(DocumentLayout layout, FrameMatch match, Statement statement) =>
        statement is { Type: StatementType.Indirect, Cue: [var cue, ..] } && match.Clause >= 0 && layout.Clauses[match.Clause] is { Kind: ClauseKind.Main, Mood: not Mood.Sub } own
        && layout.ClauseOf[layout.TokenAt(cue.Start)] is >= 0 and var saying && saying != match.Clause && layout.Clauses[saying].Span.End <= own.Span.Start
        && layout.Clauses[saying][ComplementRole.DirectObject] is { Head: >= 0 } what && layout.Tokens[what.Head].Upos is Upos.NOUN or Upos.PROPN && what.Span.End <= own.Span.Start;
}

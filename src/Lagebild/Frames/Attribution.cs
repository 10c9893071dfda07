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
        statement is { Type: StatementType.Indirect, Cue: [var cue, ..] } && match.Clause >= 0 && layout.Clauses[match.Clause] is { Connector: < 0, Finite: >= 0 } own
        && layout.Tokens[own.Finite].Morphology.Mood != Mood.Sub && layout.TokenAt(cue.Start) is var verb && layout.ClauseOf[verb] is >= 0 and var saying && saying != match.Clause
        && verb < own.FirstToken && HasObjectBetween(layout, layout.Clauses[saying], verb, own.FirstToken);

    private static bool HasObjectBetween(DocumentLayout layout, Clause own, int verb, int end)
    {
        foreach (var complement in own.Complements)
        {
            if (complement.Head > verb && complement.Head < end && complement.Preposition.Length == 0 && layout.Tokens[complement.Head].Upos is Upos.NOUN or Upos.PROPN && layout.TimeOf[complement.Head] < 0 && complement.Role == ComplementRole.DirectObject)
            {
                return true;
            }
        }

        return false;
    }
}

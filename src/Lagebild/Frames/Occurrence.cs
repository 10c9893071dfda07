namespace Lagebild.Frames;

/// <summary>Says when what a match tells happened.</summary>
internal static class Occurrence
{
    /// <summary>Returns the index of the time expression, or -1.</summary>
    /// <remarks>
    /// The time in the same clause or noun phrase; else, for a noun of action in the frame of a statement ("sagte er nach einem
    /// Treffen mit …"), the time at which that was said: one talks of a meeting on its day.
    /// </remarks>
    public static int Of(DocumentLayout layout, FrameMatch match)
    {
        if (match.Time >= 0 || match.Clause < 0 || match.Frame.Verb.Length > 0)
        {
            return match.Time;
        }

        var clause = layout.Clauses[match.Clause];
        if (clause.Verb < 0 || layout.CueOf[clause.Verb] is not (>= 0 and var cue))
        {
            return -1;
        }

        var said = layout.Statements[cue];
        return said.SaidTime >= 0 ? said.SaidTime : layout.TimeWith(said.Said);
    }
}

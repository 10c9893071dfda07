namespace Lagebild.Frames;

/// <summary>Says when what a match tells happened.</summary>
internal static class Occurrence
{
    /// <summary>The sentences after a meeting or visit within which its actor must speak to date it.</summary>
    private const int SoonAfter = 2;

    /// <summary>Returns the index of the time expression, or -1.</summary>
    /// <remarks>
    /// The time in the same clause or noun phrase. Else, for a meeting, talk or visit only: the day on which its actor is said to speak
    /// in the same sentence or one of the next two, or spoke last before: one talks of a meeting on its day.
    /// </remarks>
    public static int Of(DocumentLayout layout, FrameMatch match)
    {
        if (match.Time >= 0 || match.Reality != Events.Reality.Actual || !match.Sense.StartsWith("CONSULT/", StringComparison.Ordinal))
        {
            return match.Time;
        }

        var sentence = layout.Tokens[match.Trigger].Sentence;
        var end = layout.Sentences[Math.Min(layout.Sentences.Length - 1, sentence + SoonAfter)].Span.End;
        var (start, best) = (layout.Sentences[sentence].Span.Start, -1);
        foreach (var statement in layout.Statements)
        {
            var time = statement.SaidTime >= 0 ? statement.SaidTime : layout.TimeWith(statement.Said);
            if (time < 0 || !statement.Speakers.Any(match.EntitiesOf("actor").Contains))
            {
                continue;
            }

            if (statement.Span.Start > end)
            {
                break;
            }

            best = best >= 0 && statement.Span.Start > start && layout.Times[best].Span.Start > start ? best : time;
        }

        return best;
    }
}

namespace Lagebild.Statements;

/// <summary>Reads words in marks that stand without a cue: who goes on, and where nobody can say.</summary>
internal static class QuotesAlone
{
    /// <summary>How many units may lie between the last statement and a quote that goes on.</summary>
    private const int Reach = 4;

    /// <summary>How many words a heading may have.</summary>
    private const int LongestHeading = 12;

    /// <summary>Gives a quote without a cue to the last speaker, or to the person of whom the sentence before tells; false where it is no quote.</summary>
    public static bool Take(UnitReading unit, Draft draft, TokenRange passage, Draft? last)
    {
        var before = last ?? GoingOn.Before(unit, passage, Reach);
        var words = SpeechPassages.WordCount(unit.Reading, passage);
        var standsAlone = passage.From == unit.Range.From && passage.To >= unit.Core.To - 1;
        if (words < 4 || (!standsAlone && last is null))
        {
            return false;
        }

        if (IsHeading(unit.Reading, passage))
        {
            (draft.IsHeading, draft.Rule) = (true, draft.Rule + " → heading");
            return true; // whose words a heading takes up is told below it
        }

        if (unit.Previous is { Type: StatementType.Direct } said && IsAnswer(unit, passage, said))
        {
            draft.Rule += " → question or answer";
            return true;
        }

        draft.Rule += " → goes on";
        if (before is not null && IsSure(unit, before) && !(last is { Frame: [var frame] } && frame.To == passage.From && EndsInClause(unit.Reading, frame)))
        {
            draft.Inherit(unit.Reading, before, withCue: false);
            draft.Medium = before.Medium;
        }

        return true;
    }

    /// <summary>Says whether a frame between two quotes ends in another clause, which introduces the next words ("„…“, sagte Kern, bevor sein Film mit dem Satz endet „…“").</summary>
    public static bool EndsInClause(Reading reading, TokenRange frame)
    {
        for (var at = reading.IsWord(frame.To - 1) ? frame.To - 1 : frame.From; at > frame.From + 1; at--)
        {
            if (reading.IsMark(at - 1, ',') && at > frame.From + 1 && reading.Is(at, WordClass.Subordinator) && !reading.Is(at, WordClass.Article))
            {
                return true;
            }
        }

        return false;
    }

    // Behind words in marks with a cue goes on whoever said them; behind what is told, only somebody who speaks for sure ("laut Prognosen" does not).
    private static bool IsSure(UnitReading unit, Draft before) =>
        (before is { Type: StatementType.Direct, Cue.Count: > 0 } && unit.Number - before.Unit <= 1)
        || before.Speaker.TrueForAll(speaker => Voices.IsSure(unit.Reading, speaker) || (speaker.Length == 1 && unit.Reading.Is(speaker.From, WordClass.Pronoun) && !unit.Reading.Is(speaker.From, WordClass.Relative)));

    // „Wie war es?“ and „Kurz.“ on lines of their own: who speaks changes, to whom is open.
    private static bool IsAnswer(UnitReading unit, TokenRange passage, Draft said)
    {
        var reading = unit.Reading;
        return said.Unit == unit.Number - 1 && reading.BeginsLine(passage.From) && (IsQuestion(reading, passage) || IsQuestion(reading, said.Quote[^1]));
    }

    private static bool IsQuestion(Reading reading, TokenRange passage) => passage.Length > 2 && reading.IsMark(passage.To - 2, '?');

    // A line of words in marks alone, without a full stop, and text behind it.
    private static bool IsHeading(Reading reading, TokenRange passage) =>
        reading.BeginsLine(passage.From) && passage.To < reading.Tokens.Length && reading.BeginsLine(passage.To)
        && !reading.IsStop(Math.Max(passage.From, passage.To - 2)) && SpeechPassages.WordCount(reading, passage) <= LongestHeading;
}

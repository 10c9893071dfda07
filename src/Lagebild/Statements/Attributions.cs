namespace Lagebild.Statements;

/// <summary>Reads phrases that attribute a sentence: "nach Angaben von X", "laut X", "X zufolge", "so X", "seiner Meinung nach", "demnach".</summary>
internal static class Attributions
{
    /// <summary>Adds the statements that a unit's attributions make.</summary>
    public static void Read(UnitReading unit)
    {
        var reading = unit.Reading;
        for (var at = unit.Range.From; at < unit.Core.To; at++)
        {
            if (reading.PassageOf(at) >= 0 || unit.IsFramed(at))
            {
                continue;
            }

            var phrase = AttributionPhrases.At(unit, at, unit.Core.To) ?? AttributionPhrases.SoAt(unit, at);
            if (phrase is { } found)
            {
                Add(unit, found);
                at = Math.Max(at, found.Frame.To - 1);
            }
        }
    }

    /// <summary>Gives a quote the attribution in the words before it, as in "Laut Polizei sei das „…“".</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="draft">The quote.</param>
    /// <param name="from">Where the words before it begin.</param>
    /// <param name="to">Where the quote begins.</param>
    /// <param name="mustTouch">Whether nothing but a comma may stand between the attribution and the quote.</param>
    public static bool Before(UnitReading unit, Draft draft, int from, int to, bool mustTouch)
    {
        for (var at = from; at < to; at++)
        {
            if (unit.Reading.PassageOf(at) < 0 && AttributionPhrases.At(unit, at, to) is { } phrase && (!mustTouch || to - phrase.Frame.To <= 1))
            {
                Draft.Add(draft.Speaker, phrase.Speaker.From, phrase.Speaker.To);
                draft.Cue.Add(phrase.Cue);
                if (draft.Frame.Count == 0)
                {
                    draft.Frame.Add(phrase.Frame);
                }

                (draft.Medium, draft.CueLemma) = (phrase.Medium, unit.Reading[phrase.Cue.From].ToString());
                draft.Rule += " → attribution before";
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the first attribution in a stretch outside marks, or null.</summary>
    public static AttributionPhrase? In(UnitReading unit, TokenRange range)
    {
        for (var at = range.From; at < range.To; at++)
        {
            if (unit.Reading.PassageOf(at) < 0 && AttributionPhrases.At(unit, at, range.To) is { } phrase)
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>Returns the source of "heißt es in der Mitteilung": the noun phrase behind "in", "bei", "aus", "von".</summary>
    public static TokenRange Source(UnitReading unit, CueSite site)
    {
        var reading = unit.Reading;
        for (var at = site.Clause.From; at < site.Clause.To; at++)
        {
            if (reading.Is(at, WordClass.Source) && at != site.Prefix)
            {
                var end = NounPhrases.End(reading, at + 1, site.Clause.To, attachesAll: false);
                if (end > at + 1 && !Subjects.IsTime(reading, at + 1) && Voices.CanSpeak(reading, new(at + 1, end)))
                {
                    return new(at + 1, end);
                }
            }
        }

        return default;
    }

    private static void Add(UnitReading unit, AttributionPhrase found)
    {
        var reading = unit.Reading;
        found = found with { Frame = new(found.Frame.From, OverRelative(unit, found.Frame.To)) };
        var scope = ScopeOf(unit, found.Frame);
        var draft = new Draft(StatementType.Indirect, found.Medium, found.Rule) { Unit = unit.Number, CueLemma = reading[found.Cue.From].ToString() };
        var (before, after) = (Trim(reading, scope.From, found.Frame.From), Trim(reading, found.Frame.To, scope.To));
        if (SpeechPassages.WordCount(reading, before) > 0)
        {
            draft.Quote.Add(before);
        }

        if (SpeechPassages.WordCount(reading, after) > 0)
        {
            draft.Quote.Add(after);
        }

        if (draft.Quote.Count == 0)
        {
            return;
        }

        draft.Frame.Add(found.Frame);
        draft.Cue.Add(found.Cue);
        draft.Speaker.Add(found.Speaker);
        unit.Drafts.Add(draft);
    }

    // "Nach Auskunft eines Boten, der ungenannt bleiben will, …": the relative clause belongs to the speaker.
    private static int OverRelative(UnitReading unit, int end)
    {
        var reading = unit.Reading;
        if (end + 3 >= unit.Core.To || !reading.IsMark(end, ',') || !(reading.Is(end + 1, WordClass.Relative) || (reading.Is(end + 1, WordClass.Preposition) && reading.Is(end + 2, WordClass.Relative))))
        {
            return end;
        }

        var next = Contents.Next(unit, end + 1);
        return next + 1 < unit.Core.To && reading.IsMark(next, ',') && reading.PassageOf(next - 1) < 0 && reading.IsFinite(next - 1) && reading.PassageOf(next + 1) < 0 && reading.IsFinite(next + 1) ? next + 1 : end;
    }

    // The content is the whole sentence; in a relative clause, behind "aber", or inside another statement only that part.
    private static TokenRange ScopeOf(UnitReading unit, TokenRange frame)
    {
        var reading = unit.Reading;
        var start = Clauses.Back(reading, unit.Range, frame.From);
        if (start > unit.Range.From && reading.IsMark(start - 1, ',') && reading.Is(start, WordClass.Relative) && !reading.Is(start, WordClass.That) && start != frame.From)
        {
            var end = frame.To;
            while (end < unit.Core.To && !CueSites.IsBoundary(reading, end))
            {
                end++;
            }

            return new(start, end);
        }

        if (start > unit.Range.From && reading.Is(start, WordClass.Coordinator) && frame.From - start <= 2)
        {
            return new(frame.From, unit.Core.To);
        }

        if (start > unit.Range.From && reading.IsMark(start - 1, ';'))
        {
            return new(start, unit.Core.To);
        }

        // "stieg laut Amt auf vier, die Polizei sprach von drei": another source begins.
        var next = unit.Sites.Find(site => site.Clause.From > frame.To && !site.IsVerbLast && site.Finite > site.Clause.From && reading.IsMark(site.Clause.From - 1, ',') && site.Verb.Takes(CueFrames.Direct)
            && !reading.IsKonjunktiv1(site.Finite) && Clauses.HasFinite(reading, unit.Range.From, site.Clause.From) && Voices.IsSure(reading, Subjects.Of(reading, site)) && Subjects.Of(reading, site).To == site.Finite);
        var outer = unit.Drafts.FindLast(draft => draft.Type == StatementType.Indirect && draft.Quote[^1].From <= frame.From && frame.To <= draft.Quote[^1].To);
        return outer?.Quote[^1] ?? new(ColonBefore(unit, frame.From), next is null ? unit.Core.To : next.Clause.From - 1);
    }

    /// <summary>Returns the token behind the last colon or semicolon before a position, or the start of the unit.</summary>
    public static int ColonBefore(UnitReading unit, int before)
    {
        for (var at = before - 1; at > unit.Range.From; at--)
        {
            if (unit.Reading.PassageOf(at) < 0 && (unit.Reading.IsMark(at, ':') || unit.Reading.IsMark(at, ';')))
            {
                return at + 1;
            }
        }

        return unit.Range.From;
    }

    /// <summary>Cuts commas, dashes and particles that join at both ends.</summary>
    public static TokenRange Trim(Reading reading, int from, int to)
    {
        while (from < to && (reading.IsMark(from, ',') || reading.IsDash(from) || reading.IsMark(from, ':') || reading.IsMark(from, ';')))
        {
            from++;
        }

        while (to > from && (reading.IsMark(to - 1, ',') || reading.IsDash(to - 1) || reading.IsMark(to - 1, ':') || reading.IsMark(to - 1, ';')))
        {
            to--;
        }

        return new(from, to);
    }
}

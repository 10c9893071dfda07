namespace Lagebild.Statements;

/// <summary>Reads content that depends on a cue: dass- and ob-clauses, verb-second clauses in Konjunktiv, zu-infinitives, and sentences with the cue behind or inside.</summary>
internal static class IndirectSpeech
{
    /// <summary>Adds the indirect statements of a unit.</summary>
    public static void Read(UnitReading unit)
    {
        foreach (var site in unit.Sites)
        {
            if (unit.Used.Contains(site) || IsToldItself(unit, site) || (site.Finite >= 0 && unit.Reading.IsKonjunktiv1(site.Finite) && !site.IsVerbLast && unit.IsTold(site.Main)))
            {
                continue;
            }

            _ = As(unit, site) || ContentsBehind.Add(unit, site) || ContentAround(unit, site) || PointsBack(unit, site);
        }
    }

    // "Er wisse nicht, was …": the cue verb itself stands in running Konjunktiv.
    private static bool IsToldItself(UnitReading unit, CueSite site) =>
        site.Finite >= 0 && unit.Previous is not null && unit.Number - unit.Previous.Unit <= 1 && (unit.Reading.IsKonjunktiv1(site.Finite) || unit.Reading.Is(site.Finite, WordClass.Konjunktiv2)) && Contents.MainFinite(unit, unit.Range.From, unit.Range.To) == site.Finite;

    // "Wie X mitteilte, …", "…, wie X sagte".
    private static bool As(UnitReading unit, CueSite site)
    {
        var reading = unit.Reading;
        var from = site.Clause.From;
        if (!reading.Is(from, WordClass.Like) || !site.IsVerbLast || !site.Verb.Takes(CueFrames.As | CueFrames.That))
        {
            return false;
        }

        var hasCommaBefore = from > unit.Range.From && reading.IsMark(from - 1, ',');
        var frame = new TokenRange(hasCommaBefore ? from - 1 : from, Math.Min(unit.Core.To, site.Last + 2));
        var (before, after) = (Attributions.Trim(reading, Attributions.ColonBefore(unit, from), frame.From), Attributions.Trim(reading, frame.To, unit.Core.To));
        if (before.IsEmpty && after.IsEmpty)
        {
            return false;
        }

        var draft = Take(unit, site, "wie X");
        draft.Cue.Insert(0, new(from, from + 1));
        Draft.Add(draft.Quote, before.From, before.To);
        Draft.Add(draft.Quote, after.From, after.To);
        draft.Frame.Add(frame);
        return true;
    }

    // "…, sagte X.", "Man habe, sagte X, nichts gewusst.", "Dass er komme, sagte X."
    private static bool ContentAround(UnitReading unit, CueSite site)
    {
        var reading = unit.Reading;
        var from = site.First > unit.Range.From && reading.Is(site.First - 1, WordClass.So) ? site.First - 1 : site.First; // ", so berichtet X,"
        if (from - 1 <= unit.Range.From || site.IsVerbLast || !reading.IsMark(from - 1, ',') || site.Clause.From != from || !site.Verb.Takes(CueFrames.Direct) || !site.Verb.Takes(CueFrames.Konjunktiv) || site.IsPassive || IsDenied(reading, site))
        {
            return false;
        }

        var start = unit.Range.From;
        while (start < from && reading.Is(start, WordClass.Coordinator))
        {
            start++;
        }

        var isFronted = reading.Is(start, WordClass.Subordinator) && !reading.Is(start, WordClass.That) && !Contents.HasMainVerb(unit, start, from - 1);
        var before = Attributions.Trim(reading, start, from - 1);
        var clauseEnd = site.Clause.To;
        var rest = Attributions.Trim(reading, clauseEnd, unit.Core.To);
        if (before.Length < 2 || (isFronted && rest.IsEmpty) || !(reading.Is(start, WordClass.That) || Contents.HasMainVerb(unit, start, from - 1)) || unit.IsTold(from) || (Subjects.Of(reading, site).IsEmpty && !site.Verb.Takes(CueFrames.Sourced)))
        {
            return false;
        }

        var draft = Take(unit, site, rest.IsEmpty ? "cue behind" : "cue inside");
        draft.Quote.Add(before);
        var takesRest = !rest.IsEmpty && (reading.IsMark(clauseEnd, ',') && !draft.Speaker.Exists(range => range.To > clauseEnd));
        if (takesRest && !reading.Is(rest.From, WordClass.Relative | WordClass.Subordinator))
        {
            draft.Quote.Add(rest);
            draft.Frame.Add(new(from - 1, Math.Min(clauseEnd + 1, unit.Core.To)));
        }
        else
        {
            draft.Frame.Add(new(from - 1, unit.Core.To));
        }

        return true;
    }

    private static bool IsDenied(Reading reading, CueSite site)
    {
        for (var at = site.Clause.From; at < site.Clause.To; at++)
        {
            if (reading.Is(at, WordClass.Denial))
            {
                return true;
            }
        }

        return false;
    }

    // "… Dies bestätigte der Minister.": the content is the sentence before.
    private static bool PointsBack(UnitReading unit, CueSite site)
    {
        var reading = unit.Reading;
        var first = unit.Range.From;
        if (unit.Number == 0 || site.Finite != first + 1 || !reading.Is(first, WordClass.Back) || !site.Verb.Takes(CueFrames.Konjunktiv) || site.Verb.Takes(CueFrames.Partial))
        {
            return false;
        }

        var before = reading.Units[unit.Number - 1];
        var speaker = Subjects.Behind(reading, site);
        if (before.To != first || reading.BeginsLine(first) || speaker.IsEmpty || (unit.Previous is { } previous && previous.Unit == unit.Number - 1))
        {
            return false;
        }

        var draft = Take(unit, site, "points back");
        draft.Speaker.Clear();
        draft.Speaker.Add(speaker);
        draft.Quote.Add(before);
        draft.Quote.Add(new(first, first + 1));
        draft.Frame.Add(new(first + 1, unit.Core.To));
        return true;
    }

    /// <summary>Adds a statement with cue, speaker and addressee.</summary>
    public static Draft Take(UnitReading unit, CueSite site, string rule)
    {
        var draft = unit.Add(StatementType.Indirect, site.Verb.Medium, "indirect → " + rule);
        CueRoles.Add(unit, draft, site);
        return draft;
    }
}

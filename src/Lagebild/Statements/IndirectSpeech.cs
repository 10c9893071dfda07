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

            _ = As(unit, site) || ContentBehind(unit, site) || ContentAround(unit, site) || PointsBack(unit, site);
        }
    }

    // "Er wisse nicht, was …": the cue verb itself stands in running Konjunktiv.
    private static bool IsToldItself(UnitReading unit, CueSite site) =>
        site.Finite >= 0 && unit.Previous is not null && unit.Number - unit.Previous.Unit <= 1 && unit.Reading.IsKonjunktiv1(site.Finite) && Contents.MainFinite(unit, unit.Range.From, unit.Range.To) == site.Finite;

    // "Wie X mitteilte, …", "…, wie X sagte".
    private static bool As(UnitReading unit, CueSite site)
    {
        var reading = unit.Reading;
        var from = site.Clause.From;
        if (!reading.Is(from, "wie") || !site.IsVerbLast || !site.Verb.Takes(CueFrames.As | CueFrames.That))
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

    private static bool ContentBehind(UnitReading unit, CueSite site)
    {
        var reading = unit.Reading;
        var mark = MarkBehind(unit, site);
        if (mark < 0)
        {
            return false;
        }

        var from = mark + 1;
        if (unit.Sites.Exists(other => other.Main > site.Main && other.Last < mark && other != site && !other.IsVerbLast && KindOf(unit, other, from) is not null))
        {
            return false; // "äußerte sich und behauptete, dass": the nearer verb takes the content.
        }

        var kind = KindOf(unit, site, from);
        if (kind is null || (site.Verb.Takes(CueFrames.NeedsAbout) && kind != "Konjunktiv" && !HasAbout(reading, site)))
        {
            return false;
        }

        var end = Contents.End(unit, from, resumes: site.IsVerbLast);
        if (end <= from)
        {
            return false;
        }

        var draft = Take(unit, site, kind);
        draft.Quote.Add(new(from, end));
        AddAbout(reading, site, draft);
        draft.Frame.Add(new(FrameStart(unit, site), from));
        AddRest(unit, draft, end);
        return true;
    }

    // The comma or colon that ends the clause; commas of appositions and relative clauses in it are passed over.
    private static int MarkBehind(UnitReading unit, CueSite site)
    {
        var reading = unit.Reading;
        var tries = 0;
        for (var at = site.Last + 1; at < unit.Core.To && tries < 5; at++)
        {
            if (reading.PassageOf(at) is var passage and >= 0)
            {
                if (!Clauses.IsName(reading, passage))
                {
                    return -1;
                }

                at = Math.Max(at, reading.PassageTokens[passage].To - 1);
                continue;
            }

            if (reading.IsStop(at) || reading.IsMark(at, ';'))
            {
                return -1;
            }

            if (!reading.IsMark(at, ',') && !reading.IsMark(at, ':'))
            {
                continue;
            }

            tries++;
            if (at + 1 < unit.Core.To && KindOf(unit, site, at + 1) is not null)
            {
                return at;
            }

            if (at + 1 < unit.Core.To && !CanStandInside(unit, at + 1))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool CanStandInside(UnitReading unit, int from)
    {
        var reading = unit.Reading;
        return reading.Is(from, WordClass.Relative | WordClass.Preposition | WordClass.Article) || NounPhrases.IsNounLike(reading, from) || !Clauses.HasFinite(reading, from, Contents.Next(unit, from));
    }

    private static string? KindOf(UnitReading unit, CueSite site, int from)
    {
        var reading = unit.Reading;
        var verb = site.Verb;
        var isSpeech = (verb.Medium & StatementMedium.Thought) == 0 && verb.Takes(CueFrames.Konjunktiv);
        if (reading.Is(from, WordClass.That) || (from + 1 < unit.Core.To && reading.Is(from + 1, WordClass.That) && !reading.IsCapital(from) && !reading.IsFinite(from)))
        {
            return verb.Takes(CueFrames.That) ? "dass" : null;
        }

        if (reading.Is(from, WordClass.Whether) || (reading.Is(from, WordClass.Question) && !reading.Is(from, WordClass.Article) && isSpeech && !reading.Is(from, "wo") && !(reading.Is(from, "was") && from - 2 != site.Last)))
        {
            return verb.Takes(CueFrames.That) && (reading.Is(from, WordClass.Whether) || !reading.Is(from, WordClass.Relative) || reading.IsMark(from - 1, ':')) ? "ob" : null;
        }

        var next = Contents.Next(unit, from);
        if (verb.Takes(CueFrames.Konjunktiv) && Contents.IsVerbSecondKonjunktiv(unit, from))
        {
            return "Konjunktiv";
        }

        if (verb.Takes(CueFrames.Infinitive) && Contents.IsInfinitive(unit, from, next))
        {
            return "zu";
        }

        if (isSpeech && Contents.IsVerbSecondIndicative(unit, from, next))
        {
            return reading.IsMark(from - 1, ':') ? "colon" : "verb-second";
        }

        return null;
    }

    private static bool HasAbout(Reading reading, CueSite site)
    {
        for (var at = site.Clause.From; at < site.Clause.To; at++)
        {
            if (reading.Is(at, WordClass.About))
            {
                return true;
            }
        }

        return false;
    }

    // "geht davon aus", "weist darauf hin": the adverb that points to the clause belongs to the cue.
    private static void AddAbout(Reading reading, CueSite site, Draft draft)
    {
        if (!site.Verb.Takes(CueFrames.NeedsAbout))
        {
            return;
        }

        for (var at = site.Clause.From; at < site.Clause.To; at++)
        {
            if (reading.Is(at, WordClass.About) && !reading.Is(at, "daher") && !reading.Is(at, "dabei"))
            {
                draft.Cue.Add(new(at, at + 1));
                draft.Cue.Sort((left, right) => left.From.CompareTo(right.From));
                return;
            }
        }
    }

    // "…, sagte X.", "Man habe, sagte X, nichts gewusst.", "Dass er komme, sagte X."
    private static bool ContentAround(UnitReading unit, CueSite site)
    {
        var reading = unit.Reading;
        var from = site.First;
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
            if (reading.Is(at, "nicht"))
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
        if (unit.Number == 0 || site.Finite != first + 1 || !(reading.Is(first, "dies") || reading.Is(first, "das")) || !site.Verb.Takes(CueFrames.Konjunktiv) || site.Verb.Takes(CueFrames.Partial))
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

    private static Draft Take(UnitReading unit, CueSite site, string rule)
    {
        var draft = unit.Add(StatementType.Indirect, site.Verb.Medium, "indirect → " + rule);
        CueRoles.Add(unit, draft, site);
        return draft;
    }

    private static int FrameStart(UnitReading unit, CueSite site)
    {
        var start = unit.Range.From;
        foreach (var draft in unit.Drafts)
        {
            foreach (var quote in draft.Quote)
            {
                if (quote.To <= site.Clause.From)
                {
                    start = Math.Max(start, quote.To);
                }
            }
        }

        return start;
    }

    private static void AddRest(UnitReading unit, Draft draft, int end)
    {
        var reading = unit.Reading;
        if (end < unit.Core.To)
        {
            var stop = unit.Core.To;
            var resumesWithComma = reading.IsMark(end, ',');
            if (resumesWithComma || reading.Is(end, WordClass.Coordinator))
            {
                draft.Frame.Add(new(end, stop));
            }
        }
    }
}

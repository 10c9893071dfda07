namespace Lagebild.Statements;

/// <summary>Reads content behind a cue: dass- and ob-clauses, verb-second clauses, zu-infinitives.</summary>
internal static class ContentsBehind
{
    /// <summary>Adds the statement whose content stands behind a cue; false where none does.</summary>
    public static bool Add(UnitReading unit, CueSite site)
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

        var draft = IndirectSpeech.Take(unit, site, kind);
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

        if (reading.Is(from, WordClass.Whether) || (reading.Is(from, WordClass.Question) && !reading.Is(from, WordClass.Article) && isSpeech && !(reading.Is(from, WordClass.Relative | WordClass.Expletive) && from - 2 != site.Last)))
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

        var isThought = !isSpeech && reading.IsMark(from - 1, ':') && verb.Takes(CueFrames.Direct) && reading.IsPerson(Subjects.Of(reading, site)); // "Berg dachte: Das wird nichts."
        if ((isSpeech || isThought) && Contents.IsVerbSecondIndicative(unit, from, next))
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
            if (reading.Is(at, WordClass.About) && !reading.Is(at, WordClass.LooseAbout))
            {
                draft.Cue.Add(new(at, at + 1));
                draft.Cue.Sort((left, right) => left.From.CompareTo(right.From));
                return;
            }
        }
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

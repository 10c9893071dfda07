using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>What the words behind a cue are, and how far they reach.</summary>
internal static class Contents
{
    /// <summary>Returns the next boundary at or after a token, or the end of the unit's core.</summary>
    public static int Next(UnitReading unit, int from)
    {
        var at = from;
        while (at < unit.Core.To && !CueSites.IsBoundary(unit.Reading, at))
        {
            at++;
        }

        return at;
    }

    /// <summary>Says whether a verb-second clause with Konjunktiv begins here, subordinate clauses before its verb included ("wenn er komme, werde …").</summary>
    public static bool IsVerbSecondKonjunktiv(UnitReading unit, int from)
    {
        var reading = unit.Reading;
        var at = from;
        for (var part = 0; part < 3 && at < unit.Core.To; part++)
        {
            var next = Next(unit, at);
            var isOpened = reading.Is(at, WordClass.Subordinator | WordClass.That) && !reading.Is(at, WordClass.Article) && !reading.IsFinite(at);
            if (!isOpened && FirstFinite(reading, at, next) is var finite and >= 0)
            {
                // A relative clause has its verb last, a verb-second clause has something behind it or a short field before it.
                var isRelative = at > unit.Range.From && reading.Is(at, WordClass.Relative) && (finite == next - 1 || (finite == next - 2 && reading.IsWord(next - 1))) && finite - at > 2;
                return !isRelative && (reading.IsKonjunktiv1(finite) || reading.IsKonjunktiv2(finite));
            }

            at = next + 1;
        }

        return false;
    }

    /// <summary>Says whether a verb-second clause in the indicative begins here, as after "Er sagte, er kommt".</summary>
    public static bool IsVerbSecondIndicative(UnitReading unit, int from, int next)
    {
        var reading = unit.Reading;
        if (!reading.Is(from, WordClass.Personal | WordClass.Article) && !NounPhrases.IsNounLike(reading, from))
        {
            return false;
        }

        var finite = FirstFinite(reading, from, next);
        var end = NounPhrases.End(reading, from, next, attachesAll: true);
        var isRelative = reading.Is(from, WordClass.Relative) && finite == next - 1;
        var isPronoun = reading.Is(from, WordClass.Relative) && end == from + 1 && !reading.IsMark(from - 1, ':'); // "…: Das wird nie gelingen"
        return finite > from && finite == end && !isRelative && finite < next - 1 && !isPronoun;
    }

    /// <summary>Says whether a clause with zu-infinitive and no finite verb begins here.</summary>
    public static bool IsInfinitive(UnitReading unit, int from, int next)
    {
        var reading = unit.Reading;
        if (reading.Is(from, WordClass.UmZu))
        {
            return false;
        }

        for (var part = 0; part < 3; part++)
        {
            var (hasZu, hasFinite) = (false, false);
            for (var at = from; at < next; at++)
            {
                hasZu |= IsZuInfinitive(reading, at, next);
                hasFinite |= reading.PassageOf(at) < 0 && reading.IsFinite(at) && !(at > from && reading.Is(at - 1, WordClass.Zu));
            }

            if (hasZu)
            {
                return !hasFinite;
            }

            // "auf Maßnahmen, die …, zu verzichten": the infinitive stands behind a relative clause.
            if ((hasFinite && part == 0) || next + 1 >= unit.Core.To || !reading.IsMark(next, ','))
            {
                return false;
            }

            var after = Next(unit, next + 1);
            if (!reading.Is(next + 1, WordClass.Relative | WordClass.Preposition | WordClass.Subordinator | WordClass.UmZu) && !(NounPhrases.IsNounLike(reading, next + 1) || reading.Is(next + 1, WordClass.Article)))
            {
                return false;
            }

            var passesRelative = reading.Is(next + 1, WordClass.Relative | WordClass.Preposition | WordClass.Subordinator);
            if (passesRelative && after < unit.Core.To && reading.IsMark(after, ','))
            {
                (from, next) = (after + 1, Next(unit, after + 1));
            }
            else
            {
                (from, next) = (next + 1, after);
            }
        }

        return false;
    }

    /// <summary>Says whether a stretch holds a finite verb outside subordinate clauses.</summary>
    public static bool HasMainVerb(UnitReading unit, int from, int to) => MainFinite(unit, from, to) >= 0;

    /// <summary>Returns the first finite verb of a stretch outside marks and subordinate clauses, or -1.</summary>
    public static int MainFinite(UnitReading unit, int from, int to)
    {
        var reading = unit.Reading;
        var (at, isPending) = (from, false);
        while (at < to)
        {
            var next = Math.Min(to, Next(unit, at));
            var finite = FirstFinite(reading, at, next);
            if (IsOpened(reading, from, at, next))
            {
                isPending |= finite < 0; // "Falls das Band, das …, echt ist": its verb is still to come.
            }
            else if (finite >= 0 && isPending)
            {
                isPending = false;
            }
            else if (finite >= 0)
            {
                return finite;
            }

            at = next + 1;
        }

        return -1;
    }

    private static bool IsOpened(Reading reading, int from, int at, int next)
    {
        if (reading.Is(at, WordClass.Subordinator | WordClass.That | WordClass.Whether) && !reading.Is(at, WordClass.Article) && !IsAdverbial(reading, at) && reading.Tokens[at].Upos != Upos.ADP)
        {
            return true;
        }

        // "selbst wenn", "auch wenn", "erst nachdem".
        if (at + 1 < next && reading.Is(at, WordClass.Adverb) && reading.Is(at + 1, WordClass.Subordinator) && !reading.Is(at + 1, WordClass.Article) && !IsAdverbial(reading, at + 1) && reading.Tokens[at + 1].Upos != Upos.ADP)
        {
            return true;
        }

        return at > from && reading.IsMark(at - 1, ',')
            && (reading.Is(at, WordClass.Relative | WordClass.Question) || (at + 1 < next && reading.Is(at, WordClass.Preposition) && reading.Is(at + 1, WordClass.Relative) && EndsInFinite(reading, at, next)));
    }

    /// <summary>Returns where the content that begins here ends.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="from">The first token of the content.</param>
    /// <param name="resumes">Whether the frame is a clause whose main clause is still to come ("Nachdem er gesagt hatte, dass …, ging er").</param>
    public static int End(UnitReading unit, int from, bool resumes)
    {
        var reading = unit.Reading;
        for (var at = from; at < unit.Core.To; at++)
        {
            if (reading.PassageOf(at) is var passage and >= 0)
            {
                at = Math.Max(at, reading.PassageTokens[passage].To - 1);
                if (ResumesBehindMarks(unit, from, at + 1))
                {
                    return at + 1;
                }

                continue;
            }

            if (reading.IsMark(at, ';') || (reading.IsStop(at) && at < unit.Core.To - 1 && !reading.IsMark(at, '…')))
            {
                return at;
            }

            if (reading.IsMark(at, ',') && at + 1 < unit.Core.To && EndsAtComma(unit, from, at, resumes))
            {
                return at;
            }

            if (at > from + 2 && reading.Is(at, WordClass.Resuming) && ResumesFrame(unit, from, at))
            {
                return at;
            }
        }

        return unit.Core.To;
    }

    // "dass sie helfen wolle „bis zuletzt“ forderte schnelle Hilfe": the clause has its verb, the next one is the narrator's.
    private static bool ResumesBehindMarks(UnitReading unit, int from, int at)
    {
        var reading = unit.Reading;
        return at < unit.Core.To && unit.Sites.Exists(site => site.Finite == at && !site.IsVerbLast)
            && Clauses.HasFinite(reading, Math.Max(from, Clauses.Back(reading, unit.Range, reading.PassageTokens[reading.PassageOf(at - 1)].From)), at);
    }

    private static bool EndsAtComma(UnitReading unit, int from, int comma, bool resumes)
    {
        var reading = unit.Reading;
        var first = comma + 1;
        if (resumes && reading.PassageOf(first) < 0 && reading.IsFinite(first) && !reading.IsKonjunktiv1(first))
        {
            return true;
        }

        if (reading.Is(first, WordClass.So) && !AttributionPhrases.So(unit, first, unit.Core.To).IsEmpty)
        {
            return true;
        }

        if (unit.Sites.Exists(site => site.First == first && site.Clause.From == first && !site.IsVerbLast && site.Verb.Takes(CueFrames.Direct)) && !reading.IsKonjunktiv1(first))
        {
            return true;
        }

        // "…, und verwies auf", "…, aber X lehnte ab": the narrator goes on in the indicative after Konjunktiv.
        return reading.Is(first, WordClass.Resuming) && ResumesFrame(unit, from, first);
    }

    // After "und": a finite verb at once, in the past or of a cue verb, so that the subject is the frame's.
    private static bool ResumesFrame(UnitReading unit, int from, int und)
    {
        var reading = unit.Reading;
        var at = und + 1;
        while (at < unit.Core.To && at < und + 3 && reading.Is(at, WordClass.Adverb) && !reading.IsFinite(at))
        {
            at++;
        }

        if (at >= unit.Core.To || reading.PassageOf(at) >= 0 || !reading.IsFinite(at) || reading.IsKonjunktiv1(at) || reading.IsKonjunktiv2(at))
        {
            return false;
        }

        var next = Next(unit, at);
        var standsLast = at + 1 >= next || reading.Is(at + 1, WordClass.Joining);
        var isCue = unit.Sites.Exists(site => site.Finite == at);
        return !standsLast && (isCue || FirstKonjunktiv(reading, from, und));
    }

    private static bool FirstKonjunktiv(Reading reading, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (reading.PassageOf(at) < 0 && reading.IsFinite(at))
            {
                return reading.IsKonjunktiv1(at) || reading.IsKonjunktiv2(at);
            }
        }

        return false;
    }

    private static bool IsAdverbial(Reading reading, int at) => at + 1 < reading.Tokens.Length && reading.IsFinite(at + 1);

    private static bool EndsInFinite(Reading reading, int from, int next) => next - 1 > from && reading.IsFinite(next - 1);

    private static bool IsZuInfinitive(Reading reading, int at, int next)
    {
        if (reading.Is(at, WordClass.Zu) && at + 1 < next && !reading.IsCapital(at + 1) && reading[at + 1].EndsWith("n", StringComparison.Ordinal) && reading.Tokens[at + 1].Upos is not (Upos.ADJ or Upos.DET or Upos.PRON or Upos.NUM or Upos.ADV))
        {
            return true;
        }

        var form = reading[at];
        var zu = form.LastIndexOf("zu", StringComparison.Ordinal);
        return zu > 1 && form.Length > zu + 4 && form.EndsWith("n", StringComparison.Ordinal) && !reading.IsCapital(at) && reading.Tokens[at].Upos is Upos.VERB or Upos.X or Upos.AUX && zu + 2 < form.Length;
    }

    private static int FirstFinite(Reading reading, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (reading.PassageOf(at) < 0 && reading.IsFinite(at))
            {
                return at;
            }
        }

        return -1;
    }
}

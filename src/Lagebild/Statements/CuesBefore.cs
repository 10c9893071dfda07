using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>Finds the cue before words in marks: X sagte: "…", "Laut X ist das „…“", or a colon alone.</summary>
internal static class CuesBefore
{
    /// <summary>Adds cue, speaker and frame from the words before a quote; false where they introduce nothing.</summary>
    public static bool Add(UnitReading unit, Draft draft, int to)
    {
        var reading = unit.Reading;
        var from = to;
        while (from > unit.Range.From && !(reading.PassageOf(from - 1) is var passage and >= 0 && SpeechPassages.IsUtterance(reading, passage)) && !(from < to && (reading.IsStop(from - 1) || reading.IsMark(from - 1, ':') || reading.IsMark(from - 1, ';'))))
        {
            from--;
        }

        if (from >= to)
        {
            return false;
        }

        var hasColon = reading.IsMark(to - 1, ':');
        var site = hasColon ? SiteBeforeColon(unit, from, to) : SiteBefore(unit, from, to);
        if (!hasColon && site is not null && (site.IsVerbLast || site.Last < Clauses.Back(reading, unit.Range, to)) && Attributions.Before(unit, draft, Math.Max(from, site.Last + 1), to, mustTouch: true))
        {
            return true; // "Nachdem der Plan bekannt wurde und man laut Amt „…“": the nearer source.
        }

        if (site is not null && (hasColon || IsNear(unit, site, to)))
        {
            CueRoles.Add(unit, draft, site);
            draft.Rule += hasColon ? " → cue before colon" : " → cue before";
            Draft.Add(draft.Frame, from, to);
            return true;
        }

        if (!hasColon)
        {
            return Attributions.Before(unit, draft, from, to, mustTouch: true);
        }

        if (IsTitle(unit, from, to))
        {
            return false;
        }

        Draft.Add(draft.Frame, from, to);
        draft.Rule += " → colon";
        if (Contents.MainFinite(unit, from, to - 1) is var finite and >= 0 && reading.IsKonjunktiv1(finite) && unit.Previous is { } teller && unit.Number - teller.Unit <= 1)
        {
            draft.Inherit(reading, teller, withCue: false); // "Wichtig seien Vorbilder, die offen sprächen: „…“"
            draft.Rule += " → speaker of the statement before";
        }
        else if (!Attributions.Before(unit, draft, from, to, mustTouch: false))
        {
            var subject = AnySubject(unit, from, to - 1);
            Draft.Add(draft.Speaker, subject.From, subject.To);
        }

        return true;
    }

    // A verb that stands in Konjunktiv is told itself: its words belong to who tells it.
    private static CueSite? SiteBefore(UnitReading unit, int from, int to)
    {
        var site = Introducing(unit, from, to, CueFrames.Direct | CueFrames.Partial);
        while (site is not null && (IsThoughtUnderModal(unit.Reading, site) || (site.Finite >= 0 && (unit.Reading.IsKonjunktiv1(site.Finite) || unit.Reading.Is(site.Finite, WordClass.Konjunktiv2)))))
        {
            var told = site;
            site = unit.Sites.FindLast(other => other.First >= from && other.Last < told.First && !other.IsVerbLast && other.Verb.Takes(CueFrames.Direct));
        }

        return site;
    }

    // "sollte wissen, „…“": what somebody should know is no speech of his.
    private static bool IsThoughtUnderModal(Reading reading, CueSite site) =>
        site.Finite != site.Main && (site.Verb.Medium & StatementMedium.Thought) != 0 && reading.Is(site.Finite, WordClass.Modal);

    // "… das, worin es heißt:" introduces where it stands last; "…, als sie sich erinnert fühlt, geht es um Rituale:" and "Wie der Sender meldete, gab sie zu:" is of another verb.
    private static CueSite? SiteBeforeColon(UnitReading unit, int from, int to)
    {
        var site = Introducing(unit, from, to, CueFrames.Direct | CueFrames.Partial) ?? unit.Sites.FindLast(site => site.First >= from && site.Last < to);
        var sourced = unit.Sites.FindLast(other => other.First >= from && other.Last == to - 2 && other.IsVerbLast && other.Verb.Takes(CueFrames.Sourced) && !unit.Reading.IsKonjunktiv1(other.Finite));
        return sourced ?? (site is { IsVerbLast: true } && (unit.Reading.Is(site.Clause.From, WordClass.Like) || Clauses.HasFinite(unit.Reading, site.Last + 1, to)) ? null : site);
    }

    private static CueSite? Introducing(UnitReading unit, int from, int to, CueFrames frames) =>
        unit.Sites.FindLast(site => site.First >= from && site.Last < to && !site.IsVerbLast && site.Verb.Takes(frames))
        ?? unit.Sites.FindLast(site => site.First >= from && site.Last < to && site.Verb.Takes(frames) && !(site.Finite >= 0 && unit.Reading.IsKonjunktiv1(site.Finite)));

    // Nothing but particles, the subject and a comma between the cue and the mark: no other clause.
    private static bool IsNear(UnitReading unit, CueSite site, int to)
    {
        var commas = 0;
        for (var at = site.Finite; at >= 0 && at < to; at++)
        {
            commas += unit.Reading.IsMark(at, ',') ? 1 : 0;
        }

        return commas == 0 || (commas == 1 && unit.Reading.IsMark(to - 1, ',')) || site.Verb.Takes(CueFrames.Direct) && commas <= 3 && unit.Reading.IsMark(to - 1, ',');
    }

    // Words before a colon without a cue: "so X", the subject of the main clause where it names somebody for sure; otherwise the speaker stays open.
    private static TokenRange AnySubject(UnitReading unit, int from, int to)
    {
        var reading = unit.Reading;
        if (to <= from)
        {
            return default; // a text that begins with its colon
        }

        if (reading.Tokens[to - 1].Upos == Upos.NOUN && Voices.IsMute(reading[to - 1]))
        {
            return default; // "Sie kennen den Satz: „…“", "Es geht um die Frage: „…“"
        }

        from = reading.Is(from, WordClass.Like) ? Math.Min(Contents.Next(unit, from) + 1, to) : from; // "Wie der Sender meldete, gab sie zu:"
        for (var at = from; at < to; at++)
        {
            if (reading.PassageOf(at) < 0 && AttributionPhrases.So(unit, at, to) is { IsEmpty: false } named)
            {
                return named;
            }
        }

        var finite = Contents.MainFinite(unit, from, to);
        if (finite >= 0 ? reading.IsPassive(finite) : HoldsTime(reading, from, to))
        {
            return default; // "Die Besucher werden angefahren: „…“", "Erstes, Samstag, 17. Januar: „…“"
        }

        var subject = finite < 0 ? NounPhrase(reading, from, to) : Subjects.Of(reading, CueSite.Plain(finite, new(from, to)));
        if (finite >= 0 && subject.Length == 1 && reading.Is(subject.From, WordClass.Personal) && Agreement.IsPlural(reading, finite))
        {
            return default; // "Auch sie müssen zukaufen: „…“": one of them
        }

        if (Voices.IsSure(reading, subject))
        {
            return subject;
        }

        var isAnybody = subject.Length == 1 && reading.Is(subject.From, WordClass.Nominative | WordClass.Expletive) && !reading.Is(subject.From, WordClass.It); // "Man soll sie benennen:"
        subject = finite < 0 || isAnybody ? default : Subjects.Behind(reading, CueSite.Plain(finite, new(from, to)));
        if (Voices.IsSure(reading, subject) && reading.IsPerson(subject))
        {
            return subject;
        }

        return default;
    }

    private static bool HoldsTime(Reading reading, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Subjects.IsTime(reading, at))
            {
                return true;
            }
        }

        return false;
    }

    // "Ida Berg: „Der Deich. Ein Roman“ (Verlag am Meer)".
    private static bool IsTitle(UnitReading unit, int from, int to)
    {
        var reading = unit.Reading;
        var range = reading.PassageOf(to) is var passage and >= 0 ? reading.PassageTokens[passage] : default;
        var isListed = HoldsSlashOrYear(reading, from, to) || (!range.IsEmpty && range.To < unit.Range.To && reading.IsMark(range.To, '('));
        return !range.IsEmpty && isListed && Contents.MainFinite(unit, from, to - 1) < 0 && (!Clauses.HasFinite(reading, range.From, range.To) || HoldsSlashOrYear(reading, from, to));
    }

    // "Ida Berg/Otto Kern:", "Berg & Kern (2008):".
    private static bool HoldsSlashOrYear(Reading reading, int from, int to)
    {
        for (var at = from + 1; at + 1 < to; at++)
        {
            if (reading.IsMark(at, '/') || (reading.IsMark(at - 1, '(') && reading[at].Length == 4 && char.IsDigit(reading[at][0]) && reading.IsMark(at + 1, ')')))
            {
                return true;
            }
        }

        return false;
    }

    private static TokenRange NounPhrase(Reading reading, int from, int to) =>
        NounPhrases.Begins(reading, from) ? new(from, NounPhrases.End(reading, from, to, attachesAll: true)) : default;
}

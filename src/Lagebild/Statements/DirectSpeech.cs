using System.Collections.Immutable;

namespace Lagebild.Statements;

/// <summary>Reads utterances between marks and finds their cue: behind ("…", sagte X), before (X sagte: "…"), or none, where the last speaker goes on.</summary>
internal static class DirectSpeech
{
    /// <summary>Adds the direct statements of a unit.</summary>
    public static void Read(UnitReading unit)
    {
        var reading = unit.Reading;
        Draft? last = null;
        for (var at = unit.Range.From; at < unit.Range.To; at++)
        {
            var passage = reading.PassageOf(at);
            if (passage < 0)
            {
                continue;
            }

            var range = reading.PassageTokens[passage];
            range = new(Math.Max(range.From, unit.Range.From), Math.Min(range.To, unit.Range.To));
            if (SpeechPassages.IsUtterance(reading, passage) && !IsWoven(unit, range))
            {
                last = ReadPassage(unit, range, last);
            }

            at = Math.Max(at, range.To - 1);
        }
    }

    // "sagte, dass „wir …“": the marks stand inside a clause of the narrator.
    private static bool IsWoven(UnitReading unit, TokenRange passage)
    {
        var before = passage.From - 1;
        if (before < unit.Range.From)
        {
            return false;
        }

        if (unit.Reading.Is(before, WordClass.That | WordClass.Whether))
        {
            return true;
        }

        // "Es drohe „eine Zeit, die …“": small letters inside a sentence in Konjunktiv.
        var first = Math.Min(passage.From + 1, passage.To - 1);
        var finite = unit.Reading.IsMark(before, ':') || unit.Reading.IsCapital(first) ? -1 : Contents.MainFinite(unit, unit.Range.From, passage.From);
        return finite >= 0 && unit.Reading.IsKonjunktiv1(finite);
    }

    private static Draft? ReadPassage(UnitReading unit, TokenRange passage, Draft? last)
    {
        var reading = unit.Reading;
        if (last is not null && passage.From == last.Cover.To)
        {
            last.Quote.Add(passage);
            last.Rule += " → broken";
            _ = last.Cue.Count > 0 || CueBehind(unit, last, passage.To);
            return last;
        }

        if (last is not null && last.Frame.Count == 1 && last.Frame[0].To == passage.From && last.Frame[0].From >= last.Cover.From && !reading.IsMark(passage.From - 1, ':') && unit.Sites.Count(site => site.First >= last.Frame[0].From && site.Last < passage.From) <= 1)
        {
            last.Quote.Add(passage);
            last.Rule += " → goes on behind the cue";
            return last;
        }

        var draft = new Draft(StatementType.Direct, StatementMedium.Speech, "direct") { Unit = unit.Number };
        draft.Quote.Add(passage);
        if (CueBehind(unit, draft, passage.To) || CueBefore(unit, draft, passage.From) || GoesOn(unit, draft, passage, last))
        {
            unit.Drafts.Add(draft);
            return draft;
        }

        return last;
    }

    private static bool CueBehind(UnitReading unit, Draft draft, int from)
    {
        var reading = unit.Reading;
        var at = from;
        while (at < unit.Range.To && at < from + 2 && (reading.IsMark(at, ',') || reading.IsDash(at)))
        {
            at++;
        }

        if (at >= unit.Range.To || reading.PassageOf(at) >= 0)
        {
            return false;
        }

        var end = FrameEnd(unit, at);
        if (Attributions.So(unit, at, end) is { IsEmpty: false } named)
        {
            draft.Speaker.Add(named);
            draft.Cue.Add(new(at, at + 1));
            draft.CueLemma = "so";
            draft.Rule += " → so X";
        }
        else if (Attributions.Phrase(unit, at, end) is { } phrase)
        {
            Draft.Add(draft.Speaker, phrase.Speaker.From, phrase.Speaker.To);
            draft.Cue.Add(phrase.Cue);
            (draft.CueLemma, draft.Medium) = (reading[phrase.Cue.From].ToString(), phrase.Medium);
            draft.Rule += " → attribution behind";
        }
        else if (SiteFrom(unit, at) is { } site)
        {
            Take(unit, draft, site, " → cue behind");
        }
        else if (!UnknownVerb(unit, draft, at, end))
        {
            return false;
        }

        Draft.Add(draft.Frame, from, end);
        return true;
    }

    /// <summary>Returns where the frame behind a quote ends: with the unit's core, or before the next utterance.</summary>
    private static int FrameEnd(UnitReading unit, int from)
    {
        var reading = unit.Reading;
        for (var at = from; at < unit.Core.To; at++)
        {
            if (reading.PassageOf(at) is var passage and >= 0)
            {
                if (SpeechPassages.IsUtterance(reading, passage))
                {
                    return at;
                }

                at = Math.Max(at, reading.PassageTokens[passage].To - 1);
            }
        }

        return unit.Core.To;
    }

    private static CueSite? SiteFrom(UnitReading unit, int at) =>
        unit.Sites.Find(site => (site.First == at || site.Finite == at || (unit.Reading.Is(at, "so") && site.Finite == at + 1) || (unit.Reading.Is(at, "wie") && site.Clause.From == at)) && (site.Verb.Takes(CueFrames.Direct) || site.Verb.Takes(CueFrames.As)));

    private static void Take(UnitReading unit, Draft draft, CueSite site, string rule)
    {
        CueRoles.Add(unit, draft, site);
        draft.Rule += rule;
    }

    // "„…“, lachte er": any finite verb just behind the mark with a subject behind it.
    private static bool UnknownVerb(UnitReading unit, Draft draft, int at, int end)
    {
        var reading = unit.Reading;
        if (!reading.IsFinite(at) || reading.IsMark(at - 1, ')') || reading.Is(at, WordClass.Being | WordClass.Becoming | WordClass.Modal))
        {
            return false;
        }

        var site = new CueSite { Verb = new(reading.Tokens[at].Lemma, "", CueFrames.Direct, StatementMedium.Speech, [], ImmutableArray<string>.Empty), Finite = at, Main = at, Clause = new(at, end) };
        var subject = Subjects.Of(reading, site);
        if (subject.IsEmpty || !(reading.IsMark(at - 1, ',') || reading.IsCapital(subject.From) || reading.Is(subject.From, WordClass.Pronoun)))
        {
            return false;
        }

        draft.Speaker.Add(subject);
        draft.Cue.Add(new(at, at + 1));
        draft.CueLemma = reading.Tokens[at].Lemma;
        draft.Rule += " → verb behind";
        return true;
    }

    private static bool CueBefore(UnitReading unit, Draft draft, int to)
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
        if (site is not null && (hasColon || IsNear(unit, site, to)))
        {
            Take(unit, draft, site, hasColon ? " → cue before colon" : " → cue before");
            Draft.Add(draft.Frame, from, to);
            return true;
        }

        if (!hasColon)
        {
            return Attributions.Before(unit, draft, from, to, mustTouch: true);
        }

        Draft.Add(draft.Frame, from, to);
        draft.Rule += " → colon";
        if (!Attributions.Before(unit, draft, from, to, mustTouch: false))
        {
            var subject = AnySubject(unit, from, to - 1);
            Draft.Add(draft.Speaker, subject.From, subject.To);
        }

        return true;
    }

    // A verb that stands in Konjunktiv is told itself: its words belong to who tells it.
    private static CueSite? SiteBefore(UnitReading unit, int from, int to) =>
        Introducing(unit, from, to, CueFrames.Direct | CueFrames.Partial) is { } site && !(site.Finite >= 0 && (unit.Reading.IsKonjunktiv1(site.Finite) || unit.Reading.Is(site.Finite, WordClass.Konjunktiv2))) ? site : null;

    // "… das, worin es heißt:" introduces where it stands last; "Wie der Sender meldete, gab sie zu:" is of another verb.
    private static CueSite? SiteBeforeColon(UnitReading unit, int from, int to)
    {
        var site = Introducing(unit, from, to, CueFrames.Direct | CueFrames.Partial) ?? unit.Sites.FindLast(site => site.First >= from && site.Last < to);
        var sourced = unit.Sites.FindLast(other => other.First >= from && other.Last == to - 2 && other.IsVerbLast && other.Verb.Takes(CueFrames.Sourced) && !unit.Reading.IsKonjunktiv1(other.Finite));
        return sourced ?? (site is { IsVerbLast: true } && unit.Reading.Is(site.Clause.From, WordClass.As) ? null : site);
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

    // Words before a colon without a cue: the subject of the main clause, else the only person in them; otherwise the speaker stays open.
    private static TokenRange AnySubject(UnitReading unit, int from, int to)
    {
        var reading = unit.Reading;
        var finite = Contents.MainFinite(unit, from, to);
        var subject = finite < 0 ? NounPhrase(reading, from, to) : Subjects.Of(reading, CueSite.Plain(finite, new(from, to)));
        if (Voices.CanSpeak(reading, subject))
        {
            return subject;
        }

        subject = finite < 0 ? default : Subjects.Behind(reading, CueSite.Plain(finite, new(from, to)));
        if (Voices.CanSpeak(reading, subject) && reading.IsPerson(subject))
        {
            return subject;
        }

        for (var at = from; at < to; at++)
        {
            if (reading.PassageOf(at) < 0 && Attributions.So(unit, at, to) is { IsEmpty: false } named)
            {
                return named;
            }
        }

        return default;
    }

    private static TokenRange NounPhrase(Reading reading, int from, int to) =>
        NounPhrases.Begins(reading, from) ? new(from, NounPhrases.End(reading, from, to, attachesAll: true)) : default;

    // A quote that goes on without a cue belongs to the last speaker, in the same paragraph or opened by it.
    private static bool GoesOn(UnitReading unit, Draft draft, TokenRange passage, Draft? last)
    {
        var before = last ?? unit.Previous;
        var words = SpeechPassages.WordCount(unit.Reading, passage);
        var standsAlone = passage.From == unit.Range.From && passage.To >= unit.Core.To - 1;
        if (words < 4 || (!standsAlone && last is null && passage.From != unit.Range.From))
        {
            return false;
        }

        draft.Rule += " → goes on";
        if (before is not null)
        {
            draft.Inherit(unit.Reading, before, withCue: false);
            draft.Medium = before.Medium;
        }

        return true;
    }
}

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
            if ((SpeechPassages.IsUtterance(reading, passage) || GoesOnBehindCue(reading, last, range)) && !IsWoven(unit, range))
            {
                last = ReadPassage(unit, range, last);
            }

            at = Math.Max(at, range.To - 1);
        }
    }

    // "„Ich werde“, sagte Kern, „nicht weichen“": the rest of the sentence behind a comma.
    private static bool GoesOnBehindCue(Reading reading, Draft? last, TokenRange passage) =>
        last is { Frame: [var frame] } && frame.To == passage.From && frame.From >= last.Cover.From && IsRest(reading, passage);

    private static bool IsRest(Reading reading, TokenRange passage) =>
        passage.From > 0 && reading.IsMark(passage.From - 1, ',') && SpeechPassages.WordCount(reading, passage) >= 2 && char.IsLower(reading[Math.Min(passage.From + 1, passage.To - 1)][0]);

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

        if (last is not null && last.Frame.Count == 1 && last.Frame[0].To == passage.From && last.Frame[0].From >= last.Cover.From && !reading.IsMark(passage.From - 1, ':') && !QuotesAlone.EndsInClause(reading, last.Frame[0]) && unit.Sites.Count(site => site.First >= last.Frame[0].From && site.Last < passage.From) <= 1)
        {
            last.Quote.Add(passage);
            last.Rule += " → goes on behind the cue";
            return last;
        }

        var draft = new Draft(StatementType.Direct, StatementMedium.Speech, "direct") { Unit = unit.Number };
        draft.Quote.Add(passage);
        if (IsNamedBefore(unit, passage) ? CuesBefore.Add(unit, draft, passage.From) : CueBehind(unit, draft, passage.To) || CuesBefore.Add(unit, draft, passage.From) || QuotesAlone.Take(unit, draft, passage, last))
        {
            unit.Drafts.Add(draft);
            return draft;
        }

        return last;
    }

    // "Ida Berg sagte dazu: „…“, betont sie": the first cue has the name.
    private static bool IsNamedBefore(UnitReading unit, TokenRange passage)
    {
        var reading = unit.Reading;
        if (passage.From <= unit.Range.From || !reading.IsMark(passage.From - 1, ':'))
        {
            return false;
        }

        var at = passage.To;
        while (at < unit.Range.To && at < passage.To + 2 && reading.IsMark(at, ','))
        {
            at++;
        }

        return at + 1 < unit.Range.To && SiteFrom(unit, at) is not null && reading.Is(at + 1, WordClass.Person)
            && unit.Sites.Exists(site => site.Last < passage.From && site.Verb.Takes(CueFrames.Direct) && reading.IsPerson(Subjects.Of(reading, site)));
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
        var verb = OverWords(reading, at, end);
        if (AttributionPhrases.So(unit, at, end) is { IsEmpty: false } named)
        {
            draft.Speaker.Add(named);
            draft.Cue.Add(new(at, at + 1));
            draft.CueLemma = reading[at].ToString();
            draft.Rule += " → so X";
        }
        else if (AttributionPhrases.At(unit, at, end) is { } phrase)
        {
            Draft.Add(draft.Speaker, phrase.Speaker.From, phrase.Speaker.To);
            draft.Cue.Add(phrase.Cue);
            (draft.CueLemma, draft.Medium) = (reading[phrase.Cue.From].ToString(), phrase.Medium);
            draft.Rule += " → attribution behind";
        }
        else if (SiteFrom(unit, verb) is { } site)
        {
            Take(unit, draft, site, " → cue behind");
        }
        else if (!UnknownVerb(unit, draft, verb, end))
        {
            return false;
        }

        Draft.Add(draft.Frame, from, end);
        return true;
    }

    // "„…“, mit diesen Worten trat sie ab": a phrase with a noun of saying before the verb.
    private static int OverWords(Reading reading, int at, int end)
    {
        if (at + 2 >= end || !reading.Is(at, WordClass.Preposition) || !reading.Is(at + 1, WordClass.Article))
        {
            return at;
        }

        var behind = NounPhrases.End(reading, at + 1, end, attachesAll: false);
        return behind < end && reading.IsFinite(behind) && CueLexicon.Noun(reading[behind - 1]) is not null ? behind : at;
    }

    /// <summary>Returns where the frame behind a quote ends: with the unit's core, or before the next utterance.</summary>
    private static int FrameEnd(UnitReading unit, int from)
    {
        var reading = unit.Reading;
        for (var at = from; at < unit.Core.To; at++)
        {
            if (reading.PassageOf(at) is var passage and >= 0)
            {
                if (SpeechPassages.IsUtterance(reading, passage) || IsRest(reading, reading.PassageTokens[passage]))
                {
                    return at;
                }

                at = Math.Max(at, reading.PassageTokens[passage].To - 1);
            }
        }

        return unit.Core.To;
    }

    private static CueSite? SiteFrom(UnitReading unit, int at) =>
        unit.Sites.Find(site => (site.First == at || site.Finite == at || (unit.Reading.Is(at, WordClass.So) && site.Finite == at + 1) || (unit.Reading.Is(at, WordClass.Like) && site.Clause.From == at)) && (site.Verb.Takes(CueFrames.Direct) || site.Verb.Takes(CueFrames.As)));

    private static void Take(UnitReading unit, Draft draft, CueSite site, string rule)
    {
        CueRoles.Add(unit, draft, site);
        draft.Rule += rule;
    }

    // "„…“, lachte er": any finite verb just behind the mark with a subject behind it.
    private static bool UnknownVerb(UnitReading unit, Draft draft, int at, int end)
    {
        var reading = unit.Reading;
        var first = Math.Min(draft.Quote[0].From + 1, draft.Quote[0].To - 1);
        if (!reading.IsFinite(at) || !(reading.IsCapital(first) || draft.Quote[0].From == unit.Range.From) || reading.IsMark(at - 1, ')') || reading.Is(at, WordClass.Being | WordClass.Becoming | WordClass.Modal))
        {
            return false;
        }

        var site = new CueSite { Verb = new(reading.Tokens[at].Lemma, "", CueFrames.Direct, StatementMedium.Speech, [], ImmutableArray<string>.Empty), Finite = at, Main = at, Clause = new(at, end) };
        var subject = Subjects.Of(reading, site);
        if (subject.IsEmpty || !(reading.IsMark(at - 1, ',') || CueLexicon.Noun(reading[at - 1]) is not null || (draft.Quote[0].From == unit.Range.From && (reading.IsCapital(subject.From) || reading.Is(subject.From, WordClass.Pronoun)))))
        {
            return false;
        }

        draft.Speaker.Add(subject);
        draft.Cue.Add(new(at, at + 1));
        draft.CueLemma = reading.Tokens[at].Lemma;
        draft.Rule += " → verb behind";
        return true;
    }
}

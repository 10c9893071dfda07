using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>Reads words between marks inside a sentence of the narrator: partial quotes of whoever the sentence reports, not titles and terms.</summary>
internal static class PartialQuotes
{
    /// <summary>How many words a term may have.</summary>
    private const int LongestTerm = 3;

    /// <summary>Adds the partial quotes of a unit; each takes speaker, cue and frame of the statement around it.</summary>
    public static void Read(UnitReading unit)
    {
        var reading = unit.Reading;
        for (var at = unit.Range.From; at < unit.Range.To; at++)
        {
            var passage = reading.PassageOf(at);
            if (passage < 0)
            {
                continue;
            }

            var range = reading.PassageTokens[passage];
            var isTaken = unit.Drafts.Exists(draft => draft.Type == StatementType.Direct && draft.Quote.Overlap(range));
            if (!isTaken && range.To <= unit.Range.To && SpeechPassages.IsPartialQuote(reading, passage))
            {
                Add(unit, range);
            }

            at = Math.Max(at, Math.Min(range.To, unit.Range.To) - 1);
        }
    }

    /// <summary>Adds what a verb of naming or judging quotes: "nannte das „…“", "sprach von einem „…“"; they come before reported acts.</summary>
    public static void ReadNamed(UnitReading unit)
    {
        var reading = unit.Reading;
        foreach (var site in unit.Sites)
        {
            if (unit.Used.Contains(site) || site.Finite < 0 || unit.IsTold(site.Main) || !site.Verb.Takes(CueFrames.Partial))
            {
                continue;
            }

            var speaker = Subjects.Of(reading, site) is { IsEmpty: false } own ? own : site.IsPassive ? default : Subjects.Earlier(unit, site);
            for (var at = site.Clause.From; at < site.Clause.To && !speaker.IsEmpty && !IsOfNext(unit, site, at); at++)
            {
                var passage = reading.PassageOf(at);
                if (passage < 0)
                {
                    continue;
                }

                var range = reading.PassageTokens[passage];
                at = Math.Max(at, range.To - 1);
                var isTerm = SpeechPassages.WordCount(reading, range) == 0 || speaker.Overlaps(range) || unit.IsTold(range.From) || !IsJudged(reading, range, site);
                if (!isTerm && range.To <= unit.Range.To)
                {
                    AddNamed(unit, site, speaker, range);
                    unit.Used.Add(site);
                }
            }
        }
    }

    // "sprach von einer „guten Nacht“ und nannte den Deich „sicher“": behind the next verb its words begin.
    private static bool IsOfNext(UnitReading unit, CueSite site, int at) =>
        at > site.Last && unit.Reading.Is(at - 1, WordClass.Coordinator) && unit.Finites.Contains(at);

    // "als „…“", "eine „…“", "von „…“": not the thing named, which comes with a noun before it.
    private static bool IsJudged(Reading reading, TokenRange range, CueSite site)
    {
        var before = range.From - 1;
        if (range.To <= site.Finite && reading.IsCapital(Math.Min(range.From + 1, range.To - 1)) && before >= 0 && reading.Is(before, WordClass.Article))
        {
            return false; // "Auf der Seite der „Freunde des Hafens“ finden Sie …": a name
        }

        return before >= site.Clause.From && (reading.Is(before, WordClass.Judged) || reading.Is(before, WordClass.Article | WordClass.Preposition) || !reading.IsCapital(range.From + 1 < range.To ? range.From + 1 : range.From));
    }

    private static void AddNamed(UnitReading unit, CueSite site, TokenRange speaker, TokenRange range)
    {
        var draft = unit.Add(StatementType.Direct, site.Verb.Medium, "partial quote → " + site.Verb.Lemma);
        draft.Quote.Add(range);
        if (Voices.CanSpeak(unit.Reading, speaker))
        {
            draft.Speaker.Add(speaker);
        }

        draft.AddCue(site);
        for (var at = site.Clause.From; at < range.From; at++)
        {
            if (unit.Reading.Is(at, WordClass.Judged) && unit.Reading.PassageOf(at) < 0)
            {
                draft.Cue.Add(new(at, at + 1));
                break;
            }
        }

        draft.Cue.Sort((left, right) => left.From.CompareTo(right.From));
        Draft.Add(draft.Frame, unit.Range.From, range.From);
        Draft.Add(draft.Frame, range.To, unit.Core.To);
    }

    private static void Add(UnitReading unit, TokenRange range)
    {
        var reading = unit.Reading;
        var outer = Innermost(unit, range)
            ?? (unit.Previous is { Type: StatementType.IndirectFreeIndirect } running && running.Quote.Contain(range) ? running : null);
        if (outer is not null)
        {
            var nested = unit.Add(StatementType.Direct, outer.Medium, "partial quote in " + outer.Type);
            nested.IsPartial = true;
            nested.TermOf = TermOf(reading, range);
            nested.Quote.Add(range);
            nested.Inherit(reading, outer, withCue: true);
            if (OwnCue(unit, outer, range) is { } nearer)
            {
                nested.Speaker.Clear();
                Draft.Add(nested.Speaker, nearer.From, nearer.To);
                nested.Rule += " → cue in its clause";
            }
            else if (OwnAttribution(unit, outer, range) is { } own)
            {
                nested.Speaker.Clear();
                Draft.Add(nested.Speaker, own.Speaker.From, own.Speaker.To);
                nested.Rule += " → attribution in its clause";
            }
            else if (IsTold(unit, outer))
            {
                nested.Speaker.Clear();
                if (unit.Previous is { } teller && unit.Number - teller.Unit <= 1)
                {
                    nested.Inherit(reading, teller, withCue: false);
                    nested.Rule += " → speaker of the statement before";
                }
            }
            else if (IsRetold(unit, outer, range) || IsAttributed(unit, outer))
            {
                nested.Speaker.Clear();
                nested.Rule += " → one source tells what another says";
            }

            return;
        }

        // "nannte das „…“": the cue verb stands in the same clause.
        var site = unit.Sites.Find(site => !unit.Used.Contains(site) && site.Clause.From <= range.From && site.Verb.Takes(CueFrames.Direct | CueFrames.Partial | CueFrames.Object) && range.From <= site.Clause.To + 1);
        if (site is null)
        {
            return;
        }

        var speaker = Subjects.Of(unit.Reading, site);
        if (speaker.Overlaps(range) || !Voices.CanSpeak(unit.Reading, speaker))
        {
            return;
        }

        var draft = unit.Add(StatementType.Direct, site.Verb.Medium, "partial quote → " + site.Verb.Lemma);
        draft.Quote.Add(range);
        draft.Speaker.Add(speaker);
        draft.AddCue(site);
        Draft.Add(draft.Frame, unit.Range.From, range.From);
        Draft.Add(draft.Frame, range.To, unit.Core.To);
    }

    // "Die Studie zeige, „dass …“": the cue is told itself, so the words are the teller's.
    private static bool IsTold(UnitReading unit, Draft outer) =>
        outer.Type == StatementType.Indirect && unit.Sites.Find(site => outer.Cue.Holds(site.Main)) is { Finite: >= 0, IsVerbLast: false } site && unit.Reading.IsKonjunktiv1(site.Finite);

    // "Wir sprachen über Fußball (er sagt „Fussball“)": the cue that stands just before, with its own subject.
    private static TokenRange? OwnCue(UnitReading unit, Draft outer, TokenRange range)
    {
        foreach (var site in unit.Sites)
        {
            if (site is { Finite: >= 0, IsVerbLast: false, IsPassive: false } && site.Finite == site.Main && site.Clause.To == range.From && site.Verb.Takes(CueFrames.Direct) && !outer.Cue.Holds(site.Main) && !unit.Reading.IsKonjunktiv1(site.Finite)
                && Subjects.Behind(unit.Reading, site) is { IsEmpty: false } subject && subject.To == range.From && Voices.IsSure(unit.Reading, subject))
            {
                return subject;
            }
        }

        return null;
    }

    // "…, die jedoch nach Bewertung der Staatsanwältin „keinen Anlass“ bietet": the nearer source.
    private static AttributionPhrase? OwnAttribution(UnitReading unit, Draft outer, TokenRange range)
    {
        for (var at = Clauses.Back(unit.Reading, unit.Range, range.From); at < range.From; at++)
        {
            if (unit.Reading.PassageOf(at) < 0 && outer.Quote.Holds(at) && AttributionPhrases.At(unit, at, range.From) is { } phrase && phrase.Frame.From >= at && Voices.CanSpeak(unit.Reading, phrase.Speaker))
            {
                return phrase;
            }
        }

        return null;
    }

    // "Laut Küstenbote befürchtet der Verein „…“": whose words they are, the source's or those of whom it tells, is open.
    private static bool IsRetold(UnitReading unit, Draft outer, TokenRange range)
    {
        if (outer.Type != StatementType.Indirect || outer.Cue.Count == 0 || unit.Sites.Exists(site => outer.Cue.Holds(site.Main)))
        {
            return false;
        }

        foreach (var site in unit.Sites)
        {
            if (site.Main < range.From && !site.IsPassive && site.Verb.Takes(CueFrames.Direct | CueFrames.That) && outer.Quote.Holds(site.Main))
            {
                return true;
            }
        }

        return false;
    }

    // "Die Kommission kam laut Küstenbote zu dem Schluss, dass „…“".
    private static bool IsAttributed(UnitReading unit, Draft outer)
    {
        if (outer.Type != StatementType.Indirect || unit.Sites.Find(site => outer.Cue.Holds(site.Main)) is not { } site)
        {
            return false;
        }

        return Attributions.In(unit, site.Clause) is { } phrase && !outer.Speaker.Overlap(phrase.Speaker) && Voices.CanSpeak(unit.Reading, phrase.Speaker);
    }

    // "Berglands „Sonderzug“": a short name for what the one named does.
    private static int TermOf(Reading reading, TokenRange range) =>
        range.From > 0 && SpeechPassages.WordCount(reading, range) <= LongestTerm && reading.Tokens[range.From - 1].Upos == Upos.PROPN && reading[range.From - 1][^1] is 's' or '’' ? range.From - 1 : -1;

    private static Draft? Innermost(UnitReading unit, TokenRange range)
    {
        Draft? innermost = null;
        foreach (var draft in unit.Drafts)
        {
            if (draft.Type != StatementType.Direct && draft.Quote.Contain(range) && (innermost is null || draft.Cover.Length <= innermost.Cover.Length))
            {
                innermost = draft;
            }
        }

        return innermost;
    }
}

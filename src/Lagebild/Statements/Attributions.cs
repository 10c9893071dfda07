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
            if (reading.PassageOf(at) >= 0 || unit.Drafts.Exists(draft => draft.Frame.Exists(frame => frame.From <= at && at < frame.To)))
            {
                continue;
            }

            var phrase = PhraseAt(unit, at, unit.Core.To) ?? SoPhrase(unit, at);
            if (phrase is { } found)
            {
                Add(unit, found);
                at = Math.Max(at, found.Frame.To - 1);
            }
        }
    }

    /// <summary>An attribution where it stands.</summary>
    internal sealed record Found(TokenRange Frame, TokenRange Cue, TokenRange Speaker, StatementMedium Medium, string Rule);

    /// <summary>Returns the speaker of "so X" when nothing but a noun phrase follows "so", or an empty range.</summary>
    public static TokenRange So(UnitReading unit, int at, int limit)
    {
        var reading = unit.Reading;
        if (at + 1 >= limit || !reading.Is(at, "so") || reading.Is(at + 1, "viele") || reading.Is(at + 1, "wie") || !NounPhrases.Begins(reading, at + 1) || Subjects.IsTime(reading, at + 1))
        {
            return default;
        }

        var end = NounPhrases.End(reading, at + 1, limit, attachesAll: true);
        var stop = end;
        while (stop < limit && !CueSites.IsBoundary(reading, stop) && reading.PassageOf(stop) < 0)
        {
            if (reading.IsFinite(stop) || stop > end + 8)
            {
                return default;
            }

            stop++;
        }

        return new(at + 1, end);
    }

    /// <summary>Returns an attribution that begins at a token, or null.</summary>
    public static Found? Phrase(UnitReading unit, int at, int limit) => PhraseAt(unit, at, limit);

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
            if (unit.Reading.PassageOf(at) < 0 && PhraseAt(unit, at, to) is { } phrase && (!mustTouch || to - phrase.Frame.To <= 1))
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

    /// <summary>Returns the source of "heißt es in der Mitteilung": the noun phrase behind "in", "bei", "aus", "von".</summary>
    public static TokenRange Source(UnitReading unit, CueSite site)
    {
        var reading = unit.Reading;
        for (var at = site.Clause.From; at < site.Clause.To; at++)
        {
            if (reading.Is(at, WordClass.Source) && at != site.Prefix)
            {
                var end = NounPhrases.End(reading, at + 1, site.Clause.To, attachesAll: false);
                if (end > at + 1 && !Subjects.IsTime(reading, at + 1))
                {
                    return new(at + 1, end);
                }
            }
        }

        return default;
    }

    private static Found? PhraseAt(UnitReading unit, int at, int limit)
    {
        var reading = unit.Reading;
        if (reading.Is(at, "zufolge"))
        {
            return Postposed(unit, at, StatementMedium.Speech | StatementMedium.Writing, "zufolge");
        }

        if (reading.Is(at, "nach") && at > unit.Range.From && CueLexicon.Noun(reading[at - 1]) is { Attributes: true } noun && HoldsPossessor(unit, at - 1))
        {
            return Postposed(unit, at, noun.Medium, "X nach");
        }

        if (reading.Is(at, "demnach") || reading.Is(at, "demzufolge") || (reading.Is(at, "danach") && at == unit.Range.From && at + 1 < limit && reading.IsFinite(at + 1) && reading.IsKonjunktiv1(at + 1)))
        {
            return new(new(at, at + 1), new(at, at + 1), new(at, at + 1), StatementMedium.Speech | StatementMedium.Writing, "thereby");
        }

        if (reading.Is(at, "laut") || reading.Is(at, "nach") || reading.Is(at, "gemäß"))
        {
            return Preposed(unit, at, limit);
        }

        return null;
    }

    private static bool HoldsPossessor(UnitReading unit, int noun)
    {
        var reading = unit.Reading;
        var first = Leftmost(unit, noun);
        return first < noun && (reading.Is(first, WordClass.Article) || reading.Tokens[first].Upos == Language.Upos.PROPN || reading[first].EndsWith("s", StringComparison.Ordinal) || reading[first].EndsWith("er", StringComparison.Ordinal) || reading.Is(first, "Dem"));
    }

    private static Found? Preposed(UnitReading unit, int at, int limit)
    {
        var reading = unit.Reading;
        var first = at + 1;
        if (first < limit && reading.Is(at, "laut") && IsSmallName(reading, first))
        {
            return new(new(at, first + 1), new(at, at + 1), new(first, first + 1), StatementMedium.Writing, "laut");
        }

        if (first >= limit || reading.Is(first, WordClass.Preposition) || (!NounPhrases.Begins(reading, first) && reading.PassageOf(first) < 0))
        {
            return null;
        }

        var end = EndOf(unit, at, limit);
        if (end <= first || Subjects.IsTime(reading, first) || (at > unit.Range.From && FollowsTime(reading, at)))
        {
            return null;
        }

        var noun = HeadNoun(reading, first, end);
        if (reading.Is(at, "laut"))
        {
            return new(new(at, end), new(at, at + 1), new(first, end), noun?.Medium ?? MediumOf(reading, first, end), "laut");
        }

        if (noun is null && reading.Is(at, "gemäß") && !reading.IsCapital(end - 1))
        {
            return null;
        }

        if (noun is null && reading.Is(at, "gemäß"))
        {
            return new(new(at, end), new(at, at + 1), new(first, end), StatementMedium.Speech | StatementMedium.Writing, "gemäß");
        }

        return noun is null ? null : new(new(at, end), new(at, at + 1), OwnSpeaker(unit, first) ?? new(first, end), noun.Medium, reading.Is(at, "nach") ? "nach N" : "gemäß N");
    }

    // "nach eigenen Angaben": whose they are says the subject.
    private static TokenRange? OwnSpeaker(UnitReading unit, int first)
    {
        var reading = unit.Reading;
        var finite = reading.Is(first, WordClass.Own) ? Contents.MainFinite(unit, unit.Range.From, unit.Range.To) : -1;
        return finite >= 0 && reading.SubjectOf(finite) is { IsEmpty: false } subject && Voices.CanSpeak(reading, subject) ? subject : null;
    }

    // "laut taz", "laut example.org": names that news writes small.
    private static bool IsSmallName(Reading reading, int token) =>
        char.IsLower(reading[token][0]) && (reading[token].Contains('.') || reading.Tokens[token].Upos is Language.Upos.NOUN or Language.Upos.PROPN or Language.Upos.X) && !reading.Is(token, WordClass.Article | WordClass.Preposition | WordClass.Adverb);

    // Before the finite verb everything belongs to the phrase; behind it only what attaches to the noun.
    private static int EndOf(UnitReading unit, int at, int limit)
    {
        var reading = unit.Reading;
        var startsField = at == unit.Range.From || CueSites.IsBoundary(reading, at - 1) || (at - 1 == unit.Range.From && reading.Is(at - 1, WordClass.Coordinator | WordClass.Adverb));
        return NounPhrases.End(reading, at + 1, limit, attachesAll: startsField);
    }

    // "zwei Monate nach dem Bericht": when, not according to whom.
    private static bool FollowsTime(Reading reading, int at) => reading.Is(at - 1, WordClass.Duration) || reading.Is(at - 1, "kurz") || reading.Is(at - 1, "erst") || reading.Is(at - 1, "unmittelbar");

    // The first noun of the phrase, or the second behind a genitive name ("Webers Meinung").
    private static CueNoun? HeadNoun(Reading reading, int from, int to)
    {
        var nouns = 0;
        for (var at = from; at < Math.Min(to, from + 7) && nouns < 2; at++)
        {
            if (!reading.IsCapital(at) || reading.Tokens[at].Upos is Language.Upos.ADJ or Language.Upos.DET)
            {
                if (nouns > 0)
                {
                    return null;
                }

                continue;
            }

            if (CueLexicon.Noun(reading[at]) is { Attributes: true } noun)
            {
                return noun;
            }

            nouns += reading[at].EndsWith("s", StringComparison.Ordinal) || reading.Tokens[at].Upos == Language.Upos.PROPN ? 1 : 2;
        }

        return null;
    }

    private static StatementMedium MediumOf(Reading reading, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (reading.PassageOf(at) >= 0 || reading.Is(at, WordClass.Naming))
            {
                return StatementMedium.Writing;
            }
        }

        return StatementMedium.Speech | StatementMedium.Writing;
    }

    private static Found? Postposed(UnitReading unit, int at, StatementMedium medium, string rule)
    {
        var first = Leftmost(unit, at);
        return first < at ? new(new(first, at + 1), new(at, at + 1), new(first, at), CueLexicon.Noun(unit.Reading[at - 1])?.Medium ?? medium, rule) : null;
    }

    // Back from "zufolge" over the noun phrase: to the finite verb, a particle or a boundary.
    private static int Leftmost(UnitReading unit, int at)
    {
        var reading = unit.Reading;
        var first = at;
        while (first > unit.Range.From && at - first < 14)
        {
            var left = first - 1;
            if (reading.PassageOf(left) >= 0 || NounPhrases.IsNounLike(reading, left) || reading.Is(left, WordClass.Article) || reading.IsMark(left, '(') || reading.IsMark(left, ')')
                || (!reading.IsFinite(left) && !reading.Is(left, WordClass.Adverb | WordClass.Personal | WordClass.Reflexive | WordClass.Relative) && !CueSites.IsBoundary(reading, left) && reading.IsWord(left)))
            {
                first = left;
                continue;
            }

            break;
        }

        return first;
    }

    private static Found? SoPhrase(UnitReading unit, int at)
    {
        var reading = unit.Reading;
        if (at <= unit.Range.From || !reading.Is(at, "so") || !(reading.IsMark(at - 1, ',') || reading.IsDash(at - 1)))
        {
            return null;
        }

        var speaker = So(unit, at, unit.Core.To);
        var isSentence = !speaker.IsEmpty && Clauses.HasFinite(reading, unit.Range.From, at - 1);
        if (!isSentence)
        {
            return null;
        }

        var end = speaker.To;
        while (end < unit.Core.To && !CueSites.IsBoundary(reading, end) && reading.PassageOf(end) < 0)
        {
            end++;
        }

        return new(new(at - 1, end), new(at, at + 1), speaker, StatementMedium.Speech, "so X");
    }

    private static void Add(UnitReading unit, Found found)
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
        if (end + 2 >= unit.Core.To || !reading.IsMark(end, ',') || !reading.Is(end + 1, WordClass.Relative))
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

        var outer = unit.Drafts.FindLast(draft => draft.Type == StatementType.Indirect && draft.Quote[^1].From <= frame.From && frame.To <= draft.Quote[^1].To);
        return outer?.Quote[^1] ?? new(ColonBefore(unit, frame.From), unit.Core.To);
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

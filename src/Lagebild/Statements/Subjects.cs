using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>Finds who speaks and to whom in the clause of a cue verb.</summary>
internal static class Subjects
{
    /// <summary>Returns the words of the subject, or an empty range.</summary>
    public static TokenRange Of(Reading reading, CueSite site)
    {
        if (site.IsPassive)
        {
            // "wird der Trainer zitiert": who is quoted speaks.
            return site.Verb.Lemma == "zitieren" ? OfPassive(reading, site) : Agent(reading, site);
        }

        if (site.Finite < 0)
        {
            return default;
        }

        if (site.IsVerbLast)
        {
            return InVerbLast(reading, site);
        }

        var field = BeforeVerb(reading, site.Clause.From, site.Finite);
        var behind = AfterVerb(reading, site.Finite + 1, site.Clause.To, site);
        if (field.IsEmpty)
        {
            return behind;
        }

        // "Diese Zahlen legte der Minister vor", "Der Politik schlug er vor": an oblique form, or a nominative pronoun behind the verb.
        var isOblique = IsOblique(reading, field) || (!behind.IsEmpty && reading.Is(behind.From, WordClass.Personal) && !reading.Is(behind.From, "es") && !reading.Is(field.From, WordClass.Personal));
        return isOblique && !behind.IsEmpty ? behind : field;
    }

    /// <summary>Returns the noun phrase behind the finite verb, as in "Dies bestätigte der Minister".</summary>
    public static TokenRange Behind(Reading reading, CueSite site) => site.IsVerbLast ? default : AfterVerb(reading, site.Finite + 1, site.Clause.To, site);

    /// <summary>Returns the subject of an earlier cue verb or main verb of the unit, for a verb behind "und" or a comma without one of its own.</summary>
    public static TokenRange Earlier(UnitReading unit, CueSite site)
    {
        var reading = unit.Reading;
        var start = Clauses.Back(reading, unit.Range, site.First);
        var isJoined = (start < site.First && reading.Is(start, WordClass.Coordinator)) || start == site.First || (site.First > start && reading.Is(site.First - 1, WordClass.Coordinator));
        if (!isJoined)
        {
            return default;
        }

        var finite = Contents.MainFinite(unit, unit.Range.From, site.First);
        if (finite < 0)
        {
            return default;
        }

        var from = Clauses.StartOf(reading, unit.Range, finite, isVerbLast: false);
        var to = Contents.Next(unit, finite);
        return Of(reading, new() { Verb = new("", "", CueFrames.None, StatementMedium.Speech, [], []), Finite = finite, Main = finite, Clause = new(from, to) });
    }

    /// <summary>Returns the subject of a passive ("Die Männer werden beschuldigt"), or its dative ("Ihm wird vorgeworfen").</summary>
    public static TokenRange OfPassive(Reading reading, CueSite site)
    {
        if (site.IsVerbLast)
        {
            return default;
        }

        var field = BeforeVerb(reading, site.Clause.From, site.Finite);
        return !field.IsEmpty ? field : AfterVerb(reading, site.Finite + 1, site.Clause.To, site);
    }

    /// <summary>Returns who is spoken to: "gegenüber X", a dative or accusative as the verb takes it, or an empty range.</summary>
    public static TokenRange Addressee(Reading reading, CueSite site, TokenRange speaker)
    {
        for (var at = site.Clause.From; at < site.Clause.To; at++)
        {
            if (reading.Is(at, "gegenüber"))
            {
                var end = NounPhrases.End(reading, at + 1, site.Clause.To, attachesAll: false);
                return new(at + 1, end);
            }
        }

        if (site.IsPassive || !site.Verb.Takes(CueFrames.AddressesAccusative | CueFrames.AddressesDative))
        {
            return default;
        }

        var from = Math.Max(site.Finite + 1, speaker.From > site.Finite ? speaker.To : 0);
        for (var at = from; at < site.Clause.To; at++)
        {
            if (reading.Is(at, WordClass.Preposition))
            {
                at = Math.Max(at, NounPhrases.End(reading, at + 1, site.Clause.To, attachesAll: false) - 1);
                continue;
            }

            if (NounPhrases.Begins(reading, at) && !IsTime(reading, at) && !speaker.Overlaps(new(at, at + 1)) && IsAddressed(reading, at, site.Verb))
            {
                return new(at, NounPhrases.End(reading, at, site.Clause.To, attachesAll: false));
            }
        }

        var field = site.IsVerbLast ? default : BeforeVerb(reading, site.Clause.From, site.Finite);
        return field.IsEmpty || field.Overlaps(speaker) || reading.PassageOf(field.From) >= 0 || !IsAddressed(reading, field.From, site.Verb) ? default : field;
    }

    /// <summary>Returns the noun phrase before a finite verb, without particles around it; empty where an adverbial stands there.</summary>
    public static TokenRange BeforeVerb(Reading reading, int from, int verb)
    {
        while (from < verb && (reading.Is(from, WordClass.Coordinator) || (reading.Is(from, WordClass.Adverb) && !reading.Is(from, WordClass.Article)) || reading.IsMark(from, ',') || IsQuoteMark(reading, from)))
        {
            from++;
        }

        if (from >= verb || !NounPhrases.Begins(reading, from) || IsTime(reading, from) || reading.Is(from, WordClass.Subordinator | WordClass.That) && !reading.Is(from, WordClass.Article))
        {
            return default;
        }

        var end = NounPhrases.End(reading, from, verb, attachesAll: true);
        return end <= from ? default : new(from, end);
    }

    private static TokenRange AfterVerb(Reading reading, int from, int to, CueSite site)
    {
        var at = from;
        while (at < to)
        {
            if (reading.Is(at, WordClass.Reflexive) || at == site.Main || at == site.Prefix || (reading.Is(at, WordClass.Adverb) && !reading.Is(at, WordClass.Article)) || (reading.Is(at, "es") && !reading.Is(at - 1, WordClass.Indicative)) || (reading.Is(at, WordClass.About) && !reading.Is(at, WordClass.Article)))
            {
                at++;
            }
            else if (reading.Is(at, WordClass.Preposition) && !NounPhrases.IsNounLike(reading, at))
            {
                at = Math.Max(at + 1, NounPhrases.End(reading, at + 1, to, attachesAll: false));
            }
            else if (IsTime(reading, at))
            {
                at = Math.Max(at + 1, NounPhrases.End(reading, at, to, attachesAll: false));
            }
            else
            {
                break;
            }
        }

        if (at >= to || !NounPhrases.Begins(reading, at))
        {
            return default;
        }

        var limit = Wide(reading, at, to);
        var end = NounPhrases.End(reading, at, limit, attachesAll: false);
        var phrase = new TokenRange(at, Math.Max(end, at));
        return IsOblique(reading, phrase) ? AfterOblique(reading, phrase.To, to, site, phrase) : phrase;
    }

    // "sagte den Reportern der Minister": the next phrase may be the subject.
    private static TokenRange AfterOblique(Reading reading, int from, int to, CueSite site, TokenRange oblique) =>
        from < to && from > oblique.From ? AfterVerb(reading, from, to, site) : default;

    // An apposition behind the verb crosses the comma that ends the clause: "sagte der Sprecher, Max Muster, am Montag".
    private static int Wide(Reading reading, int at, int to)
    {
        var wide = to;
        while (wide < reading.Tokens.Length && wide < at + 40 && !reading.IsStop(wide) && !reading.IsMark(wide, ':') && !reading.BeginsLine(wide) && (wide == to || reading.PassageOf(wide) < 0))
        {
            wide++;
        }

        return wide;
    }

    private static TokenRange InVerbLast(Reading reading, CueSite site)
    {
        var at = site.Clause.From;
        while (at < site.First && (reading.Is(at, WordClass.Subordinator | WordClass.That | WordClass.Whether | WordClass.Coordinator) || reading.Is(at, "wie") || reading.Is(at, "so")) && !reading.Is(at, WordClass.Article))
        {
            at++;
        }

        if (at < site.First && at == site.Clause.From && reading.Is(at, WordClass.Relative))
        {
            return new(at, at + 1);
        }

        return AfterVerb(reading, at, site.First, site);
    }

    private static TokenRange Agent(Reading reading, CueSite site)
    {
        for (var at = site.Clause.From; at < site.Clause.To; at++)
        {
            if (reading.Is(at, "von") || reading.Is(at, "vom") || reading.Is(at, "seitens"))
            {
                var end = NounPhrases.End(reading, at + 1, Math.Max(at + 1, site.Clause.To), attachesAll: false);
                var isAttribute = end < site.Clause.To && reading.Tokens[end].Upos == Upos.ADJ && end + 1 < site.Clause.To && NounPhrases.IsNounLike(reading, end + 1);
                if (end > at + 1 && !isAttribute)
                {
                    return new(at + 1, end);
                }
            }
        }

        return default;
    }

    /// <summary>Says whether the first word of a phrase shows that it is no subject.</summary>
    public static bool IsOblique(Reading reading, TokenRange phrase)
    {
        if (phrase.IsEmpty)
        {
            return true;
        }

        if (reading.Is(phrase.From, "den") || reading.Is(phrase.From, "dem") || reading.Is(phrase.From, "einem") || reading.Is(phrase.From, "einen") || reading.Is(phrase.From, "des")
            || reading.Is(phrase.From, "ihm") || reading.Is(phrase.From, "ihn") || reading.Is(phrase.From, "ihnen") || reading.Is(phrase.From, "mir") || reading.Is(phrase.From, "uns"))
        {
            return true;
        }

        // "seinen Kollegen", "diesem Land".
        return reading.Is(phrase.From, WordClass.Article) && reading[phrase.From].Length > 4 && (reading[phrase.From].EndsWith("em", StringComparison.Ordinal) || reading[phrase.From].EndsWith("inen", StringComparison.Ordinal) || reading[phrase.From].EndsWith("esen", StringComparison.Ordinal));
    }

    private static bool IsAddressed(Reading reading, int at, CueVerb verb)
    {
        var form = reading[at];
        var isDative = reading.Is(at, "dem") || reading.Is(at, "den") || reading.Is(at, "der") || reading.Is(at, "einem") || reading.Is(at, "einer") || reading.Is(at, "ihm") || reading.Is(at, "ihr") || reading.Is(at, "ihnen") || form.EndsWith("em", StringComparison.Ordinal);
        if (verb.Takes(CueFrames.AddressesDative) && (isDative || reading.Tokens[at].Upos == Upos.PROPN || (reading.IsCapital(at) && reading[at].IndexOf(' ') < 0 && IsUpper(reading[at]))))
        {
            return true;
        }

        return verb.Takes(CueFrames.AddressesAccusative) && !reading.Is(at, WordClass.Reflexive);
    }

    // "sagte SPIEGEL ONLINE".
    private static bool IsUpper(ReadOnlySpan<char> form) => form.Length > 1 && char.IsUpper(form[1]);

    /// <summary>Says whether a phrase that begins here is one of time ("am Montag" without its preposition, "vergangene Woche").</summary>
    public static bool IsTime(Reading reading, int at) =>
        reading.Is(at, WordClass.MonthDay) || (at + 1 < reading.Tokens.Length && reading.Is(at + 1, WordClass.MonthDay) && !reading.IsMark(at, ','));

    private static bool IsQuoteMark(Reading reading, int at) => reading[at] is "“" or "”" or "\"" or "«" or "»";
}

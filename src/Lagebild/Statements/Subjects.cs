using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>Finds who speaks in the clause of a cue verb.</summary>
/// <remarks>
/// Two phrases come into question: the one before the finite verb and the one behind it. Number, the forms of articles and
/// pronouns, and whether the phrase can speak at all decide; where both fit, the one before the verb is the subject.
/// </remarks>
internal static class Subjects
{
    /// <summary>How far behind the verb an apposition may reach, in tokens.</summary>
    private const int Reach = 40;

    /// <summary>Returns the words of the subject, or an empty range.</summary>
    public static TokenRange Of(Reading reading, CueSite site)
    {
        if (site.IsPassive)
        {
            // "wird der Trainer zitiert": who is quoted speaks.
            return site.Verb.Takes(CueFrames.Quotes) ? OfPassive(reading, site) : Agent(reading, site);
        }

        if (site.Finite < 0)
        {
            return default;
        }

        var subject = site.IsVerbLast ? InVerbLast(reading, site) : InVerbSecond(reading, site);
        return site.Verb.Takes(CueFrames.Quotes) && Quoted(reading, site, subject) is { IsEmpty: false } quoted ? quoted : subject;
    }

    /// <summary>Returns the noun phrase behind the finite verb, as in "Dies bestätigte der Minister".</summary>
    public static TokenRange Behind(Reading reading, CueSite site) => site.IsVerbLast ? default : AfterVerb(reading, site.Finite + 1, site.Clause.To, site);

    /// <summary>Returns the subject of an earlier cue verb or main verb of the unit, for a verb behind "und" or a comma without one of its own.</summary>
    public static TokenRange Earlier(UnitReading unit, CueSite site)
    {
        var reading = unit.Reading;
        var start = Clauses.Back(reading, unit.Range, site.First);
        var isJoined = (start < site.First && reading.Is(start, WordClass.Coordinator)) || start == site.First || (site.First > start && (reading.Is(site.First - 1, WordClass.Coordinator) || reading.IsClosing(site.First - 1)));
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
        return Of(reading, CueSite.Plain(finite, new(from, Contents.Next(unit, finite))));
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

    /// <summary>Returns the noun phrase before a finite verb, without particles around it; empty where an adverbial stands there.</summary>
    public static TokenRange BeforeVerb(Reading reading, int from, int verb)
    {
        while (from < verb && (reading.Is(from, WordClass.Coordinator) || (reading.Is(from, WordClass.Adverb) && !reading.Is(from, WordClass.Article)) || reading.IsMark(from, ',') || reading.IsClosing(from)))
        {
            from++;
        }

        if (from >= verb || !NounPhrases.Begins(reading, from) || IsTime(reading, from) || IsPredicate(reading, from, verb) || (reading.Is(from, WordClass.Subordinator | WordClass.That) && !reading.Is(from, WordClass.Article)))
        {
            return default;
        }

        var end = NounPhrases.End(reading, from, verb, attachesAll: true);
        return end <= from ? default : new(from, end);
    }

    /// <summary>Says whether the first word of a phrase shows that it is no subject.</summary>
    public static bool IsOblique(Reading reading, TokenRange phrase)
    {
        if (phrase.IsEmpty || reading.Is(phrase.From, WordClass.Oblique) || Voices.IsPressInDative(reading, phrase.From, phrase.To))
        {
            return true;
        }

        // "seinen Kollegen", "diesem Land".
        return reading.Is(phrase.From, WordClass.Article) && reading[phrase.From].Length > 4 && (reading[phrase.From].EndsWith("em", StringComparison.Ordinal) || reading[phrase.From].EndsWith("inen", StringComparison.Ordinal) || reading[phrase.From].EndsWith("esen", StringComparison.Ordinal));
    }

    /// <summary>Says whether a phrase that begins here is one of time ("am Montag" without its preposition, "vergangene Woche").</summary>
    public static bool IsTime(Reading reading, int at) =>
        reading.Is(at, WordClass.MonthDay) || (at + 1 < reading.Tokens.Length && reading.Is(at + 1, WordClass.MonthDay) && !reading.IsMark(at, ','));

    private static TokenRange InVerbSecond(Reading reading, CueSite site)
    {
        var field = BeforeVerb(reading, site.Clause.From, site.Finite);
        if (field.IsEmpty && reading.SubjectOf(site.Finite) is { } subject && subject.From >= site.Clause.From && subject.From < site.Finite && !reading.Is(subject.From, WordClass.Expletive) && Voices.CanSpeak(reading, subject))
        {
            field = subject; // Appositions and participles that the search for a phrase does not cross.
        }

        var behind = AfterVerb(reading, site.Finite + 1, site.Clause.To, site);
        if (field.IsEmpty)
        {
            return Agreement.Fits(reading, behind, site.Finite) ? behind : default;
        }

        // "Kern, spottet Ida Berg, „irrt immer“": one comma before the verb sets the cue apart.
        var isInserted = field.To == site.Finite - 1 && reading.IsMark(field.To, ',') && !Holds(reading, field, ',');
        if (isInserted && reading.IsPerson(behind) && Agreement.Fits(reading, behind, site.Finite))
        {
            return behind;
        }

        // "Den Plan nannte er …", "Die Zahlen legte der Minister vor", "Sorge äußerte die Behörde".
        var isSubject = !IsOblique(reading, field) && Agreement.Fits(reading, field, site.Finite) && !(reading.Is(behind.From, WordClass.Nominative) && !behind.IsEmpty && !reading.Is(field.From, WordClass.Personal));
        var fitsBehind = !behind.IsEmpty && Agreement.Fits(reading, behind, site.Finite) && !IsOblique(reading, behind);
        if (!isSubject)
        {
            return fitsBehind || IsOblique(reading, field) || !Agreement.Fits(reading, field, site.Finite) ? behind : field;
        }

        // "Berichten, dass …, schenken sie keinen Glauben": a pronoun right behind the verb, and nobody before it.
        var isPronoun = fitsBehind && !reading.Is(field.From, WordClass.Nominative) && reading.Is(behind.From, WordClass.Personal) && behind.From == site.Finite + 1 && !Voices.IsSure(reading, field);
        return fitsBehind && (isPronoun || !reading.Is(field.From, WordClass.Nominative) && !Voices.CanSpeak(reading, field)) && Voices.CanSpeak(reading, behind) ? behind : field;
    }

    private static bool Holds(Reading reading, TokenRange phrase, char mark)
    {
        for (var at = phrase.From; at < phrase.To; at++)
        {
            if (reading.IsMark(at, mark))
            {
                return true;
            }
        }

        return false;
    }

    private static TokenRange InVerbLast(Reading reading, CueSite site)
    {
        var at = site.Clause.From;
        while (at < site.First && reading.Is(at, WordClass.Subordinator | WordClass.That | WordClass.Whether | WordClass.Coordinator | WordClass.Like | WordClass.So) && !reading.Is(at, WordClass.Article))
        {
            at++;
        }

        if (at >= site.First || at != site.Clause.From || !reading.Is(at, WordClass.Relative))
        {
            return AfterVerb(reading, at, site.First, site);
        }

        if (reading.NounOf(at, site.First) > at + 1)
        {
            return default; // "…, die andere Seite so nennen kann": an article, no pronoun
        }

        // "der Plan, den Berg nannte", "die Marke, die Berg genannt hatte": the pronoun is the object where a name behind it speaks.
        var behind = AfterVerb(reading, at + 1, site.First, site);
        var isThing = reading.Is(at, WordClass.Expletive); // "das Bild, das die Zeitung … nennt"
        var isObject = !behind.IsEmpty && !reading.Is(at, WordClass.Nominative) && (reading.IsPerson(behind) || (isThing && Voices.CanSpeak(reading, behind))) && Agreement.Fits(reading, behind, site.Finite) && !IsOblique(reading, behind) && !reading.Is(at, WordClass.Masculine);
        return isObject || reading.Is(at, WordClass.Oblique) ? behind : new(at, at + 1); // "den Berg so zusammenfasste"
    }

    private static TokenRange AfterVerb(Reading reading, int from, int to, CueSite site)
    {
        var at = from;
        while (at < to)
        {
            if (reading.Is(at, WordClass.Reflexive) || at == site.Main || at == site.Prefix || (reading.Is(at, WordClass.Adverb) && !reading.Is(at, WordClass.Article)) || (reading.Is(at, WordClass.It) && !reading.Is(at - 1, WordClass.Indicative)) || (reading.Is(at, WordClass.About) && !reading.Is(at, WordClass.Article)))
            {
                at++;
            }
            else if (reading.Is(at, WordClass.Preposition) && !NounPhrases.IsNounLike(reading, at))
            {
                at = Math.Max(at + 1, BeforeName(reading, at + 1, NounPhrases.End(reading, at + 1, to, attachesAll: false)));
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

        if (reading.PassageOf(at) is var passage and >= 0 && SpeechPassages.IsPartialQuote(reading, passage))
        {
            return default; // "nannte den Deich „sicher wie nie“"
        }

        var end = NounPhrases.End(reading, at, site.Prefix > at ? site.Prefix : Wide(reading, at, to), attachesAll: false);
        var phrase = new TokenRange(at, Math.Max(end, at));
        if (end > at && end + 1 < to && AttributionFrames.Of(reading[end]).Any(frame => frame.Place == AttributionPlace.Behind))
        {
            return AfterVerb(reading, end + 1, to, site); // "sagte der Mitteilung zufolge Wahlleiter Kern"
        }

        return !IsOblique(reading, phrase) ? phrase
            : phrase.To < to && phrase.To > phrase.From ? AfterVerb(reading, phrase.To, to, site) // "sagte den Reportern der Minister": the next phrase may be the subject.
            : default;
    }

    // "erklärt auf Nachfrage Ida Berg": the name does not belong to a bare noun that names no person.
    private static int BeforeName(Reading reading, int from, int end) =>
        from + 1 < end && reading.Tokens[from].Upos == Upos.NOUN && !reading.IsName(from) && reading.IsName(from + 1) && reading.IsPerson(new(from + 1, from + 2)) && !PersonNouns.Contains(reading.Tokens[from].Lemma)
            ? from + 1 : end;

    // An apposition behind the verb crosses the comma that ends the clause: "sagte der Sprecher, Max Muster, am Montag".
    private static int Wide(Reading reading, int at, int to)
    {
        var wide = to;
        while (wide < reading.Tokens.Length && wide < at + Reach && !reading.IsStop(wide) && !reading.IsMark(wide, ':') && !reading.BeginsLine(wide) && (wide == to || reading.PassageOf(wide) < 0))
        {
            wide++;
        }

        return wide;
    }

    // "Der Sender zitierte Berg mit den Worten": who is quoted speaks, where a person stands there.
    private static TokenRange Quoted(Reading reading, CueSite site, TokenRange subject)
    {
        for (var at = site.Clause.From; at < site.Clause.To; at++)
        {
            if (subject.Overlaps(new(at, at + 1)) || at == site.Main || at == site.Finite)
            {
                continue;
            }

            var end = NounPhrases.End(reading, reading.Is(at, WordClass.Preposition) ? at + 1 : at, site.Clause.To, attachesAll: false);
            if (!reading.Is(at, WordClass.Preposition) && NounPhrases.Begins(reading, at) && end > at && reading.IsPerson(new(at, end)))
            {
                return new(at, end);
            }

            at = Math.Max(at, end - 1);
        }

        return default;
    }

    private static TokenRange Agent(Reading reading, CueSite site)
    {
        for (var at = site.Clause.From; at < site.Clause.To; at++)
        {
            if (reading.Is(at, WordClass.Agent) && !site.Verb.Prepositions.Contains(reading.Tokens[at].Lemma)) // "von den Erfahrungen wird gesprochen"
            {
                var end = NounPhrases.End(reading, at + 1, Math.Max(at + 1, site.Clause.To), attachesAll: false);
                var isAttribute = end < site.Clause.To && reading.Tokens[end].Upos == Upos.ADJ && end + 1 < site.Clause.To && NounPhrases.IsNounLike(reading, end + 1);
                if (end > at + 1 && !isAttribute && reading.PassageOf(at + 1) < 0) // "die Namen von „Sündern“ werden genannt"
                {
                    return new(at + 1, end);
                }
            }
        }

        return default;
    }

    // "Passend zu den Gefahren warnte sie": an adjective without noun, no phrase of a speaker.
    private static bool IsPredicate(Reading reading, int from, int verb) =>
        from + 1 < verb && reading.Tokens[from].Upos is Upos.ADJ or Upos.VERB && reading.Is(from + 1, WordClass.Preposition) && !NounPhrases.IsNounLike(reading, from);
}

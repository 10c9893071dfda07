namespace Lagebild.Statements;

/// <summary>Reads acts of speech with their topic: "lobte die Hilfe", "warnte vor einem Krieg", "forderte sie zum Abzug auf".</summary>
internal static class ReportedSpeech
{
    /// <summary>Adds the reported statements of a unit from cue verbs that no other reading took.</summary>
    public static void Read(UnitReading unit)
    {
        foreach (var site in unit.Sites)
        {
            if (unit.Used.Contains(site) || site.Finite < 0 || site.IsVerbLast || IsModal(unit.Reading, site) || unit.IsTold(site.Main) || unit.Drafts.Exists(draft => draft.Type == StatementType.Reported))
            {
                continue;
            }

            var speaker = Subjects.Of(unit.Reading, site);
            if ((speaker.IsEmpty && !site.IsPassive) || (speaker.Length == 1 && unit.Reading.Is(speaker.From, WordClass.It)) || !HasTopic(unit.Reading, site, speaker) || (site.IsPassive && speaker.IsEmpty && !site.Verb.Takes(CueFrames.Infinitive)))
            {
                continue;
            }

            unit.Used.Add(site);
            var draft = unit.Add(StatementType.Reported, site.Verb.Medium, "reported → " + site.Verb.Lemma);
            draft.CueLemma = site.Verb.Lemma;
            draft.Topic = Topic(unit.Reading, site);
            draft.Quote.Add(Scope(unit, site));
            Draft.Add(draft.Speaker, speaker.From, speaker.To);
            if (site.Verb.Takes(CueFrames.AddressesAccusative | CueFrames.AddressesDative))
            {
                var addressee = Addressees.Of(unit.Reading, site, speaker);
                Draft.Add(draft.Addressee, addressee.From, addressee.To);
            }
        }
    }

    // "soll vor Böen warnen": not an act that took place. "wird gefordert" is one.
    private static bool IsModal(Reading reading, CueSite site) =>
        site.Finite != site.Main && !reading.Is(site.Finite, WordClass.Having) && !site.IsPassive;

    private static bool HasTopic(Reading reading, CueSite site, TokenRange speaker)
    {
        for (var at = site.Clause.From; at < site.Clause.To; at++)
        {
            if (speaker.Overlaps(new(at, at + 1)) || at == site.Main || at == site.Finite || at == site.Prefix)
            {
                continue;
            }

            if (HasPreposition(reading, site, at) || (site.Verb.Takes(CueFrames.Partial) && reading.Is(at, WordClass.Judged)))
            {
                return true;
            }

            if (TakesObject(reading, site, speaker) && IsObject(reading, site, at, speaker))
            {
                return true;
            }
        }

        return site.IsPassive && TakesObject(reading, site, speaker);
    }

    private static int Topic(Reading reading, CueSite site)
    {
        for (var at = site.Clause.From; at < site.Clause.To; at++)
        {
            if (HasPreposition(reading, site, at))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool TakesObject(Reading reading, CueSite site, TokenRange speaker) =>
        site.Verb.Takes(CueFrames.Object) || (site.Verb.Takes(CueFrames.ObjectOfPerson) && reading.IsPerson(speaker));

    private static bool HasPreposition(Reading reading, CueSite site, int at)
    {
        foreach (var preposition in site.Verb.Prepositions)
        {
            if (reading.Is(at, preposition) || (reading.Tokens[at].Upos == Language.Upos.ADP && reading.Tokens[at].Lemma == preposition))
            {
                return at + 1 < site.Clause.To && !reading.Is(at + 1, WordClass.MonthDay) && at != site.Prefix;
            }
        }

        return false;
    }

    // The first noun phrase behind verb and subject that no preposition opens.
    private static bool IsObject(Reading reading, CueSite site, int at, TokenRange speaker) =>
        at > site.Clause.From && at != speaker.To && NounPhrases.Begins(reading, at) && !reading.Is(at, WordClass.Reflexive) && !Subjects.IsTime(reading, at)
        && !reading.Is(at - 1, WordClass.Preposition) && reading.Tokens[at].Upos is not Language.Upos.ADJ
        || (at == speaker.To && at > site.Finite && reading.Is(at, WordClass.Article));

    // The whole sentence with its full stop, or the part that "und" adds to another statement.
    private static TokenRange Scope(UnitReading unit, CueSite site)
    {
        if (unit.Drafts.Count <= 1 || !unit.Drafts.Exists(draft => draft.Quote.Count > 0 && draft.Type != StatementType.Reported))
        {
            return unit.Range;
        }

        var from = Clauses.Back(unit.Reading, unit.Range, site.First);
        if (site.First - 1 > from && unit.Reading.Is(site.First - 1, WordClass.Coordinator) && unit.Sites.Exists(other => other.First >= from && other.Last < site.First && unit.Used.Contains(other)))
        {
            from = site.First; // "sagte er und verwies auf …": the words before belong to another statement.
        }

        var to = Math.Max(site.Clause.To, from + 1);
        foreach (var other in unit.Sites)
        {
            if (other.Main > site.Last && other.Main < to && unit.Reading.Is(other.Main - 1, WordClass.Coordinator))
            {
                to = other.Main - 1; // "sprach von einem Erfolg und erklärte: …"
            }
        }

        return new(from, to);
    }
}

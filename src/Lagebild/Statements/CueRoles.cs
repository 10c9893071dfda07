namespace Lagebild.Statements;

/// <summary>Gives a statement the speaker and the addressee that the clause of its cue names.</summary>
internal static class CueRoles
{
    /// <summary>Adds cue verb, speaker and addressee.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="draft">The statement.</param>
    /// <param name="site">Its cue.</param>
    public static void Add(UnitReading unit, Draft draft, CueSite site)
    {
        unit.Used.Add(site);
        var reading = unit.Reading;
        var es = Math.Min(site.Main + 1, unit.Range.To - 1);
        draft.AddCue(site, site.Verb.Takes(CueFrames.NeedsEs) && reading.Is(es, WordClass.It) ? es : -1);
        draft.Medium = draft.Type == StatementType.Direct && site.Verb.Takes(CueFrames.Sourced) ? StatementMedium.Writing : site.Verb.Medium;
        var speaker = Speaker(unit, site, draft.Type == StatementType.Direct);
        Draft.Add(draft.Speaker, speaker.From, speaker.To);
        var isOfPassive = site.IsPassive && draft.Type != StatementType.Direct && site.Verb.Takes(CueFrames.AddressesAccusative | CueFrames.AddressesDative);
        var addressee = isOfPassive ? Subjects.OfPassive(reading, site) : Addressees.Of(reading, site, speaker);
        Draft.Add(draft.Addressee, addressee.From, addressee.To);
    }

    // Words in marks need somebody who can say them: where the clause names only a thing, the speaker stays open.
    private static TokenRange Speaker(UnitReading unit, CueSite site, bool isDirect)
    {
        if (site.Verb.Takes(CueFrames.Sourced))
        {
            var source = Attributions.Source(unit, site);
            return !source.IsEmpty || site.Verb.Takes(CueFrames.NeedsEs) ? source : Voices.CanSpeak(unit.Reading, Subjects.Of(unit.Reading, site)) ? Subjects.Of(unit.Reading, site) : default;
        }

        var reading = unit.Reading;
        var speaker = Subjects.Of(reading, site);
        if (speaker.Length == 1 && reading.Is(speaker.From, WordClass.It))
        {
            return default;
        }

        if (isDirect && !Voices.CanSpeak(reading, speaker))
        {
            speaker = default;
        }

        if (speaker.IsEmpty && !site.IsPassive)
        {
            speaker = Subjects.Earlier(unit, site);
        }

        // "Nach Angaben des Amtes reagierte die Firma: „…“": a verb that needs no words gives them to the source.
        if (isDirect && !site.Verb.Takes(CueFrames.Konjunktiv) && Attributions.In(unit, site.Clause) is { } named)
        {
            return Voices.CanSpeak(reading, named.Speaker) ? named.Speaker : default;
        }

        if (isDirect && speaker.IsEmpty)
        {
            var source = Attributions.Source(unit, site);
            speaker = Voices.IsSource(reading, source) ? source : default;
        }

        return isDirect && !Voices.CanSpeak(reading, speaker) ? default : speaker;
    }
}

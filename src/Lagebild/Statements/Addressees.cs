using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>Finds who is spoken to in the clause of a cue verb.</summary>
internal static class Addressees
{
    /// <summary>Returns who is spoken to: "gegenüber X", a dative or accusative as the verb takes it, or an empty range.</summary>
    public static TokenRange Of(Reading reading, CueSite site, TokenRange speaker)
    {
        for (var at = site.Clause.From; at < site.Clause.To; at++)
        {
            if (reading.Is(at, WordClass.Towards))
            {
                return new(at + 1, NounPhrases.End(reading, at + 1, site.Clause.To, attachesAll: false));
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

            if (NounPhrases.Begins(reading, at) && !Subjects.IsTime(reading, at) && !speaker.Overlaps(new(at, at + 1)) && IsAddressed(reading, at, site.Verb))
            {
                var phrase = new TokenRange(at, NounPhrases.End(reading, at, site.Clause.To, attachesAll: false));
                return site.Verb.Takes(CueFrames.Object | CueFrames.ObjectOfPerson) ? Dative(reading, phrase) : phrase;
            }
        }

        var field = site.IsVerbLast ? default : Subjects.BeforeVerb(reading, site.Clause.From, site.Finite);
        return field.IsEmpty || field.Overlaps(speaker) || reading.PassageOf(field.From) >= 0 || !IsAddressed(reading, field.From, site.Verb) ? default : field;
    }

    // "versprach der Regierung Hilfe": the object follows without an article; "der Agentur Reuters" is one.
    private static TokenRange Dative(Reading reading, TokenRange phrase)
    {
        for (var at = phrase.From + 1; at + 1 < phrase.To; at++)
        {
            if (reading.Tokens[at].Upos == Upos.NOUN && reading.Tokens[at + 1].Upos == Upos.NOUN && !reading.IsName(at) && !reading.IsName(at + 1) && reading.PassageOf(at + 1) < 0 && !PersonNouns.Contains(reading.Tokens[at].Lemma))
            {
                return new(phrase.From, at + 1);
            }
        }

        return phrase;
    }

    private static bool IsAddressed(Reading reading, int at, CueVerb verb)
    {
        var isDative = reading.Is(at, WordClass.Dative) || reading[at].EndsWith("em", StringComparison.Ordinal);
        if (verb.Takes(CueFrames.AddressesDative) && (isDative || reading.Tokens[at].Upos == Upos.PROPN || (reading.IsCapital(at) && IsUpper(reading[at]))))
        {
            return true;
        }

        return verb.Takes(CueFrames.AddressesAccusative) && !reading.Is(at, WordClass.Reflexive);
    }

    // "sagte SPIEGEL ONLINE".
    private static bool IsUpper(ReadOnlySpan<char> form) => form.Length > 1 && char.IsUpper(form[1]);
}

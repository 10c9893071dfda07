using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>Tells what can speak: persons, groups, bodies and texts, not things, acts and thoughts; nouns by <c>Data/voices.tsv</c>.</summary>
internal static class Voices
{
    private static VoiceLists Data => VoiceLists.German;

    /// <summary>Says whether a phrase can name a speaker: its head is no thing, and it is more than "es" or "das".</summary>
    public static bool CanSpeak(Reading reading, TokenRange phrase)
    {
        if (phrase.IsEmpty || (phrase.Length == 1 && reading.Is(phrase.From, WordClass.Expletive)))
        {
            return false;
        }

        // "seine Haltung, die er zeigt": a relative pronoun stands for what is before its comma.
        if (phrase.Length == 1 && reading.Is(phrase.From, WordClass.Relative) && reading.AntecedentOf(phrase.From) is { IsEmpty: false } antecedent && antecedent.From < phrase.From)
        {
            phrase = antecedent;
        }

        var head = Head(reading, phrase);
        if (head >= 0 && reading.Is(head, WordClass.Duration | WordClass.MonthDay))
        {
            return false;
        }

        return head < 0 || reading.Tokens[head].Upos == Upos.PROPN || reading.IsName(head) || CueLexicon.Noun(reading[head]) is { Attributes: true } || KindOf(reading[head]) != VoiceKind.Mute;
    }

    /// <summary>Says whether a noun names a person, group or body by list.</summary>
    public static bool IsBody(ReadOnlySpan<char> noun) => KindOf(noun) == VoiceKind.Body;

    /// <summary>Says whether a phrase stands for somebody of whom nothing more is told: "jemand", "niemand".</summary>
    public static bool IsAnybody(Reading reading, TokenRange phrase) => phrase.Length == 1 && KindOf(reading[phrase.From]) == VoiceKind.Anybody;

    /// <summary>Says whether "der" and a medium with a feminine name stand here ("sagte der dpa"): a dative or genitive, no nominative.</summary>
    public static bool IsPressInDative(Reading reading, int article, int limit)
    {
        if (!reading.Is(article, WordClass.Masculine) || !reading.Is(article, WordClass.Article))
        {
            return false;
        }

        // "der Neuen Küstenzeitung", "der „Küstenzeitung“": up to the last word of the name.
        var last = article + 1;
        while (last < limit && (reading.PassageOf(last) >= 0 ? !reading.IsWord(last) : last + 1 < limit && reading.Tokens[last].Upos == Upos.ADJ && reading.IsCapital(last)))
        {
            last++;
        }

        while (last + 1 < limit && reading.PassageOf(last) >= 0 && reading.PassageOf(last + 1) == reading.PassageOf(last) && reading.IsWord(last + 1))
        {
            last++;
        }

        return last < limit && reading.IsWord(last) && IsPress(reading[last]) && !(article > 0 && reading.IsWord(article - 1) && KindOf(reading[article - 1]) == VoiceKind.Journalist);
    }

    /// <summary>Says whether a noun names a thing, an act or a thought, which cannot speak.</summary>
    public static bool IsMute(ReadOnlySpan<char> noun) => KindOf(noun) == VoiceKind.Mute;

    /// <summary>Says whether a phrase names a speaker for sure, where no cue says that somebody speaks: a person, a role or body, a pronoun; not a place.</summary>
    public static bool IsSure(Reading reading, TokenRange phrase)
    {
        if (!CanSpeak(reading, phrase))
        {
            return false;
        }

        var head = Head(reading, phrase);
        var isOwned = head >= 0 && CueLexicon.Noun(reading[head]) is not null && reading.IsPerson(phrase); // "die Ansicht von Ida Berg"
        return isOwned || reading.IsPerson(BeforePreposition(reading, phrase)) || reading.Is(phrase.From, WordClass.Personal)
            || (head >= 0 && !reading.IsPlace(head) && (reading.IsName(head) || KindOf(reading[head]) == VoiceKind.Body || PersonNouns.Contains(reading.Tokens[head].Lemma)));
    }

    // "Das Treffen mit Berg": who is only named in an attribute does not speak.
    private static TokenRange BeforePreposition(Reading reading, TokenRange phrase)
    {
        var end = phrase.From;
        while (end < phrase.To && !(end > phrase.From && reading.Is(end, WordClass.Preposition) && !NounPhrases.IsNounLike(reading, end)))
        {
            end++;
        }

        return new(phrase.From, end);
    }

    /// <summary>Says whether a phrase behind "in", "aus", "von" names where words come from ("in dem Schreiben", "von der Polizei"), not an occasion or a place ("im Gespräch", "auf der Brücke").</summary>
    public static bool IsSource(Reading reading, TokenRange phrase)
    {
        var head = Head(reading, phrase);
        return head < 0 || (!OccasionNouns.TryFind(reading[head], out _) && (IsSure(reading, phrase) || KindOf(reading[head]) == VoiceKind.Text || CueLexicon.Noun(reading[head]) is { Attributes: true }));
    }

    /// <summary>Returns the head noun of a phrase: its first noun, or the one that a name in the genitive stands before ("Bergs Auftrag"); -1 where it has none.</summary>
    public static int Head(Reading reading, TokenRange phrase)
    {
        for (var at = Math.Max(phrase.From, phrase.IsEmpty ? -1 : reading.NounOf(phrase.From, phrase.To)); at < phrase.To; at++)
        {
            if (reading.Is(at, WordClass.Preposition) && at > phrase.From)
            {
                return -1;
            }

            if (reading.PassageOf(at) >= 0 || !NounPhrases.IsNounLike(reading, at) || (reading.Is(at, WordClass.Article | WordClass.Pronoun) && at == phrase.From))
            {
                continue;
            }

            var next = at + 1;
            while (next < phrase.To && reading.Tokens[next].Upos == Upos.ADJ)
            {
                next++;
            }

            var isGenitive = reading.Tokens[at].Upos == Upos.PROPN && reading[at][^1] is 's' or '’' && next < phrase.To && reading.Tokens[next].Upos == Upos.NOUN;
            return isGenitive ? next : at;
        }

        return -1;
    }

    private static bool IsPress(ReadOnlySpan<char> noun)
    {
        var listed = Data.Press.GetAlternateLookup<ReadOnlySpan<char>>();
        if (listed.Contains(noun))
        {
            return true;
        }

        // "Küstenzeitung" by "-zeitung".
        for (var at = 0; at < noun.Length - 3; at++)
        {
            if (Data.PressEndings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(noun[at..]))
            {
                return true;
            }
        }

        return false;
    }

    private static VoiceKind KindOf(ReadOnlySpan<char> noun)
    {
        var (listed, ends) = (Data.Words.GetAlternateLookup<ReadOnlySpan<char>>(), Data.MuteEndings.GetAlternateLookup<ReadOnlySpan<char>>());

        // The longest listed part counts; three letters are the shortest first part of a compound.
        for (var at = 0; at <= noun.Length - 3; at = at == 0 ? 3 : at + 1)
        {
            if (listed.TryGetValue(noun[at..], out var kind))
            {
                return kind;
            }
        }

        for (var length = 2; length <= Math.Min(5, noun.Length - 3); length++)
        {
            if (ends.Contains(noun[^length..]) || (length > 2 && noun.EndsWith("en", StringComparison.Ordinal) && ends.Contains(noun[^(length + 2)..^2])))
            {
                return VoiceKind.Mute;
            }
        }

        return VoiceKind.None;
    }
}

namespace Lagebild.Statements;

/// <summary>Tells speech between marks from titles, names and words set apart.</summary>
internal static class SpeechPassages
{
    /// <summary>Says whether a passage is a whole utterance: it holds a finite verb or ends like a sentence, or stands after a colon.</summary>
    public static bool IsUtterance(Reading reading, int passage)
    {
        var range = reading.PassageTokens[passage];
        var words = WordCount(reading, range);
        if (words < 2)
        {
            return words == 1 && ((range.From > 0 && reading.IsMark(range.From - 1, ':') && !FollowsNamingNoun(reading, range.From)) || OpensSentence(reading, range));
        }

        var followsColon = range.From > 0 && reading.IsMark(range.From - 1, ':');
        if (!followsColon && words < 9 && (FollowsNamingNoun(reading, range.From) || (words < 7 && range.From > 0 && reading.Is(range.From - 1, WordClass.Article) && reading.Tokens[range.From - 1].Sentence == reading.Tokens[range.From].Sentence)))
        {
            return false;
        }

        var endsSentence = range.To - 2 > range.From && (reading.IsMark(range.To - 2, '!') || reading.IsMark(range.To - 2, '.') || reading.IsMark(range.To - 2, '?'));
        var holdsVerb = HoldsFinite(reading, range);
        return (holdsVerb && words >= 3 && reading.IsCapital(FirstWord(reading, range)))
            || (holdsVerb && words >= 8)
            || (endsSentence && !FollowsNamingNoun(reading, range.From))
            || (followsColon && (words >= 4 || holdsVerb))
            || words > 14
            || OpensSentence(reading, range);
    }

    // „Der Deich hält“, betonte er: it begins the sentence and a comma follows the closing mark.
    private static bool OpensSentence(Reading reading, TokenRange range) =>
        range.To < reading.Tokens.Length && reading.IsMark(range.To, ',')
        && (range.From == 0 || reading.BeginsLine(range.From) || reading.IsStop(range.From - 1) || reading.Tokens[range.From - 1].Sentence != reading.Tokens[range.From].Sentence);

    /// <summary>Says whether a partial passage renders a speaker's words, not a title, name or term.</summary>
    public static bool IsPartialQuote(Reading reading, int passage)
    {
        var range = reading.PassageTokens[passage];
        var words = WordCount(reading, range);
        if (words == 0 || FollowsNamingNoun(reading, range.From))
        {
            return false;
        }

        var begins = FirstWord(reading, range);
        // A capital begins names and titles; four words with one are mostly speech.
        return !reading.IsCapital(begins) || words >= 5 || (words == 4 && HoldsFinite(reading, range));
    }

    /// <summary>Counts the words of a range, up to 50.</summary>
    public static int WordCount(Reading reading, TokenRange range)
    {
        var count = 0;
        for (var at = range.From; at < range.To && count < 50; at++)
        {
            count += reading.IsWord(at) ? 1 : 0;
        }

        return count;
    }

    private static bool HoldsFinite(Reading reading, TokenRange range)
    {
        for (var at = range.From; at < Math.Min(range.To, range.From + 60); at++)
        {
            if (reading.IsFinite(at))
            {
                return true;
            }
        }

        return false;
    }

    private static int FirstWord(Reading reading, TokenRange range)
    {
        var at = range.From;
        while (at + 1 < range.To && !reading.IsWord(at))
        {
            at++;
        }

        return at;
    }

    // "die Zeitung „…“", "so genannte „…“", "unter dem Titel „…“".
    private static bool FollowsNamingNoun(Reading reading, int from)
    {
        for (var at = from - 1; at >= Math.Max(0, from - 2); at--)
        {
            if (reading.Is(at, WordClass.Naming) || EndsInNaming(reading[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInNaming(ReadOnlySpan<char> form)
    {
        for (var at = 3; at <= form.Length - 4; at++)
        {
            if ((WordClasses.Of(form[at..]) & WordClass.Naming) != 0)
            {
                return true;
            }
        }

        return false;
    }
}

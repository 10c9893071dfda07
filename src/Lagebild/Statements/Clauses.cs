namespace Lagebild.Statements;

/// <summary>Where clauses begin and what stands between commas, as far as statements need it.</summary>
internal static class Clauses
{
    /// <summary>Says whether a marked passage stands as a name or term in its sentence: short, no sentence of its own, and a word before it in the same sentence.</summary>
    public static bool IsName(Reading reading, int passage)
    {
        var range = reading.PassageTokens[passage];
        if (range.Length > 10 || (range.Length > 2 && reading.IsStop(range.To - 2)))
        {
            return false;
        }

        var followsWord = range.From > 0 && reading.IsWord(range.From - 1) && !reading.BeginsLine(range.From) && reading.Tokens[range.From].Sentence == reading.Tokens[range.From - 1].Sentence;
        return followsWord || (range.Length <= 4 && range.To < reading.Tokens.Length && !reading.IsMark(range.To, ','));
    }

    /// <summary>Returns the word that opens a clause with the verb last, back over appositions and short insertions ("Wie die Leiterin, Anna Berg, mitteilte").</summary>
    public static int OpenerOf(Reading reading, TokenRange unit, int verb)
    {
        var first = Back(reading, unit, verb);
        var at = first;
        for (var step = 0; step < 3; step++)
        {
            if (at < verb && reading.Is(at, WordClass.That | WordClass.Whether | WordClass.Subordinator | WordClass.Question))
            {
                return at;
            }

            if (at - 1 <= unit.From || !reading.IsMark(at - 1, ','))
            {
                break;
            }

            var before = Back(reading, unit, at - 1);
            if (HasFinite(reading, before, at - 1))
            {
                break;
            }

            at = before;
        }

        return first;
    }

    /// <summary>Returns the first token of the clause of a verb: back over appositions and relative clauses before the finite verb.</summary>
    public static int StartOf(Reading reading, TokenRange unit, int verb, bool isVerbLast)
    {
        var at = isVerbLast ? OpenerOf(reading, unit, verb) : Back(reading, unit, verb);
        if (isVerbLast || at != verb)
        {
            // "Die Ukraine, Südkorea und die USA berichten": a list before the verb.
            return !isVerbLast && (EndsList(reading, unit, at, verb) || IsOpenApposition(reading, unit, at, verb)) ? unit.From : at;
        }

        // A comma just before the verb: what stands before it is part of the field before the verb, or the content of a post-posed cue.
        while (at - 1 > unit.From && reading.IsMark(at - 1, ','))
        {
            var start = OverInsertion(reading, unit, Back(reading, unit, at - 1));
            var isDependent = start > unit.From && (reading.Is(start, WordClass.Relative) || (start + 1 < at && reading.Is(start, WordClass.Preposition) && reading.Is(start + 1, WordClass.Relative)) || !HasFinite(reading, start, at - 1));
            if (!isDependent)
            {
                // "Er lehnte ab, die Sprecherin der Partei, Ida Holm, sagte": a main clause before, then phrases without a verb.
                return start == unit.From && !HasFinite(reading, start, at - 1) ? start
                    : at < verb && NounPhrases.Begins(reading, at) && reading.IsPerson(new(at, verb)) && NounPhrases.End(reading, at, verb - 1, attachesAll: true) == verb - 1 ? at
                    : verb;
            }

            at = start;
        }

        var first = Back(reading, unit, at);
        return first < at && !HasFinite(reading, first, at - 1) ? first : verb;
    }

    /// <summary>Says whether a stretch before a verb ends a list that opens the unit: "Die Wehr, die Polizei und das Rote Kreuz berichten".</summary>
    public static bool EndsList(Reading reading, TokenRange unit, int from, int verb) =>
        from - 1 > unit.From && reading.IsMark(from - 1, ',') && Back(reading, unit, from - 1) == unit.From
        && !HasFinite(reading, unit.From, verb) && NounPhrases.Begins(reading, unit.From) && NounPhrases.Begins(reading, from) && ListEndsWithAnd(reading, from, verb)
        && !(verb + 2 < unit.To && reading.IsMark(verb + 1, ',') && reading.IsFinite(verb + 2));

    // "Ida Berg, Leiterin der Schule sagte": the second comma is missing.
    private static bool IsOpenApposition(Reading reading, TokenRange unit, int at, int verb) =>
        at - 1 > unit.From && reading.IsMark(at - 1, ',') && Back(reading, unit, at - 1) == unit.From && reading.Tokens[at].Upos == Language.Upos.NOUN
        && reading.IsPerson(new(unit.From, at - 1)) && NounPhrases.End(reading, unit.From, at - 1, attachesAll: true) == at - 1
        && NounPhrases.End(reading, at, verb, attachesAll: true) == verb;

    private static bool ListEndsWithAnd(Reading reading, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (reading.Is(at, WordClass.Joining))
            {
                return true;
            }
        }

        return false;
    }

    // "Keller, der am Treffen – dem dritten in diesem Jahr – teilnimmt, sagte": back over what stands between dashes or brackets.
    private static int OverInsertion(Reading reading, TokenRange unit, int start)
    {
        if (start - 1 <= unit.From || !(reading.IsDash(start - 1) || reading.IsMark(start - 1, ')')))
        {
            return start;
        }

        for (var at = start - 2; at > Math.Max(unit.From, start - 30); at--)
        {
            if (reading.PassageOf(at) < 0 && (reading.IsDash(at) || reading.IsMark(at, '(')))
            {
                return Back(reading, unit, at);
            }
        }

        return start;
    }

    /// <summary>Returns the token after the last boundary before a position.</summary>
    public static int Back(Reading reading, TokenRange unit, int before)
    {
        var at = before;
        while (at > unit.From)
        {
            if (reading.PassageOf(at - 1) < 0 && reading.IsMark(at - 1, ')') && Opening(reading, unit, at - 1) is var open and >= 0)
            {
                at = open; // "Ministerin Berg (ABC) sagte": what stands in brackets belongs to the phrase.
                continue;
            }

            if (CueSites.IsBoundary(reading, at - 1) || (reading.PassageOf(at - 1) is var passage and >= 0 && !IsName(reading, passage)))
            {
                break;
            }

            at--;
        }

        return at;
    }

    private static int Opening(Reading reading, TokenRange unit, int close)
    {
        for (var at = close - 1; at >= Math.Max(unit.From, close - 12); at--)
        {
            if (reading.IsMark(at, '('))
            {
                return at;
            }

            if (reading.IsStop(at) || reading.IsMark(at, ')'))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Says whether a range outside marks holds a finite verb.</summary>
    public static bool HasFinite(Reading reading, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (reading.PassageOf(at) < 0 && (reading.IsFinite(at) || IsCueFinite(reading, at)))
            {
                return true;
            }
        }

        return false;
    }

    // Where no analysis is at hand, a finite form of a cue verb counts.
    private static bool IsCueFinite(Reading reading, int at) =>
        reading.Tokens[at].Upos == Language.Upos.X && !reading.IsCapital(at) && CueLexicon.Of(reading[at]) is { IsEmpty: false } forms && (forms[0].Kind & CueFormKind.Finite) != 0;
}

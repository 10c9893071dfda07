using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>Finds where a noun phrase ends, by articles, adjectives, capitals, genitives, attached prepositional phrases and appositions.</summary>
internal static class NounPhrases
{
    /// <summary>How many tokens the name of a medium may have, its article and marks included.</summary>
    private const int LongestName = 7;

    /// <summary>Says whether a noun phrase can begin here.</summary>
    public static bool Begins(Reading reading, int token) =>
        !reading.Is(token, WordClass.Preposition)
        && (reading.Is(token, WordClass.Article | WordClass.Pronoun) || IsNounLike(reading, token) || IsAttribute(reading, token) || (reading.PassageOf(token) is var passage and >= 0 && reading.PassageTokens[passage].From == token))
        && !(reading.Is(token, WordClass.Adverb) && !reading.Is(token, WordClass.Article));

    /// <summary>Returns the end of the noun phrase that begins at a token; the token itself where none does.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="start">The first token.</param>
    /// <param name="limit">Where the clause ends.</param>
    /// <param name="attachesAll">Whether every prepositional phrase after the noun belongs to it, as before the finite verb; otherwise only von, aus, für, um.</param>
    public static int End(Reading reading, int start, int limit, bool attachesAll)
    {
        if (start >= limit)
        {
            return start;
        }

        if (reading.Is(start, WordClass.Personal))
        {
            return start + 1 < limit && reading.Is(start + 1, WordClass.Self) ? start + 2 : start + 1;
        }

        // "die in New York geborene Sängerin": the article's head tells how far its attribute reaches.
        var noun = reading.NounOf(start, limit);
        var (at, end, sawNoun) = noun < 0 ? (start, start, false) : (noun + 1, noun + 1, true);
        while (at < limit)
        {
            var next = Step(reading, at, start, limit, attachesAll, ref sawNoun);
            if (next <= at)
            {
                break;
            }

            at = next;
            end = sawNoun ? at : end;
        }

        // "sagt der andere": an adjective with its article and no noun.
        var isAlone = end == start && reading.Is(start, WordClass.Article) && start + 1 < limit && reading.Tokens[start + 1].Upos is Upos.ADJ or Upos.DET or Upos.PRON && (start + 2 >= limit || CueSites.IsBoundary(reading, start + 2));
        return end > start ? end : isAlone ? start + 2 : reading.Is(start, WordClass.Pronoun) ? start + 1 : start;
    }

    /// <summary>Says whether a token can be a noun or a name.</summary>
    public static bool IsNounLike(Reading reading, int token)
    {
        var upos = reading.Tokens[token].Upos;
        return upos is Upos.NOUN or Upos.PROPN
            || (!reading.IsCapital(token) && reading[token].IndexOf('-') is > 0 and var hyphen && hyphen + 1 < reading[token].Length && char.IsUpper(reading[token][hyphen + 1])) // "al-Sabah"
            || (upos is Upos.VERB && reading.IsCapital(token) && reading.IsName(token)) // "Kauert sagte"
            || (upos is Upos.NUM && !reading.Is(token, WordClass.Article) && (token + 1 >= reading.Tokens.Length || reading.Tokens[token + 1].Upos is not (Upos.ADJ or Upos.NOUN)))
            || (upos is Upos.X or Upos.ADJ or Upos.SYM && reading.IsCapital(token) && !(upos == Upos.ADJ && reading.BeginsSentence(token)) && !reading.Is(token, WordClass.Article | WordClass.Preposition | WordClass.Adverb | WordClass.Coordinator | WordClass.Personal));
    }

    private static int Step(Reading reading, int at, int start, int limit, bool attachesAll, ref bool sawNoun)
    {
        if (reading.PassageOf(at) is var passage and >= 0)
        {
            var named = reading.PassageTokens[passage];
            if (named.Length > 7 || (at > start && SpeechPassages.IsPartialQuote(reading, passage) && !reading.IsCapital(Math.Min(at + 1, named.To - 1))))
            {
                return at;
            }

            sawNoun = true;
            return Math.Min(limit, named.To);
        }

        if (sawNoun && reading.IsMark(at, '('))
        {
            return Closing(reading, at, limit);
        }

        if (sawNoun && reading.IsMark(at, ','))
        {
            return Apposition(reading, at, limit);
        }

        if (reading.Is(at, WordClass.Personal) && !reading.Is(at, WordClass.Article))
        {
            return at;
        }

        if (sawNoun && !attachesAll && reading.Tokens[at].Upos == Upos.NUM)
        {
            return at; // "laut Polizei 502 Menschen"
        }

        // "Angaben informierter Kreise", "Meinung vieler Fachleute": a genitive without article.
        if (sawNoun && at + 1 < limit && IsBareGenitive(reading, at))
        {
            sawNoun = false;
            return at + 1;
        }

        if (reading.Is(at, WordClass.Article) && !(IsNounLike(reading, at) && at != start))
        {
            return Article(reading, at, start, limit, ref sawNoun);
        }

        if (IsNounLike(reading, at) && !reading.Is(at, WordClass.Preposition | WordClass.Coordinator))
        {
            sawNoun = true;
            return at + 1;
        }

        return Other(reading, at, start, limit, attachesAll, ref sawNoun);
    }

    private static bool IsBareGenitive(Reading reading, int at) =>
        reading[at].EndsWith("er", StringComparison.Ordinal) && !reading.IsCapital(at) && IsNounLike(reading, at + 1) && !reading.Is(at, WordClass.Adverb | WordClass.Preposition)
        && reading.Tokens[at].Upos is Upos.ADJ or Upos.DET && !reading.Is(at, WordClass.Article)
        && reading.Tokens[at].Morphology.Case is Case.Gen or Case.None;

    private static int Article(Reading reading, int at, int start, int limit, ref bool sawNoun)
    {
        var isGenitive = reading.Is(at, WordClass.Genitive)
            || reading[at].EndsWith("er", StringComparison.Ordinal) || reading[at].EndsWith("es", StringComparison.Ordinal);
        if (at > start && sawNoun && (!isGenitive || Voices.IsPressInDative(reading, at, Math.Min(reading.Tokens.Length, at + LongestName)) || reading.Tokens[at - 1].Upos == Upos.PROPN || reading.IsPersonName(at - 1) || at + 1 >= limit))
        {
            return at;
        }

        sawNoun &= at != start && !isGenitive;
        return at + 1;
    }

    private static int Other(Reading reading, int at, int start, int limit, bool attachesAll, ref bool sawNoun)
    {
        if (!sawNoun && (IsAttribute(reading, at) || (at > start && reading.Is(at, WordClass.Preposition) && attachesAll)))
        {
            return at + 1;
        }

        // "Norwegens wichtigster Hafen": a genitive name before adjective and noun.
        if (sawNoun && at == start + 1 && at + 1 < limit && reading.Tokens[at].Upos == Upos.ADJ && reading[start].EndsWith("s", StringComparison.Ordinal) && IsNounLike(reading, at + 1))
        {
            sawNoun = false;
            return at + 1;
        }

        if (!sawNoun || at + 1 >= limit)
        {
            return at;
        }

        if (reading.Is(at, WordClass.Joining))
        {
            var follows = IsNounLike(reading, at + 1) || reading.Is(at + 1, WordClass.Article) || IsAttribute(reading, at + 1) || reading.PassageOf(at + 1) >= 0;
            sawNoun &= !follows;
            return follows ? at + 1 : at;
        }

        // "sowohl der Bund als auch die Länder".
        if (reading.Is(at, WordClass.Judged) && at + 2 < limit && reading.Is(at + 1, WordClass.Adverb) && start > 0 && reading.Is(start - 1, WordClass.Both))
        {
            sawNoun = false;
            return at + 2;
        }

        if (reading.Is(at, WordClass.Preposition) && (attachesAll || reading.Is(at, WordClass.Attached)) && !reading.Is(at + 1, WordClass.MonthDay))
        {
            sawNoun = false;
            return at + 1;
        }

        // "Verbraucher-Staatssekretär a. D.", "Benedikt XVI.": a short token with a full stop goes with the name.
        return reading[at].Length <= 5 && reading[at][^1] == '.' && reading[at].Length > 1 ? at + 1 : at;
    }

    private static bool IsAttribute(Reading reading, int token)
    {
        var kind = reading.Tokens[token];
        if (kind.Upos is Upos.ADJ or Upos.NUM || (kind.Upos == Upos.VERB && kind.Morphology.VerbForm == VerbForm.Part))
        {
            return true;
        }

        var form = reading[token];
        return kind.Upos == Upos.X && form.Length > 4 && !reading.Is(token, WordClass.Adverb | WordClass.Preposition)
            && (form.EndsWith("e", StringComparison.Ordinal) || form.EndsWith("en", StringComparison.Ordinal) || form.EndsWith("er", StringComparison.Ordinal)
                || form.EndsWith("es", StringComparison.Ordinal) || form.EndsWith("em", StringComparison.Ordinal))
            && CueLexicon.Of(form).IsEmpty;
    }

    private static int Closing(Reading reading, int at, int limit)
    {
        for (var next = at + 1; next < Math.Min(limit, at + 12); next++)
        {
            if (reading.IsMark(next, ')'))
            {
                return next + 1;
            }
        }

        return at;
    }

    // "der Vorsitzende des Verbandes, Elmar Gesse,": no finite verb up to the next comma, and it begins like a noun phrase.
    private static int Apposition(Reading reading, int at, int limit)
    {
        var first = at + 1;
        if (first >= limit || reading.Is(first, WordClass.That | WordClass.Whether | WordClass.Preposition) || !(IsNounLike(reading, first) || reading.Is(first, WordClass.Article) || IsAttribute(reading, first)))
        {
            return at;
        }

        for (var next = first; next < Math.Min(limit, at + 25); next++)
        {
            if (reading.IsMark(next, ',') || reading.IsStop(next))
            {
                return next;
            }

            if (reading.IsFinite(next) || reading.Is(next, WordClass.Reflexive | WordClass.Zu) || (!CueLexicon.Of(reading[next]).IsEmpty && !reading.IsCapital(next)))
            {
                return at;
            }
        }

        // "Die Wehr, die Polizei und das Rote Kreuz": a list that ends before the verb.
        var isList = false;
        for (var next = first; next < Math.Min(limit, at + 25); next++)
        {
            isList |= reading.Is(next, WordClass.Joining);
        }

        var lacksComma = limit < reading.Tokens.Length && reading.IsFinite(limit) && reading.Tokens[first].Upos == Upos.NOUN && reading.IsName(at - 1); // "Ida Berg, Leiterin der Schule sagte"
        return isList || lacksComma || limit >= reading.Tokens.Length || reading.IsMark(limit, ',') || reading.IsMark(limit, ':') || reading.IsStop(limit) ? limit : at;
    }
}

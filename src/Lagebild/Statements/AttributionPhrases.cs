using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>Finds phrases that attribute a sentence: "nach Angaben von X", "laut X", "X zufolge", "so X", "seiner Meinung nach", "demnach"; the words by <c>Data/attribution-frames.tsv</c>.</summary>
internal static class AttributionPhrases
{
    /// <summary>How far a phrase reaches back from "zufolge", in tokens.</summary>
    private const int Reach = 14;

    /// <summary>Returns an attribution that begins at a token, or at whose word a phrase before it ends; null where none does.</summary>
    public static AttributionPhrase? At(UnitReading unit, int at, int limit)
    {
        var reading = unit.Reading;
        foreach (var frame in AttributionFrames.Of(reading[at]))
        {
            var found = frame.Place switch
            {
                AttributionPlace.Behind => Postposed(unit, at, frame.Medium, reading[at].ToString()),
                AttributionPlace.Opinion => at > unit.Range.From && CueLexicon.Noun(reading[at - 1]) is { Attributes: true } noun && HoldsPossessor(unit, at - 1) ? Postposed(unit, at, noun.Medium, "X nach") : null,
                AttributionPlace.Alone => Thereby(at, frame.Medium),
                AttributionPlace.Opening => at == unit.Range.From && at + 1 < limit && reading.IsFinite(at + 1) && reading.IsKonjunktiv1(at + 1) ? Thereby(at, frame.Medium) : null,
                _ => Preposed(unit, at, limit, frame),
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Returns the speaker of "so X" when nothing but a noun phrase follows "so", or an empty range.</summary>
    public static TokenRange So(UnitReading unit, int at, int limit)
    {
        var reading = unit.Reading;
        if (at + 1 >= limit || !reading.Is(at, WordClass.So) || reading.Is(at + 1, WordClass.Degree) || !NounPhrases.Begins(reading, at + 1) || Subjects.IsTime(reading, at + 1))
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

    /// <summary>Returns ", so X" behind a sentence, or null.</summary>
    public static AttributionPhrase? SoAt(UnitReading unit, int at)
    {
        var reading = unit.Reading;
        if (at <= unit.Range.From || !reading.Is(at, WordClass.So) || !(reading.IsMark(at - 1, ',') || reading.IsDash(at - 1)))
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

    private static AttributionPhrase Thereby(int at, StatementMedium medium) => new(new(at, at + 1), new(at, at + 1), new(at, at + 1), medium, "thereby");

    private static bool HoldsPossessor(UnitReading unit, int noun)
    {
        var reading = unit.Reading;
        var first = Leftmost(unit, noun);
        return first < noun && (reading.Is(first, WordClass.Article) || reading.Tokens[first].Upos == Upos.PROPN || reading[first].EndsWith("s", StringComparison.Ordinal) || reading[first].EndsWith("er", StringComparison.Ordinal) || reading.Is(first, WordClass.Dative));
    }

    private static AttributionPhrase? Preposed(UnitReading unit, int at, int limit, AttributionFrame frame)
    {
        var reading = unit.Reading;
        var (first, word) = (at + 1, reading[at].ToString().ToLowerInvariant());
        if (first < limit && frame.Place == AttributionPlace.Before && IsSmallName(reading, first))
        {
            return new(new(at, first + 1), new(at, at + 1), new(first, first + 1), StatementMedium.Writing, word);
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
        var speaker = new TokenRange(first, end);
        return frame.Place switch
        {
            AttributionPlace.Before => new(new(at, end), new(at, at + 1), OwnSpeaker(unit, first) ?? speaker, noun?.Medium ?? MediumOf(reading, first, end), word),
            AttributionPlace.Name when noun is null => reading.IsCapital(end - 1) ? new(new(at, end), new(at, at + 1), speaker, frame.Medium, word) : null,
            _ => noun is null ? null : new(new(at, end), new(at, at + 1), OwnSpeaker(unit, first) ?? speaker, noun.Medium, word + " N"),
        };
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
        char.IsLower(reading[token][0]) && (reading[token].Contains('.') || reading.Tokens[token].Upos is Upos.NOUN or Upos.PROPN or Upos.X) && !reading.Is(token, WordClass.Article | WordClass.Preposition | WordClass.Adverb);

    // Before the finite verb everything belongs to the phrase; behind it only what attaches to the noun.
    private static int EndOf(UnitReading unit, int at, int limit)
    {
        var reading = unit.Reading;
        var startsField = at == unit.Range.From || CueSites.IsBoundary(reading, at - 1) || (at - 1 == unit.Range.From && reading.Is(at - 1, WordClass.Coordinator | WordClass.Adverb));
        return NounPhrases.End(reading, at + 1, limit, attachesAll: startsField);
    }

    // "zwei Monate nach dem Bericht": when, not according to whom.
    private static bool FollowsTime(Reading reading, int at) => reading.Is(at - 1, WordClass.Duration | WordClass.BeforeTime);

    // The first noun of the phrase, or the second behind a genitive name ("Webers Meinung").
    private static CueNoun? HeadNoun(Reading reading, int from, int to)
    {
        var nouns = 0;
        for (var at = from; at < Math.Min(to, from + 7) && nouns < 2; at++)
        {
            if (!reading.IsCapital(at) || reading.Tokens[at].Upos is Upos.ADJ or Upos.DET)
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

            nouns += reading[at].EndsWith("s", StringComparison.Ordinal) || reading.Tokens[at].Upos == Upos.PROPN ? 1 : 2;
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

    private static AttributionPhrase? Postposed(UnitReading unit, int at, StatementMedium medium, string rule)
    {
        var first = Leftmost(unit, at);
        return first < at ? new(new(first, at + 1), new(at, at + 1), new(first, at), CueLexicon.Noun(unit.Reading[at - 1])?.Medium ?? medium, rule) : null;
    }

    // Back from "zufolge" over the noun phrase: to the finite verb, a particle or a boundary.
    private static int Leftmost(UnitReading unit, int at)
    {
        var reading = unit.Reading;
        var first = at;
        while (first > unit.Range.From && at - first < Reach)
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
}

namespace Lagebild.Statements;

/// <summary>Reads content that depends on a noun: "die Behauptung, dass …", "der Vorwurf des Gerichts, …", "Berichte, wonach …".</summary>
internal static class NounCues
{
    /// <summary>Adds the statements that the cue nouns of a unit introduce.</summary>
    public static void Read(UnitReading unit)
    {
        var reading = unit.Reading;
        var main = Contents.MainFinite(unit, unit.Range.From, unit.Range.To);
        var isRunning = main >= 0 && reading.IsKonjunktiv1(main) && unit.Drafts.Count == 0;
        for (var at = unit.Range.From; at < unit.Core.To; at++)
        {
            if (isRunning && at > main)
            {
                return; // The whole sentence is told in Konjunktiv.
            }

            if (reading.PassageOf(at) >= 0 || unit.IsTold(at))
            {
                continue;
            }

            if (reading.Is(at, WordClass.Whereby) && at > unit.Range.From)
            {
                Wonach(unit, at);
            }
            else if (reading.IsCapital(at) && CueLexicon.Noun(reading[at]) is { TakesClause: true } noun)
            {
                Content(unit, at, noun);
            }
        }
    }

    private static void Wonach(UnitReading unit, int at)
    {
        var reading = unit.Reading;
        var end = Contents.End(unit, at + 1, resumes: true);
        if (end <= at + 1)
        {
            return;
        }

        var draft = unit.Add(StatementType.Indirect, StatementMedium.Speech | StatementMedium.Writing, "indirect → wonach");
        draft.Quote.Add(new(at + 1, end));
        draft.Cue.Add(new(at, at + 1));
        draft.CueLemma = reading[at].ToString();
        Draft.Add(draft.Frame, unit.Range.From, at + 1);
        var noun = Noun(unit, at);
        if (noun >= 0)
        {
            var start = PhraseStart(unit, noun);
            draft.Speaker.Add(new(start, NounPhrases.End(reading, start, at, attachesAll: true)));
        }
    }

    private static int Noun(UnitReading unit, int before)
    {
        for (var at = before - 1; at >= Math.Max(unit.Range.From, before - 25); at--)
        {
            if (unit.Reading.PassageOf(at) < 0 && unit.Reading.IsCapital(at) && CueLexicon.Noun(unit.Reading[at]) is not null)
            {
                return at;
            }
        }

        return -1;
    }

    private static int PhraseStart(UnitReading unit, int noun)
    {
        var at = noun;
        while (at > unit.Range.From && !CueSites.IsBoundary(unit.Reading, at - 1) && (unit.Reading.Is(at - 1, WordClass.Article) || unit.Reading.Tokens[at - 1].Upos == Language.Upos.ADJ))
        {
            at--;
        }

        return at;
    }

    private static void Content(UnitReading unit, int noun, CueNoun cue)
    {
        var reading = unit.Reading;
        var comma = Comma(unit, noun);
        var isState = noun > unit.Range.From && reading.Is(noun - 1, WordClass.State); // "steht im Verdacht": nobody says so here
        if (comma < 0 || isState || unit.IsTold(comma + 1))
        {
            return;
        }

        var from = comma + 1;
        var next = Contents.Next(unit, from);
        var kind = reading.Is(from, WordClass.That | WordClass.Whether) ? "dass"
            : Contents.IsInfinitive(unit, from, next) ? "zu"
            : Contents.IsVerbSecondKonjunktiv(unit, from) ? "Konjunktiv" : null;
        if (kind is null)
        {
            return;
        }

        var isBeforeVerb = !Clauses.HasFinite(reading, Clauses.Back(reading, unit.Range, noun), noun);
        var end = Contents.End(unit, from, resumes: isBeforeVerb);
        var draft = unit.Add(StatementType.Indirect, cue.Medium, "indirect → noun → " + kind);
        draft.Quote.Add(new(from, end));
        draft.CueLemma = reading.Tokens[noun].Lemma;
        var start = PhraseStart(unit, noun);
        draft.Cue.Add(new(start, noun + 1));
        Draft.Add(draft.Frame, unit.Range.From, from);
        Draft.Add(draft.Frame, end, end < unit.Core.To ? unit.Core.To : end);
        AddSpeaker(unit, draft, noun, comma, start);
    }

    // Directly behind the noun or its genitive: "die Forderung der Stadt, …".
    private static int Comma(UnitReading unit, int noun)
    {
        var at = noun + 1;
        while (at < unit.Core.To && at < noun + 10 && !CueSites.IsBoundary(unit.Reading, at))
        {
            if (unit.Reading.PassageOf(at) < 0 && (unit.Reading.IsFinite(at) && at > noun + 3))
            {
                return -1;
            }

            at++;
        }

        return at + 1 < unit.Core.To && (unit.Reading.IsMark(at, ',') || unit.Reading.IsMark(at, ':')) ? at : -1;
    }

    // Whose claim: a genitive or "von" behind it, a possessive before it, else the subject of the clause.
    private static void AddSpeaker(UnitReading unit, Draft draft, int noun, int comma, int start)
    {
        var reading = unit.Reading;
        if (noun + 1 < comma && (reading.Is(noun + 1, WordClass.Article) || reading.Is(noun + 1, WordClass.Agent)))
        {
            var first = reading.Is(noun + 1, WordClass.Agent) ? noun + 2 : noun + 1;
            Draft.Add(draft.Speaker, first, NounPhrases.End(reading, first, comma, attachesAll: false));
            return;
        }

        var from = unit.IsAsked ? comma : Clauses.Back(reading, unit.Range, noun); // "Wie kann sie mit dem Vorwurf leben, dass …?": somebody's
        for (var at = from; at < comma; at++)
        {
            if (reading.PassageOf(at) < 0 && reading.IsFinite(at))
            {
                var subject = Subjects.Of(reading, CueSite.Plain(at, new(from, comma)));
                if (!subject.IsEmpty && !(subject.From <= noun && noun < subject.To) && !(subject.Length == 1 && reading.Is(subject.From, WordClass.It)))
                {
                    draft.Speaker.Add(subject);
                    return;
                }

                break;
            }
        }

        draft.Speaker.Add(new(start, noun + 1));
    }
}

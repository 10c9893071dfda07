namespace Lagebild.Statements;

/// <summary>Reads sentences that report without a cue: Konjunktiv that runs on, and "sollen" as hearsay.</summary>
internal static class RunningSpeech
{
    /// <summary>How many units may lie between a statement and the sentence that goes on.</summary>
    private const int Reach = 5;

    /// <summary>Adds the statement of a unit whose main verb stands in Konjunktiv; it joins the one before where that ends just before it.</summary>
    public static void Konjunktiv(UnitReading unit)
    {
        var reading = unit.Reading;
        if (unit.Drafts.Count > 0 || reading.IsMark(unit.Range.To - 1, '?'))
        {
            return;
        }

        var finite = Contents.MainFinite(unit, unit.Range.From, unit.Range.To);
        if (finite < 0 || !(reading.IsKonjunktiv1(finite) || (reading.IsKonjunktiv2(finite) && (reading.Is(finite, WordClass.Guess) ? GoesOnInKonjunktiv(unit) : GoesOn(unit)))) || IsWish(unit, finite))
        {
            return;
        }

        if (unit.Previous is { Type: StatementType.IndirectFreeIndirect } running && running.Unit == unit.Number - 1 && running.Quote[^1].To == unit.Range.From)
        {
            running.Quote[^1] = new(running.Quote[^1].From, unit.Range.To);
            running.Unit = unit.Number;
            return;
        }

        var draft = unit.Add(StatementType.IndirectFreeIndirect, StatementMedium.Speech, "Konjunktiv runs on");
        draft.Quote.Add(unit.Range);
        if (For(unit, finite) is { } opinion)
        {
            draft.Speaker.Add(opinion);
            draft.Rule += " → für X";
            return;
        }

        InheritSpeaker(unit, draft);
    }

    // "Für die Trainerin sei das Spiel verloren": whose view it is.
    private static TokenRange? For(UnitReading unit, int finite)
    {
        var reading = unit.Reading;
        var first = unit.Range.From + 1;
        if (!reading.Is(unit.Range.From, WordClass.For) || first >= finite)
        {
            return null;
        }

        var phrase = new TokenRange(first, NounPhrases.End(reading, first, finite, attachesAll: true));
        return phrase.To == finite && reading.IsPerson(phrase) ? phrase : null;
    }

    /// <summary>Adds the statement of a unit with "soll" or "sollen" as hearsay behind a statement or with a perfect infinitive.</summary>
    public static void Hearsay(UnitReading unit)
    {
        var reading = unit.Reading;
        if (unit.Drafts.Count > 0)
        {
            return;
        }

        var finite = Contents.MainFinite(unit, unit.Range.From, unit.Range.To);
        if (finite < 0 || !reading.Is(finite, WordClass.Hearsay))
        {
            return;
        }

        var isPerfect = false;
        for (var at = finite + 1; at < unit.Core.To; at++)
        {
            isPerfect |= reading.Is(at, WordClass.Perfect) && (at + 1 >= unit.Core.To || CueSites.IsBoundary(reading, at + 1) || reading.Is(at + 1, WordClass.Joining));
        }

        if (isPerfect || GoesOn(unit))
        {
            if (unit.Previous is { Type: StatementType.FreeIndirect } running && running.Unit == unit.Number - 1 && running.Quote[^1].To == unit.Range.From)
            {
                running.Quote[^1] = new(running.Quote[^1].From, unit.Range.To);
                running.Unit = unit.Number;
                return;
            }

            var draft = unit.Add(StatementType.FreeIndirect, StatementMedium.Speech | StatementMedium.Writing, isPerfect ? "hearsay" : "sollen goes on");
            draft.Quote.Add(unit.Range);
            InheritSpeaker(unit, draft);
        }
    }

    // "könnte" and "dürfte" are also the narrator's own guess: they are told only just behind words in Konjunktiv.
    private static bool GoesOnInKonjunktiv(UnitReading unit)
    {
        if (!GoesOn(unit) || unit.Previous is not { } previous)
        {
            return false;
        }

        var reading = unit.Reading;
        foreach (var quote in previous.Quote)
        {
            for (var at = quote.From; at < quote.To; at++)
            {
                if (reading.PassageOf(at) < 0 && reading.IsFinite(at) && (reading.IsKonjunktiv1(at) || reading.IsKonjunktiv2(at)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool GoesOn(UnitReading unit) => unit.Previous is { } previous && unit.Number - previous.Unit <= 1;

    // "Man nehme", "Es lebe der König", "Gott sei Dank".
    private static bool IsWish(UnitReading unit, int finite) =>
        unit.Reading.IsMark(unit.Range.To - 1, '!') || (finite + 1 < unit.Range.To && unit.Reading.Is(finite + 1, WordClass.Wish)) || (finite == unit.Range.From && unit.Reading.Is(finite, WordClass.Konjunktiv1) && unit.Reading.Is(finite, WordClass.Being));

    private static void InheritSpeaker(UnitReading unit, Draft draft)
    {
        if (GoingOn.Before(unit, unit.Range, Reach) is { } previous)
        {
            draft.Inherit(unit.Reading, previous, withCue: false);
            draft.Medium = previous.Medium;
            draft.Rule += " → speaker of the statement before";
        }
    }
}

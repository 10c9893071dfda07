namespace Lagebild.Statements;

/// <summary>Finds whose words go on where words in marks or in Konjunktiv stand alone, without a cue.</summary>
internal static class GoingOn
{
    /// <summary>Returns who speaks, as a statement to inherit from; null where that is open.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="passage">The words.</param>
    /// <param name="reach">How many units may lie between the last statement and these words.</param>
    public static Draft? Before(UnitReading unit, TokenRange passage, int reach)
    {
        var previous = unit.Previous;
        if (previous is not null && unit.Number - previous.Unit <= 1)
        {
            return previous;
        }

        if (ToldOf(unit, passage) is { } told)
        {
            return told;
        }

        var isNear = previous is not null && unit.Number - previous.Unit <= reach;
        return isNear && previous!.Speaker.TrueForAll(speaker => Voices.IsSure(unit.Reading, speaker)) ? previous : null;
    }

    // "Die Schwäche führt Hänni auf die Sparpolitik zurück. „…“": the person of whom the sentence before tells.
    private static Draft? ToldOf(UnitReading unit, TokenRange passage)
    {
        var reading = unit.Reading;
        if (unit.Number == 0 || reading.BeginsLine(passage.From))
        {
            return null;
        }

        var range = reading.Units[unit.Number - 1];
        var before = new UnitReading(reading, unit.Number - 1, range, []);
        var finite = Contents.MainFinite(before, range.From, range.To);
        if (finite < 0)
        {
            return null;
        }

        var site = CueSite.Plain(finite, range);
        var subject = Subjects.Of(reading, site);
        subject = reading.IsPerson(subject) ? subject : Subjects.Behind(reading, site);
        return reading.IsPerson(subject) && !Subjects.IsOblique(reading, subject) ? new(StatementType.Reported, StatementMedium.Speech, "told of") { Unit = unit.Number - 1, Speaker = { subject } } : null;
    }
}

namespace Lagebild.Statements;

/// <summary>Finds whose words go on where words in marks or in Konjunktiv stand alone, without a cue.</summary>
internal static class GoingOn
{
    /// <summary>How many units back are looked at.</summary>
    private const int Farthest = 10;

    /// <summary>Returns who speaks, as a statement to inherit from; null where that is open.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="passage">The words.</param>
    /// <param name="reach">How many units may lie between the last statement and these words.</param>
    public static Draft? Before(UnitReading unit, TokenRange passage, int reach)
    {
        var previous = unit.Previous is { } last && last.Speaker.Exists(speaker => Voices.IsAnybody(unit.Reading, speaker)) ? null : unit.Previous;
        var distance = previous is null ? int.MaxValue : Distance(unit, previous);
        if (distance <= 1)
        {
            return previous;
        }

        if (ToldOf(unit, passage) is { } told)
        {
            return told.Speaker.Count > 0 ? told : null;
        }

        return distance <= reach && previous!.Speaker.TrueForAll(speaker => Voices.IsSure(unit.Reading, speaker)) ? previous : null;
    }

    // "Auch Berg nimmt Stellung: Der Deich hält nicht. „…“": what stands behind a colon belongs to the words before it.
    private static int Distance(UnitReading unit, Draft previous)
    {
        var distance = unit.Number - previous.Unit;
        for (var between = unit.Number - 1; between > previous.Unit && between > unit.Number - Farthest; between--)
        {
            var first = unit.Reading.Units[between].From;
            distance -= first > 0 && unit.Reading.IsMark(first - 1, ':') && !unit.Reading.BeginsLine(first) ? 1 : 0;
        }

        return distance;
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
        if (Voices.Head(reading, subject) is var head and >= 0 && CueLexicon.Noun(reading[head]) is { TakesClause: true })
        {
            return new(StatementType.Reported, StatementMedium.Speech, "told of") { Unit = unit.Number - 1 }; // "Es gab auch viel Kritik.": somebody else's, open whose
        }

        if (subject.To <= finite && finite + 1 < range.To && reading.Is(finite + 1, WordClass.Person) && !reading.Is(subject.From, WordClass.Personal))
        {
            return null; // "Berg traf sie mit 14 Jahren": the name may be the object.
        }

        subject = reading.IsPerson(subject) ? subject : Subjects.Behind(reading, site);
        return reading.IsPerson(subject) && !Subjects.IsOblique(reading, subject) ? new(StatementType.Reported, StatementMedium.Speech, "told of") { Unit = unit.Number - 1, Speaker = { subject } } : null;
    }
}

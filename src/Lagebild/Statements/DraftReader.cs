namespace Lagebild.Statements;

/// <summary>Reads the units of a document one after another; a statement may take its speaker from the one before.</summary>
internal static class DraftReader
{
    /// <summary>Returns the statements in the order found.</summary>
    public static List<Draft> Read(Reading reading, CancellationToken cancellationToken)
    {
        var all = new List<Draft>();
        Draft? previous = null;
        for (var number = 0; number < reading.Units.Length; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var range = reading.Units[number];
            var unit = new UnitReading(reading, number, range, CueSites.In(reading, range)) { Previous = previous };
            DirectSpeech.Read(unit);
            IndirectSpeech.Read(unit);
            Attributions.Read(unit);
            NounCues.Read(unit);
            RunningSpeech.Konjunktiv(unit);
            PartialQuotes.ReadNamed(unit);
            ReportedSpeech.Read(unit);
            RunningSpeech.Hearsay(unit);
            PartialQuotes.Read(unit);
            all.AddRange(unit.Drafts);
            AddSilent(unit, all);
            previous = unit.Drafts.FindLast(draft => !draft.IsPartial && !draft.IsHeading && !(unit.IsAsked && draft.Type == StatementType.Indirect) && (draft.Type != StatementType.Reported || unit.Drafts.Count == 1)) ?? TakingTheFloor(unit) ?? previous;
        }

        return InnerQuotes.Add(reading, all);
    }

    // "Auch die Ministerin nahm Stellung. Das Gesetz sei …": no content of its own, but who speaks in the sentences that follow.
    private static Draft? TakingTheFloor(UnitReading unit)
    {
        if (unit.Drafts.Count > 0 || unit.Sites.FindLast(site => !site.Verb.Words.IsEmpty && site.Verb.Takes(CueFrames.Direct) && !site.IsVerbLast) is not { } site)
        {
            return null;
        }

        var speaker = Subjects.Of(unit.Reading, site);
        return Voices.CanSpeak(unit.Reading, speaker) ? new(StatementType.Reported, site.Verb.Medium, "takes the floor") { Unit = unit.Number, Speaker = { speaker } } : null;
    }

    // "… mit Ida Holm, die ihn ermutigte": no statement, but who spoke last.
    // "Der Mann verkauft Daten. „…“, sagt er": whom a sentence without a statement tells of.
    private static void AddSilent(UnitReading unit, List<Draft> all)
    {
        if (unit.Drafts.Count == 0 && unit.Reading.Is(unit.Range.From, WordClass.Article) && Contents.MainFinite(unit, unit.Range.From, unit.Range.To) is var finite and >= 0)
        {
            var subject = Subjects.Of(unit.Reading, CueSite.Plain(finite, new(unit.Range.From, Contents.Next(unit, finite))));
            if (subject.From == unit.Range.From && Voices.Head(unit.Reading, subject) is var head and >= 0 && PersonNouns.Contains(unit.Reading.Tokens[head].Lemma))
            {
                all.Add(new(StatementType.Reported, StatementMedium.Speech, "told of") { IsSilent = true, Unit = unit.Number, Speaker = { subject } });
            }
        }

        foreach (var site in unit.Sites)
        {
            var first = site.Clause.From;
            if (site.Finite > first && !site.IsPassive && !unit.Used.Contains(site) && !unit.IsTold(site.Main) && unit.Reading.Is(first, WordClass.Masculine) && first > unit.Range.From && unit.Reading.IsMark(first - 1, ','))
            {
                all.Add(new(StatementType.Reported, site.Verb.Medium, "relative clause") { IsSilent = true, Unit = unit.Number, Speaker = { new(first, first + 1) } });
            }
        }
    }
}

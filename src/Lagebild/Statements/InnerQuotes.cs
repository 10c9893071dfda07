namespace Lagebild.Statements;

/// <summary>Reads what somebody quotes in his own words: „Der Kapitän rief: ‚Alle an Deck!‘“, erzählte Berg. Only with a cue and a speaker of its own.</summary>
internal static class InnerQuotes
{
    /// <summary>Adds the quotes inside quotes to the statements of a document, each behind those of its unit.</summary>
    public static void Add(Reading reading, List<Draft> all)
    {
        if (reading.Inside() is not { } inside)
        {
            return;
        }

        for (var number = 0; number < inside.Units.Length; number++)
        {
            var range = inside.Units[number];
            var unit = new UnitReading(inside, number, range, CueSites.In(inside, range));
            DirectSpeech.Read(unit);
            foreach (var draft in unit.Drafts)
            {
                var outer = all.FindIndex(other => other.Type == StatementType.Direct && other.Quote.Contain(draft.Quote[0]));
                if (draft.Cue.Count > 0 && draft.Speaker.Count > 0 && outer >= 0)
                {
                    (draft.Outer, draft.Unit, draft.Rule) = (all[outer], all[outer].Unit, draft.Rule + " → inside marks");
                    all.Insert(outer + 1, draft);
                }
            }
        }
    }
}

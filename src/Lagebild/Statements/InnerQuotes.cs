namespace Lagebild.Statements;

/// <summary>Reads what somebody quotes in his own words: „Der Kapitän rief: ‚Alle an Deck!‘“, erzählte Berg. Only with a cue and a speaker of its own.</summary>
internal static class InnerQuotes
{
    /// <summary>Adds the quotes inside quotes to the statements of a document, each behind the one in whose words it stands.</summary>
    public static List<Draft> Add(Reading reading, List<Draft> all)
    {
        if (reading.Inside() is not { } inside)
        {
            return all;
        }

        var (outers, inners) = (ByPassage(reading, all), new Dictionary<Draft, List<Draft>>());
        for (var number = 0; number < inside.Units.Length; number++)
        {
            var range = inside.Units[number];
            var unit = new UnitReading(inside, number, range, CueSites.In(inside, range));
            DirectSpeech.Read(unit);
            foreach (var draft in unit.Drafts)
            {
                if (draft.Cue.Count > 0 && draft.Speaker.Count > 0 && outers.TryGetValue(reading.PassageOf(draft.Quote[0].From), out var outer))
                {
                    (draft.Outer, draft.Unit, draft.Rule) = (outer, outer.Unit, draft.Rule + " → inside marks");
                    (inners.TryGetValue(outer, out var list) ? list : inners[outer] = []).Add(draft);
                }
            }
        }

        return [.. all.SelectMany(draft => inners.TryGetValue(draft, out var list) ? list.Prepend(draft) : [draft])];
    }

    private static Dictionary<int, Draft> ByPassage(Reading reading, List<Draft> all)
    {
        var outers = new Dictionary<int, Draft>();
        foreach (var draft in all)
        {
            foreach (var quote in draft.Type == StatementType.Direct ? draft.Quote : [])
            {
                outers.TryAdd(reading.PassageOf(quote.From), draft);
            }
        }

        return outers;
    }
}

using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Learns from the lexicon what the ending of an unknown word says: for each ending the readings that most of its words share.</summary>
/// <remarks>An ending is stored reversed behind a mark, <see cref="SmallMark"/> or <see cref="CapitalMark"/>, so that the longest one is found by walking the automaton.</remarks>
internal static class EndingGuesses
{
    public const char SmallMark = '\u0001';
    public const char CapitalMark = '\u0002';

    private const int LongestEnding = 6;
    private const int FewestWords = 12;

    public static IEnumerable<(string Ending, Reading[] Readings)> Learn(
        Dictionary<string, int> entryOf, List<Reading[]> entries, List<ReadingRecord> records, List<LemmaScript> scripts, Dictionary<string, int> counts)
    {
        var tallies = new Dictionary<string, Dictionary<int, int>>(StringComparer.Ordinal);
        foreach (var form in entryOf.Keys.Order(StringComparer.Ordinal))
        {
            var entry = entryOf[form];
            if (form.Length < 4 || counts.GetValueOrDefault(form) > 2000 || !entries[entry].All(reading => IsGuessable(records[reading.Record].Stts, scripts[reading.Script])))
            {
                continue;
            }

            var mark = char.IsUpper(form[0]) ? CapitalMark : SmallMark;
            for (var length = 1; length <= LongestEnding && length <= form.Length - 2; length++)
            {
                var ending = mark + new string([.. form[^length..].Reverse()]);
                if (!tallies.TryGetValue(ending, out var tally))
                {
                    tallies.Add(ending, tally = []);
                }

                tally[entry] = tally.GetValueOrDefault(entry) + 1;
            }
        }

        var (chosen, inForce) = (new Dictionary<string, int[]>(StringComparer.Ordinal), new Dictionary<string, int[]>(StringComparer.Ordinal));
        foreach (var (ending, tally) in tallies.OrderBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var total = tally.Values.Sum();
            var best = tally.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(4).Where(pair => pair.Value * 8 >= total).Select(pair => pair.Key).Order().ToArray();
            var shorter = inForce.GetValueOrDefault(ending[..^1], []);
            if (total < FewestWords || best.Length == 0 || shorter.SequenceEqual(best))
            {
                inForce.Add(ending, shorter);
                continue;
            }

            inForce.Add(ending, best);
            chosen.Add(ending, best);
        }

        return chosen.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, pair.Value.SelectMany(entry => entries[entry]).Distinct().OrderBy(reading => reading.Record).ThenBy(reading => reading.Script).ToArray()));
    }

    private static bool IsGuessable(Stts stts, LemmaScript script) =>
        stts is Stts.NN or Stts.ADJA or Stts.ADJD or Stts.VVFIN or Stts.VVIMP or Stts.VVINF or Stts.VVPP or Stts.ADV && script.InfixAt == 255 && script.Cut <= LongestEnding;
}

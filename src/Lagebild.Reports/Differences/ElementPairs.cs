using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Differences;

/// <summary>Meets the elements of one picture again in another.</summary>
internal static class ElementPairs
{
    /// <summary>Returns for elements of the new picture the one of the old that it is: of equal content first, then of a common passage; each once.</summary>
    public static Dictionary<int, int> Of(List<PictureElement> old, List<PictureElement> now)
    {
        var pairs = new Dictionary<int, int>();
        var free = old.Select((_, at) => at).ToHashSet();
        Match(element => [$"{element.Kind} {element.Key}"]);
        Match(element => element.Evidence.Select(piece => FormattableString.Invariant($"{element.Kind} {piece.Document} {piece.Text.Start} {piece.Text.End}")));
        return pairs;

        void Match(Func<PictureElement, IEnumerable<string>> keys)
        {
            var byKey = free.Order().SelectMany(at => keys(old[at]).Select(key => (key, at))).ToLookup(pair => pair.key, pair => pair.at, StringComparer.Ordinal);
            for (var at = 0; at < now.Count; at++)
            {
                if (!pairs.ContainsKey(at) && keys(now[at]).SelectMany(key => byKey[key]).FirstOrDefault(free.Contains, -1) is >= 0 and var was)
                {
                    pairs.Add(at, was);
                    free.Remove(was);
                }
            }
        }
    }
}

using System.Collections.Frozen;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>Names of countries and towns that often stand next to another name without belonging to it: "dass Nordkoreaner Russland helfen".</summary>
internal static class PlaceNames
{
    private static readonly FrozenSet<string> Places = DataFile.Lines("Language/place-names.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Says whether a lemma is such a name.</summary>
    public static bool IsPlace(string lemma) => Places.Contains(lemma);
}

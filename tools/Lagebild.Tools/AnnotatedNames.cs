using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Names that german-pos-dict lacks, from the news sentences of GermEval 2014: words that are mostly (part of) a person's, a place's or an organisation's name.</summary>
internal static class AnnotatedNames
{
    private const int FewestTimes = 2;
    private const double SmallestShare = 0.7;

    /// <summary>Returns form, reading and cells.</summary>
    /// <param name="path">Lines "token blank label" with BIOES labels.</param>
    public static IEnumerable<(string Form, AnalysisKey Key, Cells Cells)> Read(string path)
    {
        var (times, labels) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<(string Form, WordTraits Traits), int>());
        foreach (var line in ToolData.Lines(path))
        {
            var at = line.LastIndexOf(' ');
            if (at > 0)
            {
                times[line[..at]] = times.GetValueOrDefault(line[..at]) + 1;
                if (TraitOf(line[(at + 1)..]) is var trait and not WordTraits.None)
                {
                    labels[(line[..at], trait)] = labels.GetValueOrDefault((line[..at], trait)) + 1;
                }
            }
        }

        var names = labels
            .Where(pair => pair.Value >= FewestTimes && pair.Value >= SmallestShare * times[pair.Key.Form] && IsName(pair.Key.Form))
            .Select(pair => pair.Key)
            .OrderBy(key => key.Form, StringComparer.Ordinal)
            .ThenBy(key => key.Traits)
            .ToList();
        var forms = names.Select(name => name.Form).ToHashSet(StringComparer.Ordinal);
        foreach (var (form, traits) in names)
        {
            var isGenitive = form[^1] == 's' && forms.Contains(form[..^1]);
            var cells = Agreement.Of(Number.Sing) & Agreement.AnyNominal;
            cells = isGenitive ? cells & Agreement.Of(Case.Gen) : cells;
            yield return (form, new(Stts.NE, Upos.PROPN, 0, traits, isGenitive ? form[..^1] : form), Cells.Same(cells));
        }
    }

    private static WordTraits TraitOf(string label) => label switch
    {
        "S-PER" or "E-PER" => WordTraits.FamilyName,
        "B-PER" or "I-PER" => WordTraits.GivenName,
        "S-LOC" => WordTraits.Place,
        "S-ORG" => WordTraits.OtherName,
        _ => WordTraits.None,
    };

    private static bool IsName(string form) => form.Length > 2 && char.IsUpper(form[0]) && form.All(letter => char.IsLetter(letter) || letter == '-');
}

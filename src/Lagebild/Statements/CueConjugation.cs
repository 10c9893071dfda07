using System.Buffers;

namespace Lagebild.Statements;

/// <summary>Makes the forms of a cue verb from its principal parts (Duden, Die Grammatik, "Das Verb": weak verbs are regular).</summary>
internal static class CueConjugation
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouäöü");
    private static readonly string[] Inseparable = ["be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "wider", "über", "unter", "hinter"];

    /// <summary>Returns the forms without the separable prefix, finite ones first; participles and zu-infinitives with it.</summary>
    public static IEnumerable<(string Form, CueFormKind Kind, bool IsJoined)> Forms(string prefix, string verb, string principal)
    {
        var stem = verb.EndsWith("en", StringComparison.Ordinal) ? verb[..^2] : verb[..^1];
        var parts = principal == "-" ? [] : principal.Split(' ');
        var link = stem[^1] is 't' or 'd' || EndsHard(stem) ? "e" : "";
        var present = parts.Length > 0 ? parts[0] : stem + link + "t";
        var preterite = parts.Length > 1 ? parts[1] : stem + link + "te";
        var finite = new List<(string, CueFormKind)>
        {
            (present, CueFormKind.Finite), (preterite, CueFormKind.Finite),
            (preterite + (preterite[^1] == 'e' ? "n" : "en"), CueFormKind.Finite),
            (verb, CueFormKind.Finite | CueFormKind.Infinitive), (stem + "e", CueFormKind.Finite | CueFormKind.Konjunktiv),
        };
        foreach (var (form, kind) in finite)
        {
            yield return (form, kind, prefix.Length == 0);
            if (prefix.Length > 0)
            {
                yield return (prefix + form, kind, true);
            }
        }

        yield return (prefix + "zu" + verb, CueFormKind.ZuInfinitive, true);
        var weak = stem.EndsWith("ier", StringComparison.Ordinal) || (prefix.Length == 0 && Array.Exists(Inseparable, start => IsPrefixed(stem, start)))
            ? prefix + stem + link + "t"
            : prefix + "ge" + stem + link + "t";
        foreach (var participle in parts.Length > 2 ? parts[2..] : [weak])
        {
            yield return (participle, CueFormKind.Participle, true);
        }
    }

    // "beten" is no prefix verb: what follows a prefix has a vowel and at least three letters.
    private static bool IsPrefixed(string stem, string start) =>
        stem.StartsWith(start, StringComparison.Ordinal) && stem.Length >= start.Length + 3 && stem.AsSpan(start.Length).ContainsAny(Vowels);

    // "zeichnete", "leugnete", "öffnete": a nasal after ch or another consonant than l, r, h.
    private static bool EndsHard(string stem) =>
        stem[^1] is 'n' or 'm' && stem.Length > 2 && (stem.EndsWith("chn", StringComparison.Ordinal) || !"aeiouäöülrhnm".Contains(stem[^2], StringComparison.Ordinal));
}

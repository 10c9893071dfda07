using System.Collections.Frozen;
using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>The cue verbs by form, and the cue nouns. Loaded once from <c>Data/cue-verbs.tsv</c>, <c>cue-phrases.tsv</c> and <c>attributions.tsv</c>.</summary>
internal static class CueLexicon
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<CueForm>>> Verbs = new(ReadVerbs);
    private static readonly Lazy<FrozenDictionary<string, CueNoun>> Nouns = new(ReadNouns);

    /// <summary>Returns the cue verbs that a form may belong to, in file order.</summary>
    public static ImmutableArray<CueForm> Of(ReadOnlySpan<char> form) =>
        Verbs.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var forms) ? forms : [];

    /// <summary>Returns the cue noun of a form ("Angaben"), compounds by their last part ("Polizeiangaben"), or null.</summary>
    public static CueNoun? Noun(ReadOnlySpan<char> form)
    {
        var lookup = Nouns.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(form, out var noun))
        {
            return noun;
        }

        // A compound ends in the noun in lower case; three letters are the shortest first part ("ZDF-Bericht", "Ortsangaben").
        for (var at = 3; at <= form.Length - 4; at++)
        {
            if (lookup.TryGetValue(form[at..], out noun))
            {
                return noun;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, ImmutableArray<CueForm>> ReadVerbs()
    {
        var forms = new Dictionary<string, List<CueForm>>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in (string[])["Statements/cue-verbs.tsv", "Statements/cue-phrases.tsv"])
        {
            foreach (var line in DataFile.Lines(file))
            {
                Add(forms, line.Split('\t'), file.EndsWith("phrases.tsv", StringComparison.Ordinal));
            }
        }

        return forms.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, List<CueForm>> forms, string[] columns, bool isPhrase)
    {
        var first = isPhrase ? 3 : 2;
        var bar = columns[0].IndexOf('|', StringComparison.Ordinal);
        var (prefix, verb) = bar < 0 ? ("", columns[0]) : (columns[0][..bar], columns[0][(bar + 1)..]);
        var cue = new CueVerb(
            prefix + verb,
            prefix,
            FramesOf(columns[first]),
            MediumOf(columns[first + 1]),
            columns.Length > first + 2 ? [.. columns[first + 2].Split(' ')] : [],
            isPhrase ? [.. columns[2].Split(' ')] : []);
        foreach (var (form, kind, isJoined) in CueConjugation.Forms(prefix, verb, columns[1]))
        {
            if (!forms.TryGetValue(form, out var list))
            {
                forms[form] = list = [];
            }

            var known = list.FindIndex(other => other.Verb == cue && other.IsJoined == isJoined);
            if (known >= 0)
            {
                list[known] = list[known] with { Kind = list[known].Kind | kind };
            }
            else
            {
                list.Add(new(cue, kind, isJoined));
            }
        }
    }

    private static CueFrames FramesOf(string letters) => letters.Aggregate(CueFrames.None, (frames, letter) => frames | letter switch
    {
        'd' => CueFrames.Direct,
        't' => CueFrames.That,
        'k' => CueFrames.Konjunktiv,
        'i' => CueFrames.Infinitive,
        'w' => CueFrames.As,
        'o' => CueFrames.Object,
        'O' => CueFrames.ObjectOfPerson,
        'p' => CueFrames.Partial,
        'a' => CueFrames.AddressesAccusative,
        'D' => CueFrames.AddressesDative,
        'e' => CueFrames.NeedsAbout,
        'z' => CueFrames.Quotes,
        'h' => CueFrames.Sourced,
        'E' => CueFrames.NeedsEs,
        's' => CueFrames.WithSein,
        _ => CueFrames.None,
    });

    /// <summary>Reads the letters of a medium: S speech, T thought, W writing.</summary>
    public static StatementMedium MediumOf(string letters) => letters.Aggregate(StatementMedium.None, (medium, letter) => medium | letter switch
    {
        'S' => StatementMedium.Speech,
        'T' => StatementMedium.Thought,
        'W' => StatementMedium.Writing,
        _ => StatementMedium.None,
    });

    private static FrozenDictionary<string, CueNoun> ReadNouns()
    {
        var nouns = new Dictionary<string, CueNoun>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in DataFile.Lines("Statements/attributions.tsv"))
        {
            var columns = line.Split('\t');
            nouns[columns[0]] = new(columns[0], MediumOf(columns[1]), columns[2].Contains('n', StringComparison.Ordinal), columns[2].Contains('c', StringComparison.Ordinal));
        }

        return nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

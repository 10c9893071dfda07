using System.Collections.Frozen;
using Lagebild.Events;
using Lagebild.Text;

namespace Lagebild.Frames;

/// <summary>What words do to the reality of what depends on them, and who is meant by the subject of an infinitive: <c>Data/reality.txt</c>.</summary>
/// <remarks>Read once, on first use. Immutable and thread-safe.</remarks>
internal static class FrameData
{
    private static readonly Lazy<FrozenDictionary<(string Kind, string Word), Reality>> Operators = new(ReadOperators);
    private static readonly Lazy<FrozenSet<string>> Government = new(() => Words("takes"));
    private static readonly Lazy<FrozenSet<string>> SeparablePrefixes = new(() => DataFile.Lines("Frames/prefixes.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal));
    private static readonly Lazy<FrozenSet<string>> SharedWithNoun = new(() => Words("shares"));
    private static readonly Lazy<FrozenSet<string>> Carriers = new(() => Words("carries"));
    private static readonly Lazy<FrozenSet<string>> JudgingVerbs = new(() => Words("judges"));
    private static readonly Lazy<FrozenSet<string>> AheadPrepositions = new(() => Words("ahead"));
    private static readonly Lazy<FrozenSet<string>> OpenEnds = new(() => Words("openend"));
    private static readonly Lazy<FrozenSet<string>> Happening = new(() => Words("happens"));
    private static readonly Lazy<FrozenSet<string>> Apart = new(() => Words("apart"));
    private static readonly Lazy<FrozenSet<string>> Unreal = new(() => Words("unreal"));
    private static readonly Lazy<FrozenSet<string>> Undenied = new(() => Words("undenied"));
    private static readonly Lazy<FrozenSet<string>> Realising = new(() => Words("realises"));
    private static readonly Lazy<FrozenSet<string>> DoneModals = new(() => Words("done"));
    private static readonly Lazy<FrozenSet<string>> Nobody = new(() => Words("nobody"));
    private static readonly Lazy<FrozenSet<string>> Pronominal = new(() => Words("pronominal"));
    private static readonly Lazy<FrozenSet<string>> ObjectControl = new(() => Words("control"));

    /// <summary>Gets the verbs whose infinitive is done by their object: "forderte die USA auf, zu liefern".</summary>
    public static FrozenSet<string> ControlledByObject => ObjectControl.Value;

    /// <summary>Says whether the subject of a verb does what its object names: "sagte seinen Besuch ab".</summary>
    public static bool SharesSubject(string verb) => SharedWithNoun.Value.Contains(verb);

    /// <summary>Says whether an adjective with this verb tells how real its subject or object is: "hält einen Angriff für möglich".</summary>
    public static bool Judges(string verb) => JudgingVerbs.Value.Contains(verb);

    /// <summary>Says whether a time after this preposition is that of what is planned: "rief für Freitag zum Streik auf".</summary>
    public static bool IsAhead(string preposition) => AheadPrepositions.Value.Contains(preposition);

    /// <summary>Says whether a time after this preposition only bounds a state: "bis heute".</summary>
    public static bool IsOpenEnd(string preposition) => OpenEnds.Value.Contains(preposition);

    /// <summary>Says whether a verb with a preposition only says that something happens, so that its negation denies it: "zu Ausschreitungen kam es nicht".</summary>
    public static bool Carries(string verb, string preposition) => Carriers.Value.Contains($"{verb}+{preposition}");

    /// <summary>Says whether a place of the clause is where the noun after this preposition happened: "starb in Lima bei einem Unfall", not "erinnert in Athen an einen Unfall".</summary>
    public static bool HappensWith(string preposition) => Happening.Value.Contains(preposition);

    /// <summary>Says whether a verb tells that its subject happened elsewhere or is only spoken of: "vorbeiziehen".</summary>
    public static bool IsApart(string verb) => Apart.Value.Contains(verb);

    /// <summary>Says whether what stands under a verb is only rehearsed, played or told: "üben", "verfilmen".</summary>
    public static bool IsUnreal(string verb) => Unreal.Value.Contains(verb);

    /// <summary>Says whether a verb, negated, leaves open what it would deny: "schließt nicht aus".</summary>
    public static bool LeavesOpen(string verb) => Undenied.Value.Contains(verb);

    /// <summary>Says whether a subject negates its clause: "niemand".</summary>
    public static bool IsNobody(string lemma) => Nobody.Value.Contains(lemma);

    /// <summary>Says whether a verb, with a noun of action, tells that the act is done, so that its negation denies the act: "fand nicht statt".</summary>
    public static bool Realises(string verb) => Realising.Value.Contains(verb) || SharesSubject(verb);

    /// <summary>Says whether a modal verb in the past tells what was done: "konnte befreit werden", "musste Insolvenz anmelden".</summary>
    public static bool IsDone(string modal) => DoneModals.Value.Contains(modal);

    /// <summary>Says whether a word is a separable prefix.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> word) => SeparablePrefixes.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Returns a lemma without a pronominal adverb read as its prefix: "dazuäußern" → "äußern".</summary>
    public static string WithoutPronominalAdverb(string lemma)
    {
        foreach (var adverb in Pronominal.Value)
        {
            if (lemma.Length > adverb.Length + 3 && lemma.StartsWith(adverb, StringComparison.Ordinal))
            {
                return lemma[adverb.Length..];
            }
        }

        return lemma;
    }

    /// <summary>Says whether a verb takes what it is about with this preposition: hoffen + auf.</summary>
    public static bool TakesPreposition(string verb, string preposition) => Government.Value.Contains($"{verb}+{preposition}");

    /// <summary>Returns what a word of a kind (verb, noun, adj, adv, conj, modal) makes of what depends on it, or null.</summary>
    public static Reality? Of(string kind, string word) => Operators.Value.TryGetValue((kind, word), out var reality) ? reality : null;

    private static FrozenDictionary<(string Kind, string Word), Reality> ReadOperators()
    {
        var result = new Dictionary<(string, string), Reality>();
        foreach (var line in DataFile.Lines("Frames/reality.txt"))
        {
            var columns = line.Split('\t', StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length >= 3 && Enum.TryParse<Reality>(columns[1], ignoreCase: true, out var reality))
            {
                foreach (var word in columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    result[(columns[0], word)] = reality;
                }
            }
        }

        return result.ToFrozenDictionary();
    }

    private static FrozenSet<string> Words(string kind) =>
        DataFile.Lines("Frames/reality.txt").Select(line => line.Split('\t', StringSplitOptions.RemoveEmptyEntries))
            .Where(columns => columns[0] == kind).SelectMany(columns => columns[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);
}

using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Quantities;
using Lagebild.Text;

namespace Lagebild.Pictures;

/// <summary>Says in what state counted persons are: dead, wounded, evacuated, present. Reports count the same persons by other nouns.</summary>
/// <remarks>Data: <c>Pictures/person-states.tsv</c>, <c>Pictures/count-nouns.txt</c>.</remarks>
internal static class PersonStates
{
    private static readonly Lazy<(FrozenDictionary<string, string> Nouns, FrozenDictionary<string, string> Verbs)> Data = new(() =>
    {
        var (nouns, verbs) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var columns in DataFile.Lines("Pictures/person-states.tsv").Select(line => line.Split('\t')))
        {
            foreach (var noun in columns[1].Split(' '))
            {
                nouns.TryAdd(noun, columns[0]);
            }

            foreach (var verb in columns[2].Split(' '))
            {
                verbs.TryAdd(verb, columns[0]);
            }
        }

        return (nouns.ToFrozenDictionary(StringComparer.Ordinal), verbs.ToFrozenDictionary(StringComparer.Ordinal));
    });

    private static readonly Lazy<FrozenSet<string>> CountNouns = new(() => DataFile.Lines("Pictures/count-nouns.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Returns the state, or "" where neither predicate nor noun tells one.</summary>
    public static string Of(DocumentSet set, int document, Quantity quantity)
    {
        if (quantity.Unit is not (null or "person"))
        {
            return "";
        }

        var counted = (quantity.CountedSpan ?? quantity.Span).Cover(quantity.Span);
        var clause = set.Documents[document].AllIfMade<Clause>().LastOrDefault(clause => clause.Span.Contains(quantity.Span));
        return clause is not null && IsCore(clause, counted) && OfVerb(set, document, clause) is { Length: > 0 } state ? state
            : quantity.Counted is { } noun ? OfNoun(noun)
            : clause is null ? "" : OfCount(set, document, clause);
    }

    // "Die Zahl der Verletzten stieg auf neun."
    private static string OfCount(DocumentSet set, int document, Clause clause)
    {
        if (clause[ComplementRole.Subject] is not { } subject)
        {
            return "";
        }

        var nouns = set.Documents[document].All<Token>().Where(token => token.Upos == Upos.NOUN && subject.Span.Contains(token.Span)).Select(token => token.Lemma).ToList();
        return nouns is [var count, var counted, ..] && CountNouns.Value.Contains(count) ? OfNoun(counted) : "";
    }

    // In "bei dem Unglück mit 140 Reisenden starben vier" only the four died.
    private static bool IsCore(Clause clause, TextSpan counted) =>
        clause.Complements.Any(complement => complement.Role is ComplementRole.Subject or ComplementRole.DirectObject or ComplementRole.IndirectObject && complement.Span.Overlaps(counted));

    private static string OfVerb(DocumentSet set, int document, Clause clause)
    {
        var verbs = Data.Value.Verbs;
        if (verbs.TryGetValue(clause.Lemma, out var state))
        {
            return state;
        }

        var tokens = set.Documents[document].All<Token>();
        for (var at = clause.FirstToken; at < clause.EndToken; at++)
        {
            if (tokens[at].Upos == Upos.NOUN && verbs.TryGetValue($"{clause.Lemma}+{tokens[at].Lemma}", out state))
            {
                return state;
            }
        }

        return "";
    }

    private static string OfNoun(string counted) =>
        Data.Value.Nouns.TryGetValue(counted, out var state) || (counted.EndsWith('n') && Data.Value.Nouns.TryGetValue(counted[..^1], out state)) ? state : "";
}

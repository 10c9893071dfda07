using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>Finds the form of a nominal word in another case: what the lexicon holds with the same lemma under another ending ("Gütern", "Güter").</summary>
internal static class WordForms
{
    private const string NoEnding = "-";

    /// <summary>Where a determiner that opens its phrase may end in -en ("diesen Mann", "anderen Gütern"); the lexicon also has "die anderen".</summary>
    private static readonly Agreement EndInEn = Agreement.Of(Case.Acc, Gender.Masc, Number.Sing) | (Agreement.Of(Case.Dat) & Agreement.Of(Number.Plur));

    private static readonly Compounds Compounds = new(Lexicon.German);

    private static readonly Lazy<ImmutableArray<string>> Data = new(() =>
        [.. DataFile.Lines("Language/nominal-endings.txt").Select(line => line == NoEnding ? "" : line)]);

    /// <summary>Returns the form of a word that fits the wanted cells, the word itself where it fits already, or null where the lexicon holds none.</summary>
    /// <param name="form">The word as it stands.</param>
    /// <param name="upos">Its part of speech; only readings of that part of speech count.</param>
    /// <param name="cells">The wanted case, gender and number.</param>
    /// <param name="declension">How an adjective inflects here; without meaning for other words.</param>
    public static string? In(string form, Upos upos, Agreement cells, Declension declension)
    {
        var letters = upos == Upos.NOUN ? LetterCase.AsWritten : LetterCase.SmallFirst;
        var lemmas = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reading in Lexicon.German.Lookup(form, letters))
        {
            if (reading.Upos == upos)
            {
                if (reading.Stts == Stts.ADJD || Fits(form, reading, cells, declension))
                {
                    return form;
                }

                lemmas.Add(reading.Lemma);
            }
        }

        return lemmas.Count == 0
            ? OfCompound(form, upos, cells, declension)
            : Candidates(form).FirstOrDefault(candidate => Holds(candidate, letters, upos, lemmas, cells, declension));
    }

    /// <summary>Inflects the last part of a word that the lexicon lacks: "Drohnen·schwärmen", "US-Raketen".</summary>
    private static string? OfCompound(string form, Upos upos, Agreement cells, Declension declension)
    {
        var hyphen = form.LastIndexOf('-') + 1;
        var start = hyphen > 0 ? hyphen : Compounds.LastPart(form, upos == Upos.NOUN);
        if (start == 0 || start == form.Length)
        {
            return null;
        }

        var part = upos == Upos.NOUN && hyphen == 0 ? string.Concat([char.ToUpperInvariant(form[start])], form.AsSpan(start + 1)) : form[start..];
        return In(part, upos, cells, declension) is { } inflected ? string.Concat(form.AsSpan(0, start + 1), inflected.AsSpan(1)) : null;
    }

    private static IEnumerable<string> Candidates(string form) =>
        from removed in Data.Value
        where form.Length > removed.Length && form.EndsWith(removed, StringComparison.Ordinal)
        orderby removed.Length descending
        from added in Data.Value
        where added != removed
        select string.Concat(form.AsSpan(0, form.Length - removed.Length), added);

    private static bool Holds(string candidate, LetterCase letters, Upos upos, HashSet<string> lemmas, Agreement cells, Declension declension)
    {
        foreach (var reading in Lexicon.German.Lookup(candidate, letters))
        {
            if (reading.Upos == upos && lemmas.Contains(reading.Lemma) && Fits(candidate, reading, cells, declension))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(string form, LexicalAnalysis reading, Agreement cells, Declension declension) => reading.Upos switch
    {
        Upos.ADJ => !(reading.AgreementIn(declension) & cells).IsEmpty,
        Upos.DET when declension == Declension.Strong && form.EndsWith("en", StringComparison.Ordinal) => !(reading.Agreement & cells & EndInEn).IsEmpty,
        _ => !(reading.Agreement & cells).IsEmpty,
    };
}

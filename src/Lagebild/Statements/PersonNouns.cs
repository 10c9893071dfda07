using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>Nouns of persons, told by word formation.</summary>
internal static class PersonNouns
{
    private const int Longest = 60;

    /// <summary>The fewest letters of the last part of a compound.</summary>
    private const int Shortest = 4;

    /// <summary>Says whether a noun names a person: its feminine form is a noun too ("Lehrer": Lehrerin, "Kollege": Kollegin), or it is an adjective by origin ("Angeklagter"). Compounds by their last part.</summary>
    /// <param name="lemma">The lemma of the noun.</param>
    public static bool Contains(string lemma)
    {
        var lexicon = Lexicon.German;
        if (lemma.Length > Longest)
        {
            return false;
        }

        // "Angeklagter", "Angeklagte"; "Recht" and "Deutsch" are things.
        if (lemma[^1] is 'e' or 'r' && lexicon.Lookup(lemma, LetterCase.SmallFirst).Has(Upos.ADJ))
        {
            return true;
        }

        Span<char> feminine = stackalloc char[Longest + 2];
        for (var at = 0; at <= lemma.Length - Shortest; at++)
        {
            var stem = lemma.AsSpan(at);
            stem = stem.EndsWith("in", StringComparison.Ordinal) ? stem[..^2] : stem.TrimEnd('e');
            stem.CopyTo(feminine);
            "in".CopyTo(feminine[stem.Length..]);
            feminine[0] = char.ToUpperInvariant(feminine[0]);
            if (lexicon.Lookup(feminine[..(stem.Length + 2)]) is { IsKnown: true } entry && entry.Has(Upos.NOUN))
            {
                return true;
            }
        }

        return false;
    }
}

namespace Lagebild.Language;

/// <summary>Splits compounds that the lexicon lacks: "Bundes·außenminister", "nord·koreanische", "weiter·verbreitet".</summary>
/// <remarks>
/// The last part decides word class, gender and lemma, so the longest last part that the lexicon knows wins, if what stands
/// before it is made of known words too, with the linking elements -s-, -es-, -n-, -en-, -er-, -e- or a dropped -e.
/// </remarks>
internal sealed class Compounds(Lexicon lexicon)
{
    private const int ShortestPart = 3;
    private const int LongestForm = 60;

    /// <summary>Returns where the last part starts, or 0 where the word is no compound of known words.</summary>
    /// <param name="form">A word without hyphens.</param>
    /// <param name="isNoun">Whether the last part is a noun (the word has a capital); else an adjective, participle or verb.</param>
    public int LastPart(ReadOnlySpan<char> form, bool isNoun)
    {
        if (form.Length is < 2 * ShortestPart or > LongestForm)
        {
            return 0;
        }

        for (var at = ShortestPart - (isNoun ? 0 : 1); at <= form.Length - ShortestPart; at++)
        {
            if (IsLast(form[at..], isNoun) && IsFirst(form[..at], 2))
            {
                return at;
            }
        }

        return 0;
    }

    private bool IsLast(ReadOnlySpan<char> part, bool isNoun)
    {
        var entry = lexicon.Lookup(part, isNoun ? LetterCase.CapitalFirst : LetterCase.AsWritten);
        if (!entry.IsKnown || (part.Length < 5 && entry.Frequency < (part.Length == 3 ? 55 : 35)))
        {
            return false; // short parts only if they are common: -amt, -haus, but not -ode
        }

        for (var at = 0; at < entry.Count; at++)
        {
            var stts = entry[at].Stts;
            if (isNoun ? stts == Stts.NN && (entry[at].Traits & WordTraits.Abbreviation) == 0 : stts is Stts.ADJA or Stts.ADJD or Stts.VVFIN or Stts.VVINF or Stts.VVPP or Stts.VVIZU)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFirst(ReadOnlySpan<char> part, int depth)
    {
        if (IsPart(part))
        {
            return true;
        }

        ReadOnlySpan<string> links = ["s", "es", "n", "en", "er", "e", "ens"];
        foreach (var link in links)
        {
            if (part.Length >= ShortestPart + link.Length && part.EndsWith(link, StringComparison.Ordinal) && IsNounPart(part[..^link.Length]))
            {
                return true;
            }
        }

        return EndsInDroppedE(part) || (depth > 0 && IsChain(part, depth - 1));
    }

    private bool IsPart(ReadOnlySpan<char> part)
    {
        if (part.Length < 2)
        {
            return false;
        }

        var asNoun = lexicon.Lookup(part, LetterCase.CapitalFirst);
        if (asNoun.IsKnown && (part.Length > 3 || asNoun.Frequency > 30))
        {
            return true;
        }

        var asOther = lexicon.Lookup(part, LetterCase.SmallFirst);
        return asOther.IsKnown && (part.Length > 3 || asOther.Frequency > 60);
    }

    private bool IsNounPart(ReadOnlySpan<char> part)
    {
        var entry = lexicon.Lookup(part, LetterCase.CapitalFirst);
        return entry.IsKnown && entry.Has(Upos.NOUN) && (part.Length > 3 || entry.Frequency > 30);
    }

    private bool EndsInDroppedE(ReadOnlySpan<char> part)
    {
        Span<char> longer = stackalloc char[LongestForm + 1];
        part.CopyTo(longer);
        longer[part.Length] = 'e';
        return part.Length > ShortestPart && IsNounPart(longer[..(part.Length + 1)]);
    }

    private bool IsChain(ReadOnlySpan<char> part, int depth)
    {
        for (var at = ShortestPart; at <= part.Length - ShortestPart; at++)
        {
            if (IsPart(part[at..]) && IsFirst(part[..at], depth))
            {
                return true;
            }

            if (part[^1] == 's' && at <= part.Length - ShortestPart - 1 && IsNounPart(part[at..^1]) && IsFirst(part[..at], depth))
            {
                return true;
            }
        }

        return false;
    }
}

namespace Lagebild.Entities;

/// <summary>What the noun right before a name says of it: "Landgericht Hamburg" is a court, "Autozulieferer Brose" a company.</summary>
internal static class NamedByNoun
{
    private static readonly System.Buffers.SearchValues<char> RomanDigits = System.Buffers.SearchValues.Create("IVXLCDM");

    /// <summary>Returns the first token and the type of a name, the noun before it taken in where it names a body of a town.</summary>
    /// <param name="words">The tokens.</param>
    /// <param name="first">The first token of the name.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="type">What the tagger or the knowledge base took it for.</param>
    /// <param name="known">The entry in the knowledge base, or -1.</param>
    public static (int First, EntityType Type) Read(Words words, int first, int end, EntityType type, int known)
    {
        if (first == 0 || words.SentenceOf(first) != words.SentenceOf(first - 1) || !words.IsCapital(first - 1))
        {
            return (first, type);
        }

        if (type == EntityType.Loc && end - first == 1 && Ends(words[first - 1], WordSets.SeatedBodies) && words.Token(first - 1).Upos == Language.Upos.NOUN)
        {
            return (first - 1, EntityType.Org);
        }

        return type == EntityType.Per && known < 0 && Ends(words[first - 1], WordSets.FirmNouns) ? (first, EntityType.Org) : (first, type);
    }

    /// <summary>Finds an unknown name that the word before it makes one: "der Stützpunkt Bagram", "die Regionalorganisation Igad", "die BVG".</summary>
    public static bool TryUnknown(Words words, int at, bool[] covered, out int end, out EntityType type)
    {
        (end, type) = (at + 1, EntityType.Org);
        var before = words[at - 1];
        if (!words.IsCapital(at) || words.SentenceOf(at) != words.SentenceOf(at - 1) || words.Token(at).Upos is not (Language.Upos.PROPN or Language.Upos.X or Language.Upos.NOUN))
        {
            return false;
        }

        var article = words.Token(at - 1).Upos == Language.Upos.ADJ && at > 1 ? words[at - 2] : before;
        if (IsAbbreviation(words[at]) && !words.IsCommonNoun(at) && WordSets.NameArticles.HasSmall(article))
        {
            return true;
        }

        if (covered[at - 1] || words.Token(at - 1).Upos != Language.Upos.NOUN)
        {
            return false;
        }

        if (words.IsKnownWord(at))
        {
            // "der Versicherer Allianz": a word as well, but the gazetteer has a body of this name
            end = NameGazetteer.German.Find(words, at, words.Sentences[words.SentenceOf(at)].EndToken, out var set);
            return set > 0 && NameGazetteer.German.Has(set, EntityType.Org) && !covered.AsSpan(at, end - at).Contains(true) && (Ends(before, WordSets.FirmNouns) || Ends(before, WordSets.BodyNouns));
        }

        type = Ends(before, WordSets.PlaceNouns) ? EntityType.Loc : EntityType.Org;
        while (end < words.Count && !covered[end] && words.SentenceOf(end) == words.SentenceOf(at) && words.IsCapital(end) && words.Token(end).Upos is Language.Upos.PROPN or Language.Upos.X && !words.IsKnownWord(end))
        {
            end++;
        }

        return type == EntityType.Loc || Ends(before, WordSets.FirmNouns) || Ends(before, WordSets.BodyNouns);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length is >= 2 and <= 6 && !word.ContainsAnyExceptInRange('A', 'Z') && word.ContainsAnyExcept(RomanDigits);

    private static bool Ends(ReadOnlySpan<char> noun, Text.WordSet endings)
    {
        for (var at = 0; at <= noun.Length - 4; at++)
        {
            if (endings.HasSmall(noun[at..]))
            {
                return true;
            }
        }

        return false;
    }
}

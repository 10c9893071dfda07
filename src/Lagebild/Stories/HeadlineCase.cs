using System.Text;
using Lagebild.Entities;
using Lagebild.Language;

namespace Lagebild.Stories;

/// <summary>Writes headlines of machine translations, which capitalise every word ("USA Warnt Vor Einsatz"), as German sentences do.</summary>
internal static class HeadlineCase
{
    /// <summary>The capitalised function words that show the case of English headlines; German has none after the first word.</summary>
    private const int Signs = 1;

    /// <summary>Returns the headline with small verbs, adjectives and function words where it is in English case; else as it stands.</summary>
    public static string Sentence(string headline)
    {
        var words = headline.Split(' ');
        var signs = 0;
        for (var at = 1; at < words.Length; at++)
        {
            signs += IsFunctionWord(words[at]) && !OpensSentence(words[at - 1]) ? 1 : 0;
        }

        if (signs < Signs)
        {
            return headline;
        }

        var text = new StringBuilder(words[0]);
        for (var at = 1; at < words.Length; at++)
        {
            text.Append(' ').Append(OpensSentence(words[at - 1]) || !IsSmall(words[at]) ? words[at] : char.ToLowerInvariant(words[at][0]) + words[at][1..]);
        }

        return text.ToString();
    }

    private static bool OpensSentence(string before) => before.Length == 0 || !char.IsLetterOrDigit(before[^1]) && before[^1] != ',';

    private static bool IsFunctionWord(string word) =>
        IsCapitalised(word) && Small(word) is var entry && (entry.Has(Upos.ADP) || entry.Has(Upos.DET) || entry.Has(Upos.CCONJ)) && !Lexicon.German.Lookup(word).Has(Upos.NOUN);

    // A noun keeps its capital; what is known only as another kind of word, or as a state's adjective, does not.
    private static bool IsSmall(string word)
    {
        var bare = word.Trim(',', '.', '!', '?', ':', '„', '“', '"');
        if (!IsCapitalised(bare) || Lexicon.German.Lookup(bare).Has(Upos.NOUN) || Lexicon.German.Lookup(bare).Has(Upos.PROPN))
        {
            return false;
        }

        return Lexicon.German.IsKnown(bare, LetterCase.Small) || (Adjectives.TryStem(bare.ToLowerInvariant(), out var stem) && KnowledgeBase.German.TryAdjective(stem, out _));
    }

    private static LexicalEntry Small(string word) => Lexicon.German.Lookup(word, LetterCase.Small);

    private static bool IsCapitalised(string word) => word.Length > 1 && char.IsUpper(word[0]) && !char.IsUpper(word[1]);
}

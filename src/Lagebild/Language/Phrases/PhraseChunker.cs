namespace Lagebild.Language;

/// <summary>Finds noun phrases and prepositional phrases by agreement, and sets the heads inside them.</summary>
/// <remarks>
/// Article, adjectives and noun must share a case, gender and number. Attributes with complements of their own
/// ("die von Moskau bezahlten Waffen"), genitives, names after titles, measures and coordinations belong to the phrase.
/// Looks ahead a bounded number of words, so it is linear.
/// </remarks>
internal sealed partial class PhraseChunker(WordSequence sequence)
{
    /// <summary>The most words of an attribute with its own complements; longer ones are not in the treebank.</summary>
    private const int LongestAttribute = 14;

    /// <summary>How deep attributes with complements may stand in each other; each level may be tried at every word of the one around it.</summary>
    private const int DeepestAttribute = 2;

    /// <summary>The most members of an enumeration that are joined.</summary>
    private const int LongestEnumeration = 20;

    private List<AnalysedWord> Words => sequence.Words;

    /// <summary>Fills the phrases of the sequence.</summary>
    public void Run()
    {
        for (var at = 0; at < Words.Count;)
        {
            if (TryPhrase(at, 0, out var phrase))
            {
                phrase = Coordinate(phrase);
                Add(phrase);
                at = phrase.End;
            }
            else
            {
                at++;
            }
        }
    }

    private void Add(Phrase phrase)
    {
        for (var at = phrase.Start; at < phrase.End; at++)
        {
            sequence.PhraseOf[at] = sequence.Phrases.Count;
        }

        sequence.Phrases.Add(phrase);
    }

    private AnalysedWord Word(int at) => at >= 0 && at < Words.Count ? Words[at] : default;

    private bool Is(int at, Stts stts) => at >= 0 && at < Words.Count && Words[at].Stts == stts;

    /// <summary>Reads a phrase at a position: with its preposition, genitives and names, without coordination.</summary>
    private bool TryPhrase(int at, int depth, out Phrase phrase)
    {
        phrase = default;
        if (at >= Words.Count || depth > 4)
        {
            return false;
        }

        var word = Words[at];
        if (word.IsPreposition)
        {
            return TryPrepositional(at, depth, out phrase);
        }

        if (word.Stts == Stts.KOKOM && TryNominal(at + 1, depth, default, out phrase))
        {
            phrase.Start = at;
            phrase.Preposition = at;
            sequence.Attach(at, phrase.Head, DependencyRelation.Case);
            return true;
        }

        if (!TryNominal(at, depth, default, out phrase))
        {
            return TryAdverb(at, out phrase);
        }

        if (Is(phrase.End, Stts.APPO))
        {
            sequence.Attach(phrase.End, phrase.Head, DependencyRelation.Case); // "NATO-Quellen zufolge"
            phrase.Preposition = phrase.End++;
        }

        return true;
    }

    private bool TryPrepositional(int at, int depth, out Phrase phrase)
    {
        var inner = at + 1;
        while (inner < Words.Count && inner - at <= 2 && Words[inner].IsPreposition)
        {
            inner++; // "bis zum", "von vor"
        }

        var governing = inner - 1;
        if (!TryNominal(inner, depth, Words[governing], out phrase) && !TryAfterPreposition(inner, out phrase))
        {
            return false;
        }

        for (var preposition = at; preposition < inner; preposition++)
        {
            sequence.Attach(preposition, phrase.Head, DependencyRelation.Case);
        }

        (phrase.Start, phrase.Preposition) = (at, governing);
        var end = phrase.End;
        if (end < Words.Count && Words[end].Stts is Stts.APPO or Stts.APZR && PhraseData.Circumpositions.Contains(Words[governing].Lemma))
        {
            sequence.Attach(end, phrase.Head, DependencyRelation.Case); // "von Montag an", "um der Sache willen"
            phrase.End++;
        }

        return true;
    }

    // "von hier", "seit langem", "für immer"
    private bool TryAfterPreposition(int at, out Phrase phrase)
    {
        phrase = default;
        if (at >= Words.Count || Words[at].Stts is not (Stts.ADV or Stts.ADJD or Stts.ADJA or Stts.CARD or Stts.PAV or Stts.PWAV or Stts.PIAT or Stts.PDAT or Stts.ART))
        {
            return false;
        }

        phrase = new() { Start = at, End = at + 1, Head = at, Preposition = -1, AttachedTo = -1, Kind = PhraseKind.Adverb };
        return true;
    }

    private bool TryAdverb(int at, out Phrase phrase)
    {
        phrase = default;
        if (Words[at].Stts is not (Stts.ADV or Stts.PAV or Stts.ADJD or Stts.PTKNEG or Stts.PWAV))
        {
            return false;
        }

        var head = at;
        while (Words[head].Stts is Stts.ADV or Stts.PTKNEG && head - at < 3 && Is(head + 1, Stts.ADJD))
        {
            sequence.Attach(head, head + 1, DependencyRelation.Advmod); // "zutiefst gefährlich"
            head++;
        }

        phrase = new() { Start = at, End = head + 1, Head = head, Preposition = -1, AttachedTo = -1, Kind = PhraseKind.Adverb };
        return true;
    }
}

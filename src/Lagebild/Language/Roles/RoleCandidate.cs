namespace Lagebild.Language;

/// <summary>A noun phrase or pronoun without preposition, as the role decoder sees it.</summary>
internal struct RoleCandidate
{
    /// <summary>The token of its head, counted in the sentence.</summary>
    public int Token;

    /// <summary>The first token of the phrase.</summary>
    public int First;

    /// <summary>The last token of the phrase.</summary>
    public int Last;

    /// <summary>A hash of the head's lemma.</summary>
    public uint Head;

    /// <summary>A hash of the last letters of the head's lemma: what ends in "ung" seldom acts.</summary>
    public uint Ending;

    /// <summary>A hash of the lemma of its first word: article, adjective or the head.</summary>
    public uint Opening;

    /// <summary>The head's part of speech.</summary>
    public Stts Stts;

    /// <summary>The roles that form and clause allow, as bits of <see cref="RoleLabel"/>.</summary>
    public uint Allowed;

    /// <summary>The cases that the form allows, as bits; all four where it tells nothing.</summary>
    public uint Cases;

    /// <summary>The case that the tagger chose.</summary>
    public Case Tagged;

    /// <summary>0 no finite verb, 1 agrees with it, 2 does not.</summary>
    public uint Agrees;

    /// <summary>1 before the finite verb, 2 after it, 0 without one; 4 where nothing stands between.</summary>
    public uint Side;

    /// <summary>
    /// What stands right before it: 1 a comma, 2 a noun phrase, 3 a prepositional phrase, 4 a conjunction, 5 a mark, 6 nothing, 7 a pronoun, 8 an adjective without noun,
    /// 9 an adverb, 10 a finite verb, 11 another verb, 12 a subordinator, 13 "als" or "wie", 0 something else.
    /// </summary>
    public uint Before;

    /// <summary>What stands right after it, in the same way.</summary>
    public uint After;

    /// <summary>1 with an article, possessive or demonstrative, 2 joined by "und", 4 a noun of time, 8 a noun of measure.</summary>
    public uint Shape;

    /// <summary>What it was found to be.</summary>
    public RoleLabel Label;
}

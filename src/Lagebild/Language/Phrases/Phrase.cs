namespace Lagebild.Language;

/// <summary>A noun phrase, prepositional phrase, pronoun or adverb in a sequence of words; positions count in the sequence.</summary>
internal struct Phrase
{
    /// <summary>Its first word, the preposition included.</summary>
    public int Start;

    /// <summary>The word after its last one.</summary>
    public int End;

    /// <summary>The head noun, pronoun or adverb.</summary>
    public int Head;

    /// <summary>The preposition, or "als" and "wie" before a noun phrase, or -1.</summary>
    public int Preposition;

    /// <summary>What it is built of.</summary>
    public PhraseKind Kind;

    /// <summary>The cells that all its inflected words allow together.</summary>
    public Agreement Cells;

    /// <summary>The case that the tagger decided for, where it did.</summary>
    public Case Tagged;

    /// <summary>Whether it has an article, possessive or demonstrative.</summary>
    public bool HasDeterminer;

    /// <summary>Whether several phrases are joined by "und" or "oder".</summary>
    public bool IsCoordinated;

    /// <summary>The phrase that it belongs to as an attribute or apposition, or -1.</summary>
    public int AttachedTo;

    /// <summary>What it does in its clause, once decided.</summary>
    public ComplementRole? Role;
}

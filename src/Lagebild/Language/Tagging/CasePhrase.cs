namespace Lagebild.Language;

/// <summary>A noun phrase or pronoun whose words share case, gender and number.</summary>
internal struct CasePhrase
{
    /// <summary>The first token.</summary>
    public int First;

    /// <summary>The token after the last one.</summary>
    public int End;

    /// <summary>The noun, name or pronoun that decides gender and number.</summary>
    public int Head;

    /// <summary>The preposition before it, or -1.</summary>
    public int Preposition;

    /// <summary>The article, pronoun or first adjective; the head where there is none.</summary>
    public int Opening;

    /// <summary>The stretch between commas and marks that it stands in.</summary>
    public int Segment;

    /// <summary>What all its words and the preposition allow.</summary>
    public Agreement Cells;

    /// <summary>The case chosen.</summary>
    public Case Case;
}

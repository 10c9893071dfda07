namespace Lagebild.Language;

/// <summary>A stretch of a sentence between commas and marks, as the case decoder sees it.</summary>
internal struct CaseSegment
{
    /// <summary>The first token.</summary>
    public int First;

    /// <summary>The finite verb, or -1.</summary>
    public int Finite;

    /// <summary>Its persons and numbers.</summary>
    public Agreement FiniteCells;

    /// <summary>A hash of the verb that carries the meaning: the participle or infinitive, else the finite verb.</summary>
    public uint Verb;

    /// <summary>Whether the finite verb stands at the end of the stretch.</summary>
    public bool IsVerbLast;

    public bool IsCopula;

    public bool IsPassive;

    /// <summary>How many phrases can only be nominative.</summary>
    public int SureNominatives;

    /// <summary>How many phrases have no preposition, at most 4.</summary>
    public int Groups;
}

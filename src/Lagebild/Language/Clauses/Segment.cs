namespace Lagebild.Language;

/// <summary>A stretch of words between marks, with at most one finite verb where German grammar is kept; positions count in the sequence.</summary>
internal struct Segment
{
    /// <summary>Its first word.</summary>
    public int Start;

    /// <summary>The word after its last one.</summary>
    public int End;

    /// <summary>The coordinating conjunction that opens it, or -1.</summary>
    public int Conjunction;

    /// <summary>The subordinator, relative pronoun or question word, or -1.</summary>
    public int Opener;

    /// <summary>The kind of clause that the opener makes.</summary>
    public ClauseKind OpenerKind;

    /// <summary>Its finite verb, or -1.</summary>
    public int Finite;

    /// <summary>The infinitive with zu, or -1.</summary>
    public int ZuInfinitive;

    /// <summary>The last participle or infinitive, or -1.</summary>
    public int NonFinite;

    /// <summary>The separated prefix, or -1.</summary>
    public int Prefix;

    /// <summary>The mark before it, or -1 at the start and after a cut without a mark.</summary>
    public int Mark;

    /// <summary>Whether it was cut from the segment before at a conjunction, as a second predicate.</summary>
    public bool IsSecondPredicate;

    /// <summary>The number of constituents before the finite verb.</summary>
    public int ConstituentsBeforeFinite;
}

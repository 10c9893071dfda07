namespace Lagebild.Language;

/// <summary>What the tagger knows of one token before it decides.</summary>
internal struct TokenSlot
{
    /// <summary>Where the token's readings start in the lattice.</summary>
    public int FirstCandidate;

    /// <summary>How many there are, at least 1.</summary>
    public int CandidateCount;

    /// <summary>The tags that the readings allow, as bits by <see cref="WordTag"/>; never 0.</summary>
    public ulong Tags;

    /// <summary>A hash of the form in small letters, digits as 0.</summary>
    public uint Word;

    /// <summary>Hashes of the last two, three and four letters.</summary>
    public uint Ending2, Ending3, Ending4;

    /// <summary>A hash of <see cref="Tags"/>.</summary>
    public uint TagsHash;

    /// <summary>The part of speech of the first reading; tells marks and modal verbs apart.</summary>
    public Stts Stts;

    public WordShape Shape;

    public bool IsFirst;

    /// <summary>Whether its indicative can only be the first person singular: "gebe".</summary>
    public bool IsFirstPersonIndicative;

    /// <summary>Whether an adjective after it takes mixed endings: ein, kein, irgendein.</summary>
    public bool IsIndefiniteArticle;

    public WordTraits Traits;
}

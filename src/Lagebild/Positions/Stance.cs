namespace Lagebild.Positions;

/// <summary>What an actor holds on a claim; the contract writes these in lower case with underscores.</summary>
public enum Stance : byte
{
    /// <summary>Says that it is so.</summary>
    Asserts,

    /// <summary>Says that what others say is so.</summary>
    Confirms,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Says that it may not be so.</summary>
    Doubts,

    /// <summary>Is asked, and does not answer.</summary>
    RefusesComment,

    /// <summary>Has not spoken on it.</summary>
    Silent,
}

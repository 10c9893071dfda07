namespace Lagebild.Defects;

/// <summary>What is wrong with a passage; the contract writes these with hyphens (<c>date-contradiction</c>).</summary>
public enum DefectKind : byte
{
    /// <summary>A date that the other reports or the calendar exclude.</summary>
    DateContradiction,

    /// <summary>An office that the person did not hold then.</summary>
    RoleContradiction,

    /// <summary>An actor in a part that all other reports give to another.</summary>
    ActorContradiction,

    /// <summary>A headline that the text does not bear out.</summary>
    HeadlineContradiction,

    /// <summary>A sum or share that does not come out.</summary>
    Arithmetic,
}

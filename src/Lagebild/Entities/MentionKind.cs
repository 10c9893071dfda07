namespace Lagebild.Entities;

/// <summary>How a mention names its entity.</summary>
public enum MentionKind : byte
{
    /// <summary>By name: "Antony Blinken", "NATO".</summary>
    Name,

    /// <summary>By a description: "der US-Außenminister", "Amerikas Spitzendiplomat".</summary>
    Nominal,

    /// <summary>By a pronoun: "er", "sie", "dieser".</summary>
    Pronoun,
}

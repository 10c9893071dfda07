namespace Lagebild.Entities;

/// <summary>What a noun of roles.tsv stands for.</summary>
public enum RoleKind : byte
{
    /// <summary>One person: "Minister", "Sprecherin", "Politiker".</summary>
    Person,

    /// <summary>A group of persons: "Truppen", "Soldaten".</summary>
    Group,

    /// <summary>A body: "Regierung", "Geheimdienst".</summary>
    Body,

    /// <summary>Someone who speaks without a name: "Quellen", "Beobachter", "Insider".</summary>
    Source,

    /// <summary>A field that someone leads, no entity itself: "Diplomatie".</summary>
    Domain,
}

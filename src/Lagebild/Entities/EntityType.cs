namespace Lagebild.Entities;

/// <summary>What an entity is: the main classes of GermEval 2014.</summary>
public enum EntityType : byte
{
    /// <summary>A person.</summary>
    Per,

    /// <summary>An organisation.</summary>
    Org,

    /// <summary>A place, states included.</summary>
    Loc,

    /// <summary>Any other name: events, works, products, languages.</summary>
    Oth,
}

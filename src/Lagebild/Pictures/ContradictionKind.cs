namespace Lagebild.Pictures;

/// <summary>What kind of value differs; the contract writes these in lower case.</summary>
public enum ContradictionKind : byte
{
    /// <summary>A date.</summary>
    Date,

    /// <summary>A number.</summary>
    Figure,

    /// <summary>Who holds an office.</summary>
    Role,

    /// <summary>Whether it is so at all.</summary>
    Polarity,

    /// <summary>Who acts, or against whom.</summary>
    Actor,

    /// <summary>Where.</summary>
    Place,

    /// <summary>A headline against the text.</summary>
    Headline,
}

namespace Lagebild.Pictures;

/// <summary>How the values of one figure stand to one another; the contract writes these in lower case.</summary>
public enum FigureVerdict : byte
{
    /// <summary>Only one origin gives a value.</summary>
    Single,

    /// <summary>The values are equal or fit into one another's bounds.</summary>
    Agree,

    /// <summary>The values differ and one range or bound covers them.</summary>
    Range,

    /// <summary>The values are states of different days: later ones greater, or given long after.</summary>
    Growth,

    /// <summary>They cannot all be right.</summary>
    Conflict,
}

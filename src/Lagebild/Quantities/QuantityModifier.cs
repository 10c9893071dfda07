namespace Lagebild.Quantities;

/// <summary>A bound or approximation; the contract writes these with underscores (<c>more_than</c>).</summary>
public enum QuantityModifier : byte
{
    /// <summary>The number itself.</summary>
    None,

    /// <summary>"mehr als", "über".</summary>
    MoreThan,

    /// <summary>"weniger als", "unter", "knapp".</summary>
    LessThan,

    /// <summary>"rund", "etwa", "zirka".</summary>
    Approx,

    /// <summary>"mindestens", "wenigstens".</summary>
    AtLeast,

    /// <summary>"höchstens", "bis zu".</summary>
    AtMost,
}

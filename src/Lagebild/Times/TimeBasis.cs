namespace Lagebild.Times;

/// <summary>What a time value rests on.</summary>
public enum TimeBasis : byte
{
    /// <summary>The expression says it all: "13. November 2024", "vier Jahre".</summary>
    Explicit,

    /// <summary>The day of publication: "gestern", "am Mittwoch".</summary>
    Publication,

    /// <summary>Another time in the same text.</summary>
    Context,

    /// <summary>Other documents of the set, by which the publication was dated.</summary>
    Documents,

    /// <summary>Nothing: the value is open in part.</summary>
    Unknown,
}

namespace Lagebild.Times;

/// <summary>TimeML's types of time expressions; the contract writes them in capitals.</summary>
public enum TimeType : byte
{
    /// <summary>A day or something longer on the calendar.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Something that comes again.</summary>
    Set,
}

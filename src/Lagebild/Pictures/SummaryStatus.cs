namespace Lagebild.Pictures;

/// <summary>How sure a sentence of the summary is; the contract writes these in lower case.</summary>
public enum SummaryStatus : byte
{
    /// <summary>Several origins agree, or the actor itself says so of itself.</summary>
    Certain,

    /// <summary>Reports or actors disagree.</summary>
    Contested,

    /// <summary>Open, or told by one origin only.</summary>
    Unknown,
}

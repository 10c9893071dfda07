using Lagebild.Sources.Fetching;

namespace Lagebild.Sources;

/// <summary>Bounds and defaults for reading sources. All bounds count something; none is a clock.</summary>
public sealed record SourceOptions
{
    /// <summary>Gets the day of publication for sources that state none, or null. The default is null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Gets the largest size of one source, unpacked, in bytes; a JSON Lines file may be longer, but not one of its lines. The default is 64 MiB.</summary>
    public int MaximumBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Gets the longest text of one report, markup left out, in UTF-16 units; longer ones are refused by name. The default is 4,000,000, more than a thousand pages of print.</summary>
    public int MaximumCharacters { get; init; } = 4_000_000;

    /// <summary>Gets the largest number of elements and texts in one page. The default is 1,000,000.</summary>
    public int MaximumNodes { get; init; } = 1_000_000;

    /// <summary>Gets the depth to which nested elements are told apart; deeper ones belong to the element at this depth. The default is 256.</summary>
    public int MaximumDepth { get; init; } = 256;

    /// <summary>Gets how web addresses are fetched. The default fetches from the public internet only.</summary>
    public FetchOptions Fetching { get; init; } = new();
}

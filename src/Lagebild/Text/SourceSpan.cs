namespace Lagebild.Text;

/// <summary>A half-open range of UTF-16 code units in a source exactly as it was received and decoded.</summary>
/// <remarks>A different type from <see cref="TextSpan"/> on purpose, so that the two coordinate systems cannot be mixed up.</remarks>
public readonly record struct SourceSpan
{
    /// <summary>Initializes a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or after <paramref name="end"/>.</exception>
    public SourceSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    /// <summary>Gets the first position.</summary>
    public int Start { get; }

    /// <summary>Gets the position after the last one.</summary>
    public int End { get; }

    /// <summary>Gets the number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Gets a value indicating whether the span covers no text.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>Returns the span as <c>[start..end)</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Start}..{End})");
}

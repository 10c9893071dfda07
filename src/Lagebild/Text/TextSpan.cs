namespace Lagebild.Text;

/// <summary>A half-open range of UTF-16 code units in a document's clean text.</summary>
/// <remarks>The end is exclusive. The default value is the empty span at the start of the text. Spans sort by start, then by end.</remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Initializes a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or after <paramref name="end"/>.</exception>
    public TextSpan(int start, int end)
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

    /// <summary>Says whether every position of <paramref name="other"/> lies in this span; an empty span lies in a span that it touches.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Says whether <paramref name="position"/> is the position of a character in this span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Says whether the two share at least one character; empty spans never do.</summary>
    public bool Overlaps(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>Returns the smallest span that holds both, with the text between them.</summary>
    public TextSpan Cover(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <inheritdoc />
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Says whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Says whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Says whether <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Says whether <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>Returns the span as <c>[start..end)</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Start}..{End})");
}

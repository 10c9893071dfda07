namespace Lagebild.Statements;

/// <summary>A half-open range of tokens of a document.</summary>
internal readonly record struct TokenRange(int From, int To)
{
    public int Length => To - From;

    public bool IsEmpty => To <= From;

    public bool Contains(TokenRange other) => From <= other.From && other.To <= To;

    public bool Overlaps(TokenRange other) => Math.Max(From, other.From) < Math.Min(To, other.To);
}

namespace Lagebild.Frames;

/// <summary>Compares letters without regard to case.</summary>
internal sealed class FoldCase : IEqualityComparer<char>
{
    /// <summary>Gets the comparer.</summary>
    public static FoldCase Comparer { get; } = new();

    /// <inheritdoc />
    public bool Equals(char x, char y) => char.ToLowerInvariant(x) == char.ToLowerInvariant(y);

    /// <inheritdoc />
    public int GetHashCode(char obj) => char.ToLowerInvariant(obj);
}

namespace Lagebild.Documents;

/// <summary>Identifies a document by its content: <c>sha256:</c> and the SHA-256 of the bytes received, in lower-case hexadecimal.</summary>
/// <remarks>Identifiers sort by ordinal comparison; this is the order of documents wherever no other order is given.</remarks>
public readonly record struct DocumentId(string Value) : IComparable<DocumentId>
{
    /// <inheritdoc />
    public int CompareTo(DocumentId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Says whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(DocumentId left, DocumentId right) => left.CompareTo(right) < 0;

    /// <summary>Says whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(DocumentId left, DocumentId right) => left.CompareTo(right) > 0;

    /// <summary>Says whether <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(DocumentId left, DocumentId right) => left.CompareTo(right) <= 0;

    /// <summary>Says whether <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(DocumentId left, DocumentId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public override string ToString() => Value;
}

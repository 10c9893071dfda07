namespace Lagebild.Documents;

/// <summary>What a day of publication rests on, from the most to the least reliable.</summary>
public enum PublicationBasis
{
    /// <summary>The source's own metadata.</summary>
    Metadata,

    /// <summary>The user gave it (<c>--published</c>).</summary>
    Given,

    /// <summary>The document's own text: a dateline, an absolute date beside a weekday, office holders.</summary>
    Text,

    /// <summary>Other documents of the set that tell the same.</summary>
    Documents,

    /// <summary>Nothing; relative times stay open.</summary>
    Unknown,
}

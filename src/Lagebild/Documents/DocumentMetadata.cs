namespace Lagebild.Documents;

/// <summary>What came with a source, as far as it is known; nothing here is inferred from the text.</summary>
public sealed record DocumentMetadata
{
    /// <summary>Gets the name of the source as the user gave it: a file name without folder, a JSON Lines id, a web address.</summary>
    public string Name { get; init; } = "";

    /// <summary>Gets the title that came apart from the text, or null; a title inside the text is a block.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the canonical web address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the publisher, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Gets the authors as printed, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Gets the ISO 639-1 code of the language that the source declares, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the day of publication in the publisher's time zone, or null where the source has none.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Gets the line over the headline, or null.</summary>
    public string? Kicker { get; init; }

    /// <summary>Gets the part of the paper, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Gets the summary that the publisher gives apart from the text, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>Gets the day of the last change that the source states, or null.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Gets a value indicating whether the source says that only a part of the text is free to read; null where it does not say.</summary>
    public bool? IsPaywalled { get; init; }

    /// <summary>Gets a value indicating whether the source is a report that grows by entries (live ticker).</summary>
    public bool IsLiveTicker { get; init; }

    /// <summary>Gets the basis of <see cref="Published"/>: <see cref="PublicationBasis.Metadata"/>, <see cref="PublicationBasis.Given"/> or <see cref="PublicationBasis.Documents"/>.</summary>
    public PublicationBasis PublishedBasis { get; init; } = PublicationBasis.Unknown;
}

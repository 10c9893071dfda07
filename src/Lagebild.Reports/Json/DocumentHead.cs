using Lagebild.Cleaning;
using Lagebild.Documents;
using Lagebild.Times;

namespace Lagebild.Reports.Json;

/// <summary>What every report shows of a document before its text.</summary>
internal static class DocumentHead
{
    /// <summary>Returns the title that came with the source, else the block that is one, else null.</summary>
    public static string? Title(this Document document)
    {
        if (document.Metadata.Title is { Length: > 0 } given)
        {
            return given;
        }

        return document.Has<Block>() && document.All<Block>().FirstOrDefault(block => block.Kind == BlockKind.Title) is { } title
            ? document[title.Span].ToString()
            : null;
    }

    /// <summary>Returns the publication that a stage settled, else what the source itself says.</summary>
    public static Publication PublicationOrMetadata(this Document document)
    {
        if (document.Has<Publication>() && document.All<Publication>() is [var settled, ..])
        {
            return settled;
        }

        var metadata = document.Metadata;
        return new(default, metadata.Published, metadata.Published, metadata.Published is null ? PublicationBasis.Unknown : metadata.PublishedBasis, "");
    }

    /// <summary>Returns the day as ISO value, the earlier of two neighbours; the month or year where only that is known; else null.</summary>
    public static string? Value(this Publication publication) => (publication.Earliest, publication.Latest) switch
    {
        ({ } earliest, { } latest) when latest.DayNumber - earliest.DayNumber <= 1 => earliest.Iso(),
        ({ } earliest, { } latest) when (earliest.Year, earliest.Month) == (latest.Year, latest.Month) => earliest.Iso()[..7],
        ({ } earliest, { } latest) when earliest.Year == latest.Year => earliest.Iso()[..4],
        _ => null,
    };
}

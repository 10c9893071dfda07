using Lagebild.Documents;
using Lagebild.Times;

namespace Lagebild.Entities;

/// <summary>The days on which a document may have been published, for terms of office.</summary>
/// <param name="Earliest">The first possible day.</param>
/// <param name="Latest">The last possible day.</param>
/// <param name="IsKnown">Whether the range is narrow enough to decide between holders of an office.</param>
internal readonly record struct PublicationRange(DateOnly Earliest, DateOnly Latest, bool IsKnown)
{
    private const int WidestDays = 400; // a date known to about a year still tells most holders apart; overlap is checked in any case

    public static PublicationRange Of(Document document)
    {
        var publication = document.Has<Publication>() ? document.All<Publication>().FirstOrDefault() : null;
        var earliest = publication?.Earliest ?? document.Metadata.Published ?? DateOnly.MinValue;
        var latest = publication?.Latest ?? document.Metadata.Published ?? DateOnly.MaxValue;
        return new(earliest, latest, latest.DayNumber - earliest.DayNumber is >= 0 and < WidestDays);
    }

    public bool Allows(TermOfOffice term) => term.Covers(Earliest, Latest);
}

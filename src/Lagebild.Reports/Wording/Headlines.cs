using Lagebild.Pictures;
using Lagebild.Positions;
using Lagebild.Reports.Json;

namespace Lagebild.Reports.Wording;

/// <summary>What stands at the head of every report.</summary>
internal static class Headlines
{
    /// <summary>Returns the title of the storyline with most documents, the earlier one of equals.</summary>
    public static string Of(Picture picture)
    {
        var largest = picture.Storylines
            .MaxBy(storyline => picture.Stories.Where(story => storyline.Stories.Contains(story.Id)).Sum(story => story.Documents.Length));
        return largest?.Title is { Length: > 0 } title ? title : picture.Documents.Select(document => document.Title()).FirstOrDefault(found => found is not null) ?? "Lagebild";
    }

    /// <summary>Returns the days from the first report to the last, or null where none is dated.</summary>
    public static string? Period(Picture picture)
    {
        var days = picture.Documents.Select(document => document.PublicationOrMetadata())
            .SelectMany(publication => new[] { publication.Earliest, publication.Latest })
            .OfType<DateOnly>().Order().ToList();
        return days.Count == 0 ? null : GermanDates.Range(days[0], days[^1]);
    }

    /// <summary>Says whether actors disagree on a claim: at least one supports it and at least one does not.</summary>
    public static bool IsContested(ContestedClaim claim) =>
        claim.By.Any(held => held.Stance is Stance.Asserts or Stance.Confirms) && claim.By.Any(held => held.Stance is Stance.Denies or Stance.Doubts);
}

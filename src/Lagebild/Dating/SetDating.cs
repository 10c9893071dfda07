using System.Collections.Immutable;
using Lagebild.Documents;
using Lagebild.Pipelines;
using Lagebild.Stories;
using Lagebild.Times;

namespace Lagebild.Dating;

/// <summary>Dates documents that do not say when they were published: by public events and office holders that they name, and by dated documents that tell the same.</summary>
/// <remarks>
/// A document so dated is read again with that day, so that its weekdays get values. What stays open after all rounds
/// stays undated: nothing is dated by guess.
/// </remarks>
public static class SetDating
{
    /// <summary>The days that a range may span to serve as a date.</summary>
    private const int NarrowEnough = 31;

    /// <summary>Newly dated documents may date others; a chain longer than this is not worth its risk.</summary>
    private const int Rounds = 3;

    /// <summary>Returns the documents in their order, those that could be dated read again.</summary>
    public static ImmutableArray<Document> Date(ImmutableArray<Document> documents, Pipeline pipeline)
    {
        var dated = documents.ToBuilder();
        for (var at = 0; at < dated.Count; at++)
        {
            dated[at] = ByItself(dated[at], pipeline);
        }

        if (dated.All(IsDated))
        {
            return dated.ToImmutable();
        }

        var like = new LikeReports([.. dated.Select(StoryFinder.Profile)]);
        for (var round = 0; round < Rounds && ByOthers(dated, like, pipeline); round++)
        {
        }

        return dated.ToImmutable();
    }

    private static Document ByItself(Document document, Pipeline pipeline)
    {
        if (IsDated(document))
        {
            return document;
        }

        var found = DatingClues.Read(document);
        return found.Fixed is { } day ? Again(document, pipeline, day, PublicationBasis.Text)
            : found.Range.Width <= NarrowEnough ? Again(document, pipeline, found.Range.Earliest!.Value, PublicationBasis.Text)
            : document;
    }

    private static bool ByOthers(ImmutableArray<Document>.Builder documents, LikeReports like, Pipeline pipeline)
    {
        var days = documents.Select(document => IsDated(document) ? document.All<Publication>()[0].Earliest : null).ToList();
        var changed = false;
        for (var at = 0; at < documents.Count; at++)
        {
            if (days[at] is not null)
            {
                continue;
            }

            var range = DatingClues.Read(documents[at]).Range;
            var nearest = like.To(at)
                .Where(pair => pair.Likeness >= StoryFinder.SameEvent && days[pair.Report] is { } day && range.Contains(day))
                .OrderByDescending(pair => pair.Likeness)
                .ThenBy(pair => documents[pair.Report].Id)
                .Select(pair => days[pair.Report])
                .FirstOrDefault();
            if (nearest is { } anchor)
            {
                documents[at] = Again(documents[at], pipeline, DatingClues.DayNear(documents[at], anchor), PublicationBasis.Documents);
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>Says whether the days on which a document may have been published are narrow enough to read its weekdays by.</summary>
    private static bool IsDated(Document document)
    {
        var publication = document.All<Publication>()[0];
        return new DayRange(publication.Earliest, publication.Latest).Width <= NarrowEnough;
    }

    private static Document Again(Document document, Pipeline pipeline, DateOnly day, PublicationBasis basis) =>
        pipeline.Again(document, document.Metadata with { Published = day, PublishedBasis = basis });
}

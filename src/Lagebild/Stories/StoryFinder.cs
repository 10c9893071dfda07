using System.Collections.Immutable;
using Lagebild.Cleaning;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Origins;

namespace Lagebild.Stories;

/// <summary>Groups documents into stories (the same event) and stories into storylines (stages of one affair).</summary>
/// <remarks>The result is a function of the set of documents.</remarks>
public static class StoryFinder
{
    /// <summary>The likeness of profiles from which an undated document is dated by another.</summary>
    internal const double SameEvent = 0.4;

    /// <summary>The likeness (cosine of the summed vectors) from which two stories are stages of one affair; on affairs 01 to 06 of <c>eval/stories</c> most stages have 0.23 and more, other affairs of the same people up to 0.19.</summary>
    private const double SameAffair = 0.2;

    /// <summary>Returns the stories and storylines, in the order of their first document.</summary>
    public static (ImmutableArray<Story> Stories, ImmutableArray<Storyline> Storylines) Find(ImmutableArray<Document> documents)
    {
        var sketches = documents.Select(ReportSketch.Of).ToImmutableArray();
        return Find(documents, sketches, new(sketches, StoryClusters.DaysApart));
    }

    internal static (ImmutableArray<Story> Stories, ImmutableArray<Storyline> Storylines) Find(ImmutableArray<Document> documents, ImmutableArray<ReportSketch> sketches, ReportNeighbours neighbours)
    {
        var stories = StoryClusters.Find(sketches, neighbours);
        var lines = StorylineFinder.Find(stories, neighbours.Vectors, SameAffair);
        var storyIds = stories.ConvertAll(story => ContentIdentifier.Of('s', documents[story[0]].Id.Value));
        var lineIds = lines.ConvertAll(line => ContentIdentifier.Of('l', documents[stories[line[0]][0]].Id.Value));
        var lineOf = lines.SelectMany((line, number) => line.Select(story => (story, number))).ToDictionary(pair => pair.story, pair => pair.number);
        var made = stories
            .Select((members, number) => new Story(storyIds[number], HeadlineCase.Sentence(Title(documents[Central(documents, members, neighbours.Vectors)])), [.. members.Select(at => documents[at].Id)], lineIds[lineOf[number]]))
            .ToImmutableArray();
        return (made, [.. lines.Select((line, number) => new Storyline(lineIds[number], made[line.MaxBy(story => stories[story].Count)].Title, [.. line.Select(story => storyIds[story])]))]);
    }

    /// <summary>Returns what the report itself, without boilerplate, is about.</summary>
    internal static ConceptProfile Profile(Document document) =>
        new ConceptReader(document).Profile([.. document.All<Block>().Where(block => block.IsReport).Select(block => block.Span)]);

    /// <summary>Returns the document that the others are most like, among those with a headline where there are any.</summary>
    private static int Central(ImmutableArray<Document> documents, List<int> members, ImmutableArray<ConceptVector> vectors) =>
        members
            .OrderByDescending(at => documents[at].Metadata.Title is not null || documents[at].All<Block>().Any(block => block.Kind == BlockKind.Title))
            .ThenByDescending(at => Math.Round(members.Sum(other => vectors[at].Dot(vectors[other])), 6))
            .First();

    /// <summary>Returns the headline of a document, or the beginning of its text.</summary>
    private static string Title(Document document)
    {
        var block = document.All<Block>().FirstOrDefault(block => block.Kind == BlockKind.Title) ?? document.All<Block>().FirstOrDefault(block => block.IsReport);
        if (document.Metadata.Title is { } title)
        {
            return title;
        }

        var text = block is null ? document.Metadata.Name : document[block.Span].ToString();
        return text.Length <= 140 ? text : string.Concat(text.AsSpan(0, text.LastIndexOf(' ', 139) is > 0 and var cut ? cut : 139), " …");
    }
}

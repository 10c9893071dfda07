using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Cleaning;
using Lagebild.Concepts;
using Lagebild.Documents;
using Lagebild.Times;

namespace Lagebild.Stories;

/// <summary>Groups documents into stories (the same event) and stories into storylines (stages of one affair).</summary>
/// <remarks>
/// Two documents are joined where their concepts are alike and their days of publication are near; groups are connected
/// components, so the result does not depend on the order. Storylines need no nearness in time, only likeness.
/// </remarks>
public static class StoryFinder
{
    /// <summary>The likeness from which two documents tell the same event, if their days are near. On the samples one event gives 0.43 and more.</summary>
    internal const double SameEvent = 0.4;

    /// <summary>The likeness from which two documents belong to one affair.</summary>
    private const double SameAffair = 0.3;

    /// <summary>The days by which reports on one event may lie apart.</summary>
    private const int DaysApart = 3;

    /// <summary>Returns the stories and storylines, in the order of their first document.</summary>
    public static (ImmutableArray<Story> Stories, ImmutableArray<Storyline> Storylines) Find(ImmutableArray<Document> documents)
    {
        var profiles = documents.Select(Profile).ToList();
        var stories = Components(documents.Length, (left, right) => Near(documents[left], documents[right]) && profiles[left].Likeness(profiles[right]) >= SameEvent);
        var lines = Components(stories.Count, (left, right) => stories[left].Any(one => stories[right].Any(other => profiles[one].Likeness(profiles[other]) >= SameAffair)));

        var lineOf = lines.SelectMany((line, number) => line.Select(story => (story, number))).ToDictionary(pair => pair.story, pair => pair.number);
        var made = stories
            .Select((members, number) => new Story(Id('s', number), Title(documents[Central(documents, members, profiles)]), [.. members.Select(at => documents[at].Id)], Id('l', lineOf[number])))
            .ToImmutableArray();
        return (made, [.. lines.Select((line, number) => new Storyline(Id('l', number), made[line.MaxBy(story => stories[story].Count)].Title, [.. line.Select(story => Id('s', story))]))]);
    }

    /// <summary>Says whether two documents may be on one event by their days; a document without a day may be.</summary>
    private static bool Near(Document left, Document right)
    {
        var (one, other) = (left.All<Publication>()[0], right.All<Publication>()[0]);
        return one.Earliest is not { } oneFrom || other.Earliest is not { } otherFrom || one.Latest is not { } oneTo || other.Latest is not { } otherTo
            || (oneFrom.DayNumber - otherTo.DayNumber <= DaysApart && otherFrom.DayNumber - oneTo.DayNumber <= DaysApart);
    }

    /// <summary>Returns what the report itself, without boilerplate, is about.</summary>
    internal static ConceptProfile Profile(Document document) =>
        new ConceptReader(document).Profile([.. document.All<Block>().Where(block => block.IsReport).Select(block => block.Span)]);

    /// <summary>Returns the document that the others are most like, among those with a headline where there are any.</summary>
    private static int Central(ImmutableArray<Document> documents, List<int> members, List<ConceptProfile> profiles) =>
        members
            .OrderByDescending(at => documents[at].Metadata.Title is not null || documents[at].All<Block>().Any(block => block.Kind == BlockKind.Title))
            .ThenByDescending(at => Math.Round(members.Sum(other => profiles[at].Likeness(profiles[other])), 6))
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

    private static List<List<int>> Components(int count, Func<int, int, bool> joined)
    {
        var root = Enumerable.Range(0, count).ToArray();
        int Find(int at) => root[at] == at ? at : root[at] = Find(root[at]);
        for (var left = 0; left < count; left++)
        {
            for (var right = left + 1; right < count; right++)
            {
                if (Find(left) != Find(right) && joined(left, right))
                {
                    root[Math.Max(Find(left), Find(right))] = Math.Min(Find(left), Find(right));
                }
            }
        }

        return [.. Enumerable.Range(0, count).GroupBy(Find).OrderBy(group => group.Key).Select(group => group.ToList())];
    }

    private static string Id(char letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number + 1}");
}

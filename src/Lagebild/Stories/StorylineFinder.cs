using System.Collections.Immutable;
using Lagebild.Concepts;

namespace Lagebild.Stories;

/// <summary>Links stories that are stages of one affair, however far apart in time.</summary>
internal static class StorylineFinder
{
    /// <summary>The concepts by which a story is found.</summary>
    private const int Keys = 24;

    /// <summary>The stories on a concept from which it tells nothing.</summary>
    private const int Common = 192;

    /// <summary>Returns the storylines as numbers of stories, ascending, in the order of their first story.</summary>
    /// <param name="stories">The stories as numbers of reports.</param>
    /// <param name="vectors">The reports' vectors.</param>
    /// <param name="bar">The cosine from which two stories belong to one affair.</param>
    public static List<List<int>> Find(List<List<int>> stories, ImmutableArray<ConceptVector> vectors, double bar)
    {
        var sums = stories.ConvertAll(story => story.Select(at => vectors[at]).Aggregate((sum, next) => sum.Plus(next)));
        var lengths = sums.ConvertAll(sum => Math.Sqrt(sum.Dot(sum)));
        var index = new Dictionary<ulong, List<int>>();
        var root = Enumerable.Range(0, stories.Count).ToArray();
        int Find(int at) => root[at] == at ? at : root[at] = Find(root[at]);
        for (var one = 0; one < stories.Count; one++)
        {
            var keys = sums[one].Largest(Keys);
            foreach (var other in keys.SelectMany(key => index.GetValueOrDefault(key, [])).Distinct().Order())
            {
                if (Find(one) != Find(other) && sums[one].Dot(sums[other]) / (lengths[one] * lengths[other]) >= bar)
                {
                    root[Math.Max(Find(one), Find(other))] = Math.Min(Find(one), Find(other));
                }
            }

            foreach (var key in keys)
            {
                if (!index.TryGetValue(key, out var posting))
                {
                    index.Add(key, posting = []);
                }

                if (posting.Count < Common)
                {
                    posting.Add(one);
                }
            }
        }

        return [.. Enumerable.Range(0, stories.Count).GroupBy(Find).OrderBy(group => group.Key).Select(group => group.ToList())];
    }
}

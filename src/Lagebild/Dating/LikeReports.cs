using System.Collections.Immutable;
using Lagebild.Concepts;

namespace Lagebild.Dating;

/// <summary>Finds the reports that a report is like, without comparing all pairs: those that share one of its most telling concepts.</summary>
internal sealed class LikeReports
{
    /// <summary>The concepts by which a report is looked up, those that fewest reports have first.</summary>
    private const int Keys = 40;

    /// <summary>The reports looked at for each report at most; those that share the rarest concepts come first.</summary>
    private const int Looked = 400;

    private readonly ImmutableArray<ConceptProfile> _profiles;
    private readonly Dictionary<ulong, List<int>> _having = [];

    /// <summary>Indexes reports by their profiles.</summary>
    public LikeReports(ImmutableArray<ConceptProfile> profiles)
    {
        _profiles = profiles;
        foreach (var (at, profile) in profiles.Index())
        {
            foreach (var (concept, _) in profile.Counts)
            {
                if (!_having.TryGetValue(concept, out var having))
                {
                    _having.Add(concept, having = []);
                }

                having.Add(at);
            }
        }
    }

    /// <summary>Returns the reports that may be like one, with how alike they are (0 to 1), without itself, in no order that counts.</summary>
    public IEnumerable<(int Report, double Likeness)> To(int report) =>
        _profiles[report].Counts
            .Select(pair => (pair.Concept, Having: _having[pair.Concept]))
            .Where(pair => pair.Having.Count > 1)
            .OrderBy(pair => pair.Having.Count).ThenBy(pair => pair.Concept)
            .Take(Keys)
            .SelectMany(pair => pair.Having)
            .Where(other => other != report)
            .Distinct()
            .Take(Looked)
            .Select(other => (other, _profiles[report].Likeness(_profiles[other])));
}

namespace Lagebild.Events;

/// <summary>Chooses the roles of the words around a trigger, and whether the trigger tells an event, by trained weights.</summary>
internal sealed class LinkReader(LinkWeights weights)
{
    /// <summary>What is less likely than this is not even weighed as a part of the event: one in four hundred.</summary>
    private const int Floor = -6 * LinkWeights.One;

    /// <summary>The features that an explanation names.</summary>
    private const int Named = 3;

    /// <summary>Returns the likeliest role of each candidate, the surest first; a time and a number at most once.</summary>
    public List<LinkedRole> Roles(LinkScene scene)
    {
        Span<uint> hashes = stackalloc uint[LinkRoleFeatures.Most];
        Span<LinkTemplate> templates = stackalloc LinkTemplate[LinkRoleFeatures.Most];
        var found = new List<LinkedRole>();
        for (var at = 0; at < scene.Candidates.Count; at++)
        {
            var list = new FeatureList(hashes, templates);
            LinkRoleFeatures.Write(scene, at, ref list);
            var best = new LinkedRole(scene.Candidates[at], LinkRole.None, Floor);
            for (var role = LinkRole.Actor; role <= LinkRole.Number; role++)
            {
                if ((scene.Candidates[at].Allowed & (1u << (int)role)) != 0 && weights.Score(list.Hashes, (int)role) is var score && score > best.Score)
                {
                    best = best with { Role = role, Score = score };
                }
            }

            if (best.Role != LinkRole.None)
            {
                found.Add(best);
            }
        }

        found.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Candidate.First.CompareTo(b.Candidate.First));
        return [.. found.Where((linked, at) => linked.Role is not (LinkRole.Time or LinkRole.Number) || found.FindIndex(other => other.Role == linked.Role) == at)];
    }

    /// <summary>Returns how much likelier it is that a trigger tells an event than that it does not, as a logarithm in units of <see cref="LinkWeights.One"/>.</summary>
    /// <param name="scene">The trigger and the words around it.</param>
    /// <param name="roles">The likeliest roles of these words.</param>
    /// <param name="before">The triggers of the same type that told an event before: 1 in the sentence, 2 in the document, 0 none.</param>
    public int Tells(LinkScene scene, IReadOnlyList<LinkedRole> roles, uint before)
    {
        Span<uint> hashes = stackalloc uint[LinkTriggerFeatures.Most];
        Span<LinkTemplate> templates = stackalloc LinkTemplate[LinkTriggerFeatures.Most];
        var list = new FeatureList(hashes, templates);
        LinkTriggerFeatures.Write(scene, roles, before, ref list);
        return weights.Score(list.Hashes, LinkWeights.Tells);
    }

    /// <summary>Says what spoke most for a role: "preposition before it 0.6, distance 0.4".</summary>
    public string Why(LinkScene scene, LinkedRole linked)
    {
        Span<uint> hashes = stackalloc uint[LinkRoleFeatures.Most];
        Span<LinkTemplate> templates = stackalloc LinkTemplate[LinkRoleFeatures.Most];
        var list = new FeatureList(hashes, templates);
        LinkRoleFeatures.Write(scene, scene.Candidates.IndexOf(linked.Candidate), ref list);
        return Strongest(list, (int)linked.Role);
    }

    /// <summary>Says what spoke most for or against an event.</summary>
    public string Why(LinkScene scene, IReadOnlyList<LinkedRole> roles, uint before)
    {
        Span<uint> hashes = stackalloc uint[LinkTriggerFeatures.Most];
        Span<LinkTemplate> templates = stackalloc LinkTemplate[LinkTriggerFeatures.Most];
        var list = new FeatureList(hashes, templates);
        LinkTriggerFeatures.Write(scene, roles, before, ref list);
        return Strongest(list, LinkWeights.Tells);
    }

    private string Strongest(FeatureList list, int label)
    {
        var sign = Math.Sign(weights.Score(list.Hashes, label));
        var scores = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < list.Count; at++)
        {
            var name = Spaced(list.Templates[at].ToString());
            scores[name] = scores.GetValueOrDefault(name) + weights.Score([list.Hashes[at]], label);
        }

        return string.Join(", ", scores.OrderByDescending(part => part.Value * sign).Take(Named).Select(part => $"{part.Key} {LinkWeights.Print(part.Value)}"));
    }

    // "PrepositionBeforeIt": "preposition before it".
    private static string Spaced(string name) => string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? $"{(at > 0 ? " " : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}

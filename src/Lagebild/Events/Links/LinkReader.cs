using Lagebild.Frames;

namespace Lagebild.Events;

/// <summary>Chooses the roles of the words around a trigger, and whether the trigger tells an event, by trained weights.</summary>
internal sealed class LinkReader(LinkWeights weights)
{
    /// <summary>What is less likely is no candidate of a role at all: a twentieth.</summary>
    private const int Floor = -6 * LinkWeights.One;

    public static int RoleBar = 300, TellBar = -400, KeepBar = 0, DropBar = -1000, TimeBar = 300;

    /// <summary>Returns the roles of the words around a trigger, the likeliest first; a time and a number at most once.</summary>
    public List<LinkedRole> Roles(LinkScene scene)
    {
        Span<uint> hashes = stackalloc uint[LinkRoleFeatures.Most];
        Span<byte> templates = stackalloc byte[LinkRoleFeatures.Most];
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

    /// <summary>Returns how much likelier it is that a trigger tells an event than that it does not, as a logarithm.</summary>
    public int Tells(LinkScene scene, IReadOnlyList<LinkedRole> roles, uint before)
    {
        Span<uint> hashes = stackalloc uint[LinkTriggerFeatures.Most];
        Span<byte> templates = stackalloc byte[LinkTriggerFeatures.Most];
        var list = new FeatureList(hashes, templates);
        LinkTriggerFeatures.Write(scene, roles, before, ref list);
        return weights.Score(list.Hashes, LinkWeights.Tells);
    }
}

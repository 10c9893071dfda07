using System.Numerics;

namespace Lagebild.Language;

/// <summary>What the role decoder looks at; the label is mixed in when a weight is asked for.</summary>
internal static class RoleFeatures
{
    public const int FixedCount = 39;
    public const int HistoryCount = 9;
    public const int EndCount = 5;

    /// <summary>Writes what does not depend on the labels of other candidates.</summary>
    public static void WriteFixed(in RoleClause clause, ReadOnlySpan<RoleCandidate> candidates, int at, Span<uint> features)
    {
        ref readonly var candidate = ref candidates[at];
        var (cases, tagged) = (candidate.Cases, (uint)candidate.Tagged);
        var form = cases + (tagged << 4);
        var stts = (uint)candidate.Stts;
        var place = Place(clause, candidates, at);
        var kind = clause.Kind + (clause.Order << 5);
        var (nominatives, accusatives, datives) = Rivals(candidates, at);
        var rivals = nominatives + (accusatives << 2) + (datives << 4);
        features[0] = Mix(1, form);
        features[1] = Mix(2, form, place);
        features[2] = Mix(3, form, candidate.Agrees + (kind << 2));
        features[3] = Mix(4, form, rivals);
        features[4] = Mix(5, cases, rivals + (place << 8));
        features[5] = Mix(6, candidate.Head);
        features[6] = Mix(7, candidate.Head, place);
        features[7] = Mix(8, candidate.Ending, cases);
        features[8] = Mix(9, candidate.Opening, cases);
        features[9] = Mix(10, stts, form);
        features[10] = Mix(11, stts, place);
        features[11] = Mix(12, stts, candidate.Agrees + (kind << 2));
        features[12] = Mix(13, clause.Verb, cases);
        features[13] = Mix(14, clause.Verb, tagged);
        features[14] = Mix(15, clause.Verb, place);
        features[15] = Mix(16, clause.Verb, (uint)candidate.Stts + (cases << 8));
        features[16] = Mix(17, clause.Verb, (uint)candidates.Length);
        features[17] = Mix(18, clause.Government + (clause.Kind << 5), form);
        features[18] = Mix(19, clause.Government + (clause.Kind << 5), place);
        features[19] = Mix(20, clause.Government + (clause.Kind << 5), candidate.Head);
        features[20] = Mix(21, kind, place);
        features[21] = Mix(22, candidate.Before + (candidate.After << 4), stts);
        features[22] = Mix(23, candidate.Before + (candidate.After << 4), place);
        features[23] = Mix(24, candidate.Before + (candidate.Side << 4), form);
        features[24] = Mix(25, candidate.Shape, form);
        features[25] = Mix(26, candidate.Shape + (kind << 4), place);
        features[26] = Mix(27, clause.Joined + (candidate.Agrees << 2) + (candidate.Side << 4), form);
        features[27] = Mix(28, clause.Person + (candidate.Agrees << 4), stts);
        features[28] = Mix(29, clause.Modal, form);
        features[29] = Mix(30, candidate.Agrees + (rivals << 2), form + (place << 8));
        var chance = Chance(candidates, at);
        features[30] = Mix(31, chance);
        features[31] = Mix(32, chance, cases);
        features[32] = Mix(33, chance, tagged);
        features[33] = Mix(34, chance, kind);
        features[34] = Mix(35, chance, clause.Joined + (clause.Person << 2));
        features[35] = Mix(36, chance, candidate.Before + (candidate.Shape << 4));
        features[36] = Mix(37, chance, stts);
        features[37] = Mix(59, candidate.After + (candidate.Shape << 4), form);
        features[38] = Mix(60, candidate.After + (candidate.Side << 4), form);
    }

    /// <summary>Writes what depends on the labels of the candidates before.</summary>
    public static void WriteHistory(in RoleClause clause, ReadOnlySpan<RoleCandidate> candidates, int at, RoleState state, Span<uint> features)
    {
        ref readonly var candidate = ref candidates[at];
        var (nominatives, accusatives, _) = Rivals(candidates, at);
        var form = candidate.Cases + ((uint)candidate.Tagged << 4);
        var bits = state.Bits;
        features[0] = Mix(41, bits, form);
        features[1] = Mix(42, bits, (uint)candidate.Stts);
        features[2] = Mix(43, bits, candidate.Agrees + (nominatives << 2) + (accusatives << 4));
        features[3] = Mix(44, bits, clause.Verb);
        features[4] = Mix(45, bits, clause.Kind + (clause.Order << 5));
        features[5] = Mix(46, (uint)state.Last, candidate.Before + (form << 4));
        features[6] = Mix(47, bits, clause.Government + (candidate.Cases << 5));
        features[7] = Mix(48, bits + ((uint)state.Last << 4), candidate.Before + (candidate.Side << 4));
        features[8] = Mix(49, bits, candidate.Agrees + (nominatives << 2) + (form << 4));
    }

    /// <summary>Writes what is looked at when all have their labels: a clause without a subject must have a reason.</summary>
    public static void WriteEnd(in RoleClause clause, RoleState state, Span<uint> features)
    {
        var bits = state.Bits;
        features[0] = Mix(61, bits, clause.Order + (clause.Joined << 3));
        features[1] = Mix(62, bits, clause.Person + (clause.Order << 4));
        features[2] = Mix(63, bits, clause.Verb);
        features[3] = Mix(64, bits, clause.Kind);
        features[4] = Mix(65, bits, clause.Government + (clause.Order << 5));
    }

    /// <summary>Side of the finite verb, how many candidates stand before it on that side (at most 2), and whether it is the last.</summary>
    private static uint Place(in RoleClause clause, ReadOnlySpan<RoleCandidate> candidates, int at)
    {
        var earlier = 0u;
        for (var other = at - 1; other >= 0 && earlier < 2 && (candidates[other].Side & 3) == (candidates[at].Side & 3); other--)
        {
            earlier++;
        }

        return candidates[at].Side + (earlier << 3) + (at == candidates.Length - 1 ? 32u : 0) + (clause.Order << 6);
    }

    /// <summary>How likely it is the subject by the forms alone: whether it agrees, how many before and after it could be it, whether another must be it.</summary>
    private static uint Chance(ReadOnlySpan<RoleCandidate> candidates, int at)
    {
        var (earlier, later, sure) = (0u, 0u, 0u);
        for (var other = Math.Max(0, at - 6); other < Math.Min(candidates.Length, at + 7); other++)
        {
            ref readonly var rival = ref candidates[other];
            if (other != at && (rival.Allowed & 2) != 0 && rival.Agrees != 2)
            {
                earlier += other < at ? 1u : 0;
                later += other > at ? 1u : 0;
                sure |= rival.Cases == 1 ? 1u : 0;
            }
        }

        return Math.Min(2, earlier) + (Math.Min(2, later) << 2) + (sure << 4) + (candidates[at].Agrees << 5) + ((candidates[at].Allowed & 2) << 6) + (candidates[at].Cases == 1 ? 256u : 0);
    }

    /// <summary>How many other candidates could be nominative and agree with the verb, accusative, dative; at most 3 of each.</summary>
    private static (uint Nominatives, uint Accusatives, uint Datives) Rivals(ReadOnlySpan<RoleCandidate> candidates, int at)
    {
        var (nominatives, accusatives, datives) = (0u, 0u, 0u);
        for (var other = Math.Max(0, at - 6); other < Math.Min(candidates.Length, at + 7); other++)
        {
            if (other != at)
            {
                nominatives += (candidates[other].Cases & 1) != 0 && candidates[other].Agrees != 2 ? 1u : 0;
                accusatives += (candidates[other].Cases & 8) != 0 ? 1u : 0;
                datives += (candidates[other].Cases & 4) != 0 ? 1u : 0;
            }
        }

        return (Math.Min(3, nominatives), Math.Min(3, accusatives), Math.Min(3, datives));
    }

    private static uint Mix(uint template, uint value) => unchecked(((template * 0x9E3779B1) ^ value) * 0xC2B2AE3D) ^ (value >> 15);

    private static uint Mix(uint template, uint value, uint other) => Mix(template, unchecked((value * 0x27D4EB2F) ^ BitOperations.RotateLeft(other * 0x165667B1, 13)));
}

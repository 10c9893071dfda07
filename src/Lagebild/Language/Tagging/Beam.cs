namespace Lagebild.Language;

/// <summary>Beam search: of all ways to go on, a few of the best are kept.</summary>
internal static class Beam
{
    /// <summary>Copies the best hypotheses, best first; of equal ones the earlier. Changes the order of the given ones.</summary>
    /// <returns>How many were kept: as many as there is room for, or all.</returns>
    public static int KeepBest<T>(Span<T> hypotheses, Span<T> kept)
        where T : struct, IScored
    {
        var count = Math.Min(hypotheses.Length, kept.Length);
        for (var place = 0; place < count; place++)
        {
            var best = place;
            for (var other = place + 1; other < hypotheses.Length; other++)
            {
                best = hypotheses[other].Score > hypotheses[best].Score ? other : best;
            }

            (hypotheses[place], hypotheses[best]) = (hypotheses[best], hypotheses[place]);
            kept[place] = hypotheses[place];
        }

        return count;
    }
}

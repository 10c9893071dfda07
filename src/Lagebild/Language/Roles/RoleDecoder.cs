namespace Lagebild.Language;

/// <summary>Chooses the roles of all candidates of a clause together, by beam search. Reused; not thread-safe; allocates nothing.</summary>
internal sealed class RoleDecoder<TWeights>(TWeights weights) : IRoleChooser
    where TWeights : struct, IWeights
{
    /// <summary>The most candidates that are looked at; a German clause has four, what has more is no clause.</summary>
    public const int MostCandidates = 24;

    private const int Labels = 5;
    private const int Width = 8;

    private readonly Hypothesis[] _next = new Hypothesis[Width * Labels];
    private readonly Hypothesis[] _kept = new Hypothesis[Width * (MostCandidates + 1)];

    /// <inheritdoc />
    public void Choose(in RoleClause clause, Span<RoleCandidate> candidates) => Choose(clause, candidates, default, 0);

    /// <summary>Chooses while it learns: every label but the right one has an advantage, so that what is right must win clearly.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="candidates">Its candidates.</param>
    /// <param name="gold">The right labels; empty where they are not known.</param>
    /// <param name="margin">The advantage of wrong ones.</param>
    public void Choose(in RoleClause clause, Span<RoleCandidate> candidates, ReadOnlySpan<RoleLabel> gold, float margin)
    {
        foreach (ref var candidate in candidates)
        {
            candidate.Label = RoleLabel.None;
        }

        candidates = candidates[..Math.Min(candidates.Length, MostCandidates)];
        Span<uint> local = stackalloc uint[RoleFeatures.FixedCount];
        Span<uint> history = stackalloc uint[RoleFeatures.HistoryCount];
        Span<uint> end = stackalloc uint[RoleFeatures.EndCount];
        Span<float> scores = stackalloc float[Labels];
        var count = 1;
        _kept[0] = default;
        for (var at = 0; at < candidates.Length; at++)
        {
            RoleFeatures.WriteFixed(clause, candidates, at, local);
            Score(local, candidates[at].Allowed, scores);
            var next = 0;
            for (var from = 0; from < count; from++)
            {
                var hypothesis = _kept[(at * Width) + from];
                RoleFeatures.WriteHistory(clause, candidates, at, hypothesis.State, history);
                for (var label = RoleLabel.None; label <= RoleLabel.Predicative; label++)
                {
                    if ((candidates[at].Allowed & (1u << (int)label)) == 0 || !hypothesis.State.Allows(label))
                    {
                        continue;
                    }

                    var (state, score) = (hypothesis.State.After(label), hypothesis.Score + scores[(int)label] + Sum(history, label) + (gold.IsEmpty || gold[at] == label ? 0 : margin));
                    if (at == candidates.Length - 1)
                    {
                        RoleFeatures.WriteEnd(clause, state, end);
                        score += Sum(end, RoleLabel.None);
                    }

                    _next[next++] = new() { Score = score, State = state, From = (byte)from };
                }
            }

            count = Beam.KeepBest(_next.AsSpan(0, next), _kept.AsSpan((at + 1) * Width, Width));
        }

        var chosen = 0;
        for (var at = candidates.Length; at > 0; at--)
        {
            ref readonly var hypothesis = ref _kept[(at * Width) + chosen];
            candidates[at - 1].Label = hypothesis.State.Last;
            chosen = hypothesis.From;
        }
    }

    private void Score(ReadOnlySpan<uint> features, uint allowed, Span<float> scores)
    {
        for (var label = RoleLabel.None; label <= RoleLabel.Predicative; label++)
        {
            scores[(int)label] = (allowed & (1u << (int)label)) != 0 ? Sum(features, label) : 0;
        }
    }

    private float Sum(ReadOnlySpan<uint> features, RoleLabel label)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += weights[TagFeatures.With(feature, (WordTag)label)];
        }

        return sum;
    }

    private struct Hypothesis : IScored
    {
        public float Score { get; set; }

        public RoleState State;
        public byte From;
    }
}

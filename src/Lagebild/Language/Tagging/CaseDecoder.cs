using System.Numerics;

namespace Lagebild.Language;

/// <summary>Chooses the case of each phrase of a sentence by beam search over what agreement and prepositions leave open. Reused; not thread-safe.</summary>
internal sealed class CaseDecoder<TWeights>(TWeights weights)
    where TWeights : struct, IWeights
{
    private const int Width = 4;

    private readonly Hypothesis[] _next = new Hypothesis[(Width * 4) + 1];
    private Hypothesis[] _kept = new Hypothesis[Width * 64];

    /// <summary>Sets <see cref="CasePhrase.Case"/> of every phrase.</summary>
    public void Decode(ReadOnlySpan<TokenSlot> slots, ReadOnlySpan<WordTag> tags, Span<CasePhrase> phrases, ReadOnlySpan<CaseSegment> segments)
    {
        if (_kept.Length < phrases.Length * Width)
        {
            _kept = new Hypothesis[phrases.Length * Width * 2];
        }

        Span<uint> local = stackalloc uint[CaseFeatures.FixedCount];
        Span<uint> history = stackalloc uint[CaseFeatures.HistoryCount];
        Span<float> scores = stackalloc float[5];
        var count = 1;
        for (var at = 0; at < phrases.Length; at++)
        {
            ref readonly var segment = ref segments[phrases[at].Segment];
            var cases = CaseFeatures.CaseSet(phrases[at].Cells);
            var isOpen = !BitOperations.IsPow2(cases) && cases != 0;
            if (isOpen)
            {
                CaseFeatures.WriteFixed(slots, tags, phrases, at, segment, local);
                for (var @case = 1; @case <= 4; @case++)
                {
                    scores[@case] = (cases & (1u << (@case - 1))) != 0 ? Sum(local, @case) : 0;
                }
            }

            var next = 0;
            for (var from = 0; from < count; from++)
            {
                var hypothesis = at == 0 ? default : _kept[((at - 1) * Width) + from];
                var hasNominative = hypothesis.HasNominative && phrases[at].Segment == phrases[at - 1].Segment;
                if (isOpen)
                {
                    CaseFeatures.WriteHistory(slots, tags, phrases, at, segment, hypothesis.Case, hasNominative, history);
                }

                for (var @case = cases == 0 ? 0 : 1; @case <= (cases == 0 ? 0 : 4); @case++)
                {
                    if (cases == 0 || (cases & (1u << (@case - 1))) != 0)
                    {
                        var score = hypothesis.Score + (isOpen ? scores[@case] + Sum(history, @case) : 0);
                        _next[next++] = new() { Score = score, Case = (Case)@case, HasNominative = hasNominative || (@case == 1 && phrases[at].Preposition < 0), From = (byte)from };
                    }
                }
            }

            count = Beam.KeepBest(_next.AsSpan(0, next), _kept.AsSpan(at * Width, Width));
        }

        var chosen = 0;
        for (var at = phrases.Length - 1; at >= 0; at--)
        {
            ref readonly var hypothesis = ref _kept[(at * Width) + chosen];
            phrases[at].Case = hypothesis.Case;
            chosen = hypothesis.From;
        }
    }

    private float Sum(ReadOnlySpan<uint> features, int @case)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += weights[TagFeatures.With(feature, (WordTag)@case)];
        }

        return sum;
    }

    private struct Hypothesis : IScored
    {
        public float Score { get; set; }

        public Case Case;
        public bool HasNominative;
        public byte From;
    }
}

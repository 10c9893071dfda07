using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lagebild.Language;

/// <summary>Finds the best tags of a sentence by beam search. Reused from sentence to sentence; not thread-safe.</summary>
/// <remarks>Hypotheses with the same last two tags and clause state are one; the <see cref="Width"/> best go on. Linear in the number of tokens.</remarks>
internal sealed class TagDecoder<TWeights>(TWeights weights)
    where TWeights : struct, IWeights
{
    /// <summary>The number of hypotheses kept; 4 was as good as 8 in cross-validation.</summary>
    private const int Width = 4;

    private readonly Hypothesis[] _next = new Hypothesis[Width + 1];
    private Hypothesis[] _kept = new Hypothesis[Width * 64];

    /// <summary>Writes the tag of each token.</summary>
    /// <param name="slots">The tokens.</param>
    /// <param name="tags">Takes as many tags.</param>
    public void Decode(ReadOnlySpan<TokenSlot> slots, Span<WordTag> tags)
    {
        if (_kept.Length < slots.Length * Width)
        {
            _kept = new Hypothesis[slots.Length * Width * 2];
        }

        Span<uint> features = stackalloc uint[TagFeatures.FixedCount];
        Span<float> scores = stackalloc float[(int)WordTag.Start];
        var (count, clauseFirst) = (1, 0);
        for (var at = 0; at < slots.Length; at++)
        {
            if (at > 0 && slots[at - 1].Tags == WordTags.Bit(WordTag.Punct))
            {
                clauseFirst = at;
            }

            var isOpen = !BitOperations.IsPow2(slots[at].Tags);
            if (isOpen)
            {
                TagFeatures.WriteFixed(slots, at, clauseFirst, features);
                ScoreFixed(slots[at].Tags, features, scores);
            }

            count = Extend(slots, at, count, isOpen, scores);
        }

        ReadBack(slots.Length, tags);
    }

    private void ScoreFixed(ulong tags, ReadOnlySpan<uint> features, Span<float> scores)
    {
        for (; tags != 0; tags &= tags - 1)
        {
            var tag = BitOperations.TrailingZeroCount(tags);
            scores[tag] = Sum(features, (WordTag)tag);
        }
    }

    private int Extend(ReadOnlySpan<TokenSlot> slots, int at, int count, bool isOpen, ReadOnlySpan<float> scores)
    {
        Span<uint> features = stackalloc uint[TagFeatures.HistoryCount];
        var kept = 0;
        for (var from = 0; from < count; from++)
        {
            var hypothesis = at == 0 ? new Hypothesis { Last = WordTag.Start, SecondLast = WordTag.Start } : _kept[((at - 1) * Width) + from];
            if (isOpen)
            {
                TagFeatures.WriteHistory(slots, at, hypothesis.Last, hypothesis.SecondLast, hypothesis.State, features);
            }

            for (var tags = slots[at].Tags; tags != 0; tags &= tags - 1)
            {
                var tag = (WordTag)BitOperations.TrailingZeroCount(tags);
                var score = hypothesis.Score + (isOpen ? scores[(int)tag] + Sum(features, tag) : 0);
                var state = hypothesis.State.After(tag, slots[at].Stts);
                kept = Keep(new() { Score = score, Last = tag, SecondLast = hypothesis.Last, State = state, From = (byte)from }, kept);
            }
        }

        _next.AsSpan(0, kept).CopyTo(_kept.AsSpan(at * Width));
        return kept;
    }

    /// <summary>Puts a hypothesis among the best, in order of score; equal ones stay in the order found.</summary>
    private int Keep(in Hypothesis hypothesis, int count)
    {
        for (var at = 0; at < count; at++)
        {
            if (_next[at].Last == hypothesis.Last && _next[at].SecondLast == hypothesis.SecondLast && _next[at].State == hypothesis.State)
            {
                if (_next[at].Score >= hypothesis.Score)
                {
                    return count;
                }

                _next.AsSpan(at + 1, count - at - 1).CopyTo(_next.AsSpan(at));
                count--;
                break;
            }
        }

        var place = count;
        while (place > 0 && _next[place - 1].Score < hypothesis.Score)
        {
            place--;
        }

        if (place >= Width)
        {
            return count;
        }

        _next.AsSpan(place, count - place).CopyTo(_next.AsSpan(place + 1));
        _next[place] = hypothesis;
        return Math.Min(count + 1, Width);
    }

    private void ReadBack(int length, Span<WordTag> tags)
    {
        var from = 0;
        for (var at = length - 1; at >= 0; at--)
        {
            ref readonly var hypothesis = ref _kept[(at * Width) + from];
            tags[at] = hypothesis.Last;
            from = hypothesis.From;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Sum(ReadOnlySpan<uint> features, WordTag tag)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += weights[TagFeatures.With(feature, tag)];
        }

        return sum;
    }

    private struct Hypothesis
    {
        public float Score;
        public WordTag Last;
        public WordTag SecondLast;
        public ClauseState State;
        public byte From;
    }
}

using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Weights while they are trained.</summary>
internal readonly struct FloatWeights(float[] values, int shift) : IWeights
{
    public float this[uint hash] => values[hash >> shift];
}

/// <summary>Trains the tagger: a structured perceptron with averaged weights (Collins 2002).</summary>
internal sealed class TagTrainer
{
    /// <summary>2^19 weights: a megabyte.</summary>
    public const int Bits = 19;
    public const int Shift = 32 - Bits;

    private const int Rounds = 8;

    /// <summary>How often everything is learned in another order; what is shipped is the sum of all.</summary>
    private const int Runs = 5;

    private readonly float[] _weights = new float[1 << Bits];
    private readonly double[] _totals = new double[1 << Bits];
    private readonly WordReader _reader = new(Lexicon.German);
    private long _step = 1;

    /// <summary>Returns the averaged weights of several runs, added up: what only the order of the sentences taught is small in the sum.</summary>
    public static float[] Train(IReadOnlyList<GoldSentence> sentences)
    {
        var sum = new float[1 << Bits];
        for (var run = 0; run < Runs; run++)
        {
            var weights = new TagTrainer().Learn(sentences, seed: 17 + run);
            for (var at = 0; at < sum.Length; at++)
            {
                sum[at] += weights[at];
            }
        }

        return sum;
    }

    private float[] Learn(IReadOnlyList<GoldSentence> sentences, int seed)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(seed); // a fixed order that differs from round to round
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                Learn(sentences[at]);
            }
        }

        return [.. _weights.Select((weight, at) => weight - (float)(_totals[at] / _step))];
    }

    private void Learn(GoldSentence sentence)
    {
        var lattice = new Lattice(_reader);
        lattice.Read(sentence.Joined, sentence.Spans);
        var slots = lattice.Slots;
        var length = lattice.Count;
        var (guess, gold) = (new WordTag[length], new WordTag[length]);
        new TagDecoder<FloatWeights>(new(_weights, Shift)).Decode(slots, guess);
        for (var at = 0; at < length; at++)
        {
            gold[at] = GoldTags.Target(sentence.Tokens[at], slots[at].Tags) ?? guess[at];
        }

        if (!guess.AsSpan().SequenceEqual(gold))
        {
            Update(slots, gold, guess, 1);
            Update(slots, guess, gold, -1);
        }

        _step++;
    }

    private void Update(ReadOnlySpan<TokenSlot> slots, WordTag[] tags, WordTag[] others, float change)
    {
        Span<uint> local = stackalloc uint[TagFeatures.FixedCount];
        Span<uint> history = stackalloc uint[TagFeatures.HistoryCount];
        var (state, otherState, clauseFirst) = (default(ClauseState), default(ClauseState), 0);
        for (var at = 0; at < tags.Length; at++)
        {
            if (at > 0 && slots[at - 1].Tags == WordTags.Bit(WordTag.Punct))
            {
                clauseFirst = at;
            }

            var (last, secondLast) = (at > 0 ? tags[at - 1] : WordTag.Start, at > 1 ? tags[at - 2] : WordTag.Start);
            var isSameHistory = state == otherState && (at == 0 || last == others[at - 1]) && (at < 2 || secondLast == others[at - 2]);
            if (!System.Numerics.BitOperations.IsPow2(slots[at].Tags) && (tags[at] != others[at] || !isSameHistory))
            {
                TagFeatures.WriteHistory(slots, at, last, secondLast, state, history);
                Change(history, tags[at], change);
                if (tags[at] != others[at])
                {
                    TagFeatures.WriteFixed(slots, at, clauseFirst, local);
                    Change(local, tags[at], change);
                }
            }

            state = state.After(tags[at], slots[at].Stts);
            otherState = otherState.After(others[at], slots[at].Stts);
        }
    }

    private void Change(ReadOnlySpan<uint> features, WordTag tag, float change)
    {
        foreach (var feature in features)
        {
            var index = TagFeatures.With(feature, tag) >> Shift;
            _weights[index] += change;
            _totals[index] += change * (double)_step;
        }
    }
}

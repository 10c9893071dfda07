using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Trains the case decoder in the same way as the tagger, on the annotated word tags.</summary>
internal sealed class CaseTrainer
{
    /// <summary>2^18 weights: half a megabyte.</summary>
    public const int Bits = 18;
    public const int Shift = 32 - Bits;

    private const int Rounds = 10;
    private const int Runs = 5;

    private readonly float[] _weights = new float[1 << Bits];
    private readonly double[] _totals = new double[1 << Bits];
    private readonly WordReader _reader = new(Lexicon.German);
    private long _step = 1;

    public static float[] Train(IReadOnlyList<GoldSentence> sentences)
    {
        var sum = new float[1 << Bits];
        for (var run = 0; run < Runs; run++)
        {
            var weights = new CaseTrainer().Learn(sentences, seed: 17 + run);
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
        var random = new Random(seed);
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
        var (lattice, finder, cutter) = (new Lattice(_reader), new PhraseFinder(_reader), new SegmentFinder(_reader));
        lattice.Read(sentence.Joined, sentence.Spans);
        var slots = lattice.Slots;
        var tags = new WordTag[lattice.Count];
        for (var at = 0; at < tags.Length; at++)
        {
            tags[at] = GoldTags.Target(sentence.Tokens[at], slots[at].Tags) ?? (WordTag)System.Numerics.BitOperations.TrailingZeroCount(slots[at].Tags);
        }

        finder.Find(lattice, tags);
        var phrases = finder.Phrases;
        cutter.Find(sentence.Joined, sentence.Spans, lattice, tags, phrases);
        new CaseDecoder<FloatWeights>(new(_weights, Shift)).Decode(slots, tags, phrases, cutter.Segments);
        var guess = phrases.ToArray().Select(phrase => phrase.Case).ToArray();
        var gold = new Case[guess.Length];
        for (var at = 0; at < guess.Length; at++)
        {
            var annotated = Enum.TryParse<Case>(sentence.Tokens[phrases[at].Head].Feature("Case"), out var @case) ? @case : Case.None;
            gold[at] = annotated != Case.None && phrases[at].Cells.Has(annotated) ? annotated : guess[at];
        }

        if (!guess.AsSpan().SequenceEqual(gold))
        {
            Update(slots, tags, phrases, cutter.Segments, gold, guess, 1);
            Update(slots, tags, phrases, cutter.Segments, guess, gold, -1);
        }

        _step++;
    }

    private void Update(ReadOnlySpan<TokenSlot> slots, WordTag[] tags, ReadOnlySpan<CasePhrase> phrases, ReadOnlySpan<CaseSegment> segments, Case[] cases, Case[] others, float change)
    {
        Span<uint> local = stackalloc uint[CaseFeatures.FixedCount];
        Span<uint> history = stackalloc uint[CaseFeatures.HistoryCount];
        var (hasNominative, otherHas) = (false, false);
        for (var at = 0; at < cases.Length; at++)
        {
            var isSameSegment = at > 0 && phrases[at].Segment == phrases[at - 1].Segment;
            (hasNominative, otherHas) = (hasNominative && isSameSegment, otherHas && isSameSegment);
            var set = CaseFeatures.CaseSet(phrases[at].Cells);
            var isSame = cases[at] == others[at] && hasNominative == otherHas && (at == 0 || cases[at - 1] == others[at - 1]);
            if (set != 0 && !System.Numerics.BitOperations.IsPow2(set) && !isSame)
            {
                ref readonly var segment = ref segments[phrases[at].Segment];
                CaseFeatures.WriteHistory(slots, tags, phrases, at, segment, at > 0 ? cases[at - 1] : Case.None, hasNominative, history);
                Change(history, cases[at], change);
                CaseFeatures.WriteFixed(slots, tags, phrases, at, segment, local);
                Change(local, cases[at], change);
            }

            hasNominative |= cases[at] == Case.Nom && phrases[at].Preposition < 0;
            otherHas |= others[at] == Case.Nom && phrases[at].Preposition < 0;
        }
    }

    private void Change(ReadOnlySpan<uint> features, Case @case, float change)
    {
        foreach (var feature in features)
        {
            var index = TagFeatures.With(feature, (WordTag)@case) >> Shift;
            _weights[index] += change;
            _totals[index] += change * (double)_step;
        }
    }
}

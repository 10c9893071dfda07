using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>Trains the net of the name tagger on annotated sentences, and beside them its vectors on lists of words: what a word shows tells its kind. One thread, fixed order: the same bytes each time on one machine.</summary>
internal sealed class NetTrainer
{
    private const int Width = NameNet.Width, Labels = NameLabel.Count;
    private const int Epochs = 8, AveragedEpochs = 3, SentencesOfStep = 8, WordsOfSentence = 8;
    private const float Rate = 0.001f, VectorRate = 20 * Rate, DroppedFeatures = 0.3f, DroppedNumbers = 0.3f, WordWeight = 0.3f;
    private readonly NameExamples _examples;
    private readonly ListedWord[] _words;
    private readonly Chance _chance = new(20140102);
    private readonly ChainLoss _loss = new();
    private readonly DenseWeights _wordWeights, _wordBiases;
    private readonly List<List<int>> _kept = [];
    private readonly float[][] _tokens, _masks;
    private readonly bool[][] _open;
    private float[] _scores = [], _gradient = [], _spare = [];
    private int _nextWord, _step;

    private NetTrainer(NameExamples examples, ListedWord[] words)
    {
        (_examples, _words) = (examples, words);
        Vectors = new(examples.Net.Keys.Count, _chance);
        Layers = [.. Enumerable.Range(0, NameNet.Layers).Select(_ => new NetLayer(_chance))];
        (Output, OutputBiases, Transitions) = (new(Width * Labels, 0.1f, _chance), new(Labels, 0, _chance), new(Labels * Labels, 0, _chance));
        (_wordWeights, _wordBiases) = (new(ListedWord.Lists * Width, 0.1f, _chance), new(ListedWord.Lists, 0, _chance));
        (_tokens, _masks, _open) = (new float[NameNet.Layers + 1][], new float[NameNet.Layers + 1][], new bool[NameNet.Layers + 1][]);
    }

    public NetVectors Vectors { get; }

    public NetLayer[] Layers { get; }

    /// <summary>Gets the weights of the labels: a row of labels for each number of a token.</summary>
    public DenseWeights Output { get; }

    public DenseWeights OutputBiases { get; }

    public DenseWeights Transitions { get; }

    /// <summary>Trains and returns the model file.</summary>
    public static byte[] Train(NameExamples examples, ListedWord[] words, TextWriter log)
    {
        log.WriteLine($"net: {examples.Net.Keys.Count} features, {words.Length} listed words");
        var trainer = new NetTrainer(examples, words);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var seed = 20140103u;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            NameExamples.Shuffle(order.AsSpan(), ref seed);
            var share = epoch < Epochs / 2 ? 1 : 1 - (0.9f * (epoch - (Epochs / 2)) / (Epochs / 2));
            var (loss, wordLoss) = (0.0, 0.0);
            for (var at = 0; at < order.Length; at++)
            {
                loss += trainer.LearnSentence(order[at], share);
                for (var word = 0; word < WordsOfSentence; word++)
                {
                    wordLoss += trainer.LearnWord(words[trainer._nextWord++ % words.Length], share);
                }

                trainer.StepDense(share, at);
            }

            trainer.Remember(epoch);
            log.WriteLine($"epoch {epoch + 1}: loss {loss / examples.Count:F3}, of words {wordLoss / examples.Count / WordsOfSentence:F3}");
        }

        return NetModelWriter.Write(trainer, examples.Net.Keys, AveragedEpochs, log);
    }

    private IEnumerable<DenseWeights> Dense() => [Output, OutputBiases, Transitions, _wordWeights, _wordBiases, .. Layers.SelectMany(layer => new[] { layer.Weights, layer.Biases })];

    private void StepDense(float share, int sentence)
    {
        if (sentence % SentencesOfStep == SentencesOfStep - 1)
        {
            _step++;
            foreach (var weights in Dense())
            {
                weights.Step(Rate * share, _step);
            }
        }
    }

    /// <summary>Adds the weights to the sums of the last epochs, whose mean is kept (Izmailov et al. 2018).</summary>
    private void Remember(int epoch)
    {
        if (epoch >= Epochs - AveragedEpochs)
        {
            foreach (var (values, sum) in Dense().Select(weights => (weights.Values, weights.Sum)).Append((Vectors.Values, Vectors.Sum)))
            {
                for (var at = 0; at < values.Length; at++)
                {
                    sum[at] += values[at];
                }
            }
        }
    }

    private double LearnSentence(int sentence, float share)
    {
        var (first, count) = (_examples.Starts[sentence], _examples.Starts[sentence + 1] - _examples.Starts[sentence]);
        Forward(first, count);
        for (var token = 0; token < count; token++)
        {
            for (var label = 0; label < Labels; label++)
            {
                _scores[(token * Labels) + label] = OutputBiases.Values[label];
            }

            for (var at = 0; at < Width; at++)
            {
                var value = _tokens[^1][((token + 1) * Width) + at];
                for (var label = 0; value != 0 && label < Labels; label++)
                {
                    _scores[(token * Labels) + label] += value * Output.Values[(at * Labels) + label];
                }
            }
        }

        var loss = _loss.Measure(_scores, Transitions.Values, _examples.Labels.AsSpan(first, count));
        for (var move = 0; move < Labels * Labels; move++)
        {
            Transitions.Gradient[move] += _loss.MoveGradient[move];
        }

        Backward(count, share);
        return loss;
    }

    private void Forward(int first, int count)
    {
        Grow(count);
        for (var layer = 0; layer <= NameNet.Layers; layer++)
        {
            for (var at = Width; at < (count + 1) * Width; at++)
            {
                _masks[layer][at] = _chance.Next() < DroppedNumbers ? 0 : 1 / (1 - DroppedNumbers);
            }

            _tokens[layer].AsSpan((count + 1) * Width, Width).Clear();
        }

        for (var token = 0; token < count; token++)
        {
            Keep(_examples.Net.Of(first + token), _kept[token]);
            var own = _tokens[0].AsSpan((token + 1) * Width, Width);
            own.Clear();
            Vectors.Add(_kept[token], own);
            for (var at = 0; at < Width; at++)
            {
                own[at] *= _masks[0][((token + 1) * Width) + at] / (1 - DroppedFeatures);
            }
        }

        for (var layer = 0; layer < NameNet.Layers; layer++)
        {
            Layers[layer].Forward(_tokens[layer], _tokens[layer + 1], _masks[layer + 1], _open[layer + 1], count);
        }
    }

    private void Backward(int count, float share)
    {
        _gradient.AsSpan(0, (count + 2) * Width).Clear();
        for (var token = 0; token < count; token++)
        {
            var gradient = _loss.Gradient.AsSpan(token * Labels, Labels);
            var own = _gradient.AsSpan((token + 1) * Width, Width);
            var value = _tokens[^1].AsSpan((token + 1) * Width, Width);
            for (var label = 0; label < Labels; label++)
            {
                OutputBiases.Gradient[label] += gradient[label];
            }

            for (var at = 0; at < Width; at++)
            {
                for (var label = 0; label < Labels; label++)
                {
                    own[at] += gradient[label] * Output.Values[(at * Labels) + label];
                    Output.Gradient[(at * Labels) + label] += gradient[label] * value[at];
                }
            }
        }

        for (var layer = NameNet.Layers - 1; layer >= 0; layer--)
        {
            Layers[layer].Backward(_tokens[layer], _gradient, _masks[layer + 1], _open[layer + 1], _spare, count);
            (_gradient, _spare) = (_spare, _gradient);
        }

        for (var token = 0; token < count; token++)
        {
            var own = _gradient.AsSpan((token + 1) * Width, Width);
            for (var at = 0; at < Width; at++)
            {
                own[at] *= _masks[0][((token + 1) * Width) + at] / (1 - DroppedFeatures);
            }

            Vectors.Step(_kept[token], own, VectorRate * share);
        }
    }

    private double LearnWord(ListedWord word, float share)
    {
        Span<float> sum = stackalloc float[Width], mask = stackalloc float[Width], gradient = stackalloc float[Width], scores = stackalloc float[ListedWord.Lists];
        sum.Clear();
        gradient.Clear();
        Keep(word.Features, _kept[0]);
        Vectors.Add(_kept[0], sum);
        for (var at = 0; at < Width; at++)
        {
            mask[at] = _chance.Next() < DroppedNumbers ? 0 : 1 / (1 - DroppedNumbers) / (1 - DroppedFeatures);
            sum[at] *= mask[at];
        }

        var (most, total) = (float.NegativeInfinity, 0f);
        for (var list = 0; list < scores.Length; list++)
        {
            scores[list] = _wordBiases.Values[list];
            for (var at = 0; at < Width; at++)
            {
                scores[list] += _wordWeights.Values[(list * Width) + at] * sum[at];
            }

            most = Math.Max(most, scores[list]);
        }

        foreach (ref var score in scores)
        {
            total += score = MathF.Exp(score - most);
        }

        var loss = -Math.Log((scores[word.List] / total) + 1e-9);
        for (var list = 0; list < scores.Length; list++)
        {
            var slope = WordWeight * ((scores[list] / total) - (list == word.List ? 1 : 0));
            _wordBiases.Gradient[list] += slope;
            for (var at = 0; at < Width; at++)
            {
                _wordWeights.Gradient[(list * Width) + at] += slope * sum[at];
                gradient[at] += slope * _wordWeights.Values[(list * Width) + at] * mask[at];
            }
        }

        Vectors.Step(_kept[0], gradient, VectorRate * share);
        return loss;
    }

    private void Keep(ReadOnlySpan<int> features, List<int> kept)
    {
        kept.Clear();
        foreach (var feature in features)
        {
            if (_chance.Next() >= DroppedFeatures)
            {
                kept.Add(feature);
            }
        }
    }

    private void Grow(int count)
    {
        while (_kept.Count < count)
        {
            _kept.Add([]);
        }

        if (_gradient.Length < (count + 2) * Width)
        {
            var size = (count + 2) * 2 * Width;
            (_gradient, _spare, _scores) = (new float[size], new float[size], new float[(count + 2) * 2 * Labels]);
            for (var layer = 0; layer <= NameNet.Layers; layer++)
            {
                (_tokens[layer], _masks[layer], _open[layer]) = (new float[size], new float[size], new bool[size]);
            }
        }
    }
}

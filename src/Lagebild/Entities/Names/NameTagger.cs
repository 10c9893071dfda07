namespace Lagebild.Entities;

/// <summary>Labels the tokens of sentences with the best sequence under the mean of chain and net (Viterbi). Reused from sentence to sentence; not thread-safe.</summary>
internal sealed class NameTagger(NameModel model, NameNet net, NameFeatures features)
{
    private const int Labels = NameLabel.Count;

    /// <summary>What is taken from the score of "no name": the models weigh every label alike, names and passages are not; found on held-back sentences of the training part.</summary>
    private const float OutsideCost = 0.8f;

    private static readonly byte[][] Before = [.. Enumerable.Range(0, Labels).Select(after => Enumerable.Range(0, Labels).Where(before => NameLabel.MayFollow(before, after)).Select(before => (byte)before).ToArray())];
    private readonly float[] _transitions = [.. Enumerable.Range(0, Labels * Labels).Select(move => model.Transition(move / Labels, move % Labels) + net.Transition(move / Labels, move % Labels))];
    private readonly WordVectors _vectors = WordVectors.OfThread;
    private float[] _scores = new float[80 * Labels];
    private float[] _tokens = new float[82 * NameNet.Width], _next = new float[82 * NameNet.Width];
    private byte[] _from = new byte[80 * Labels];

    /// <summary>Writes the labels of a sentence.</summary>
    public void Tag(Words words, int first, int end, ReadOnlySpan<byte> listed, Span<byte> labels)
    {
        var count = end - first;
        if (_scores.Length < count * Labels)
        {
            (_scores, _from) = (new float[count * Labels * 2], new byte[count * Labels * 2]);
            (_tokens, _next) = (new float[((count * 2) + 2) * NameNet.Width], new float[((count * 2) + 2) * NameNet.Width]);
        }

        features.Read(words, first, end, listed);
        RunNet(count);
        Span<uint> hashes = stackalloc uint[NameFeatures.Count];
        Span<float> own = stackalloc float[NameNet.LabelWidth], chain = stackalloc float[Labels];
        for (var at = 0; at < count; at++)
        {
            model.Score(hashes[..features.Write(at, hashes)], chain);
            net.Score(_tokens.AsSpan((at + 1) * NameNet.Width, NameNet.Width), own);
            for (var label = 0; label < Labels; label++)
            {
                own[label] += chain[label];
            }

            own[NameLabel.Outside] -= OutsideCost;
            Extend(at, own);
        }

        ReadBack(count, labels);
    }

    private void RunNet(int count)
    {
        Span<uint> hashes = stackalloc uint[NameFeatures.MostOwn];
        Span<short> sum = stackalloc short[NameNet.Width];
        for (var at = 0; at < count; at++)
        {
            _vectors.Of(features.WordOf(at), net, features).CopyTo(sum);
            net.Add(hashes[..features.WritePlace(at, hashes)], sum);
            net.Scale(sum, _tokens.AsSpan((at + 1) * NameNet.Width, NameNet.Width));
        }

        for (var layer = 0; layer < NameNet.Layers; layer++)
        {
            _tokens.AsSpan(0, NameNet.Width).Clear();
            _tokens.AsSpan((count + 1) * NameNet.Width, NameNet.Width).Clear();
            net.Run(layer, _tokens, _next, count);
            (_tokens, _next) = (_next, _tokens);
        }
    }

    private void Extend(int at, ReadOnlySpan<float> own)
    {
        for (var after = 0; after < Labels; after++)
        {
            var (best, from) = (float.NegativeInfinity, (byte)0);
            if (at == 0)
            {
                best = NameLabel.MayFollow(-1, after) ? 0 : float.NegativeInfinity;
            }
            else
            {
                foreach (var before in Before[after])
                {
                    var score = _scores[((at - 1) * Labels) + before] + _transitions[(before * Labels) + after];
                    if (score > best)
                    {
                        (best, from) = (score, before);
                    }
                }
            }

            _scores[(at * Labels) + after] = best + own[after];
            _from[(at * Labels) + after] = from;
        }
    }

    private void ReadBack(int count, Span<byte> labels)
    {
        var best = 0;
        for (var label = 1; label < Labels; label++)
        {
            var ends = NameLabel.MayFollow(label, NameLabel.Outside);
            best = ends && _scores[((count - 1) * Labels) + label] > _scores[((count - 1) * Labels) + best] ? label : best;
        }

        for (var at = count - 1; at >= 0; at--)
        {
            labels[at] = (byte)best;
            best = _from[(at * Labels) + best];
        }
    }
}

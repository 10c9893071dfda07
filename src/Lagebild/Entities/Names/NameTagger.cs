namespace Lagebild.Entities;

/// <summary>Labels the tokens of sentences with the best sequence under the model (Viterbi). Reused from sentence to sentence; not thread-safe.</summary>
internal sealed class NameTagger(NameModel model, NameFeatures features)
{
    private const int Labels = NameLabel.Count;
    private static readonly byte[][] Before = [.. Enumerable.Range(0, Labels).Select(after => Enumerable.Range(0, Labels).Where(before => NameLabel.MayFollow(before, after)).Select(before => (byte)before).ToArray())];
    private float[] _scores = new float[80 * Labels];
    private byte[] _from = new byte[80 * Labels];

    /// <summary>Writes the labels of a sentence.</summary>
    public void Tag(Words words, int first, int end, ReadOnlySpan<byte> listed, Span<byte> labels)
    {
        var count = end - first;
        if (_scores.Length < count * Labels)
        {
            (_scores, _from) = (new float[count * Labels * 2], new byte[count * Labels * 2]);
        }

        features.Read(words, first, end, listed);
        Span<uint> hashes = stackalloc uint[NameFeatures.Count];
        Span<float> own = stackalloc float[Labels];
        for (var at = 0; at < count; at++)
        {
            features.Write(at, hashes);
            model.Score(hashes, own);
            Extend(at, own);
        }

        ReadBack(count, labels);
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
                    var score = _scores[((at - 1) * Labels) + before] + model.Transition(before, after);
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

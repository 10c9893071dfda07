using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>Trains the name tagger: a linear-chain conditional random field by AdaGrad, in fixed order, on one thread; the same bytes each time.</summary>
internal static class NameTrainer
{
    private const int Epochs = 8; // more gains nothing on the development part
    private const float Rate = 0.1f, Decay = 4e-6f;
    private const int RarestFeature = 2; // features seen once only learn their sentence

    /// <summary>Reads the data, trains, and returns the model file.</summary>
    public static byte[] Train(string shared, TextWriter log)
    {
        var data = NameData.ReadTrain(Path.Combine(shared, "data/names/germeval2014-train.bioes.gz"));
        var (features, labels, starts) = Extract(data);
        log.WriteLine($"{data.Count} sentences, {labels.Length} tokens");
        var (ids, keys) = Number(features);
        log.WriteLine($"{keys.Count} features");
        var field = new RandomField(keys.Count, Rate, Decay);
        var order = Enumerable.Range(0, data.Count).ToArray();
        var seed = 20140101u;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle(order, ref seed);
            var loss = 0.0;
            foreach (var sentence in order)
            {
                var (first, end) = (starts[sentence], starts[sentence + 1]);
                loss += field.Learn(ids.AsSpan(first * NameFeatures.Count, (end - first) * NameFeatures.Count), labels.AsSpan(first, end - first));
            }

            log.WriteLine($"epoch {epoch + 1}: loss {loss / data.Count:F3}");
        }

        return NameModelWriter.Write(field, keys, log);
    }

    private static (uint[] Features, byte[] Labels, int[] Starts) Extract(List<(List<string> Tokens, List<byte> Labels)> data)
    {
        var tokens = data.Sum(sentence => sentence.Tokens.Count);
        var (features, labels, starts) = (new uint[tokens * NameFeatures.Count], new byte[tokens], new int[data.Count + 1]);
        var reader = new NameFeatures(KnowledgeBase.German);
        var at = 0;
        for (var sentence = 0; sentence < data.Count; sentence++)
        {
            starts[sentence] = at;
            var words = new Words(GivenTokens.ToDocument([data[sentence].Tokens]));
            var listed = ListedNames.Of(words.Count, new NameRecognizer(KnowledgeBase.German, words).Find());
            reader.Read(words, 0, words.Count, listed);
            for (var token = 0; token < words.Count; token++, at++)
            {
                reader.Write(token, features.AsSpan(at * NameFeatures.Count, NameFeatures.Count));
                labels[at] = data[sentence].Labels[token];
            }
        }

        starts[^1] = at;
        return (features, labels, starts);
    }

    private static (int[] Ids, List<uint> Keys) Number(uint[] features)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in features)
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        var keys = counts.Where(pair => pair.Value >= RarestFeature).Select(pair => pair.Key).Order().ToList();
        var numbers = new Dictionary<uint, int>(keys.Count);
        for (var number = 0; number < keys.Count; number++)
        {
            numbers.Add(keys[number], number);
        }

        return (Array.ConvertAll(features, feature => numbers.GetValueOrDefault(feature, -1)), keys);
    }

    private static void Shuffle(int[] order, ref uint seed)
    {
        for (var at = order.Length - 1; at > 0; at--)
        {
            seed = (seed * 1664525u) + 1013904223u;
            var other = (int)((seed >> 8) % (uint)(at + 1));
            (order[at], order[other]) = (order[other], order[at]);
        }
    }
}

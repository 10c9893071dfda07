using Lagebild.Languages;

namespace Lagebild.Tools.Languages;

/// <summary>Trains the model of languages: softmax regression over hashed runs of characters, AdaGrad, on stretches of one to twelve words.</summary>
internal static class LanguageTrainer
{
    /// <summary>The bits of the table of weights. 2^17 rows of 30 bytes are 4 MB.</summary>
    private const int Bits = 17;

    /// <summary>The stretches drawn of a rare language.</summary>
    private const int Samples = 150_000;
    private const float Rate = 0.5f;

    /// <summary>Returns the bytes of the model and writes how well it tells held-back lines.</summary>
    public static byte[] Train(string folder, string shared, TextWriter log)
    {
        var texts = LanguageTexts.Read(folder, shared);
        var codes = texts.Select(language => language.Code).ToList();
        var random = new Random(1);
        var (weights, squares) = (new float[(1 << Bits) * codes.Count], new float[(1 << Bits) * codes.Count]);
        var features = new List<uint>();
        var scores = new float[codes.Count];
        var draws = texts.SelectMany((language, number) => Enumerable.Repeat(number, language.Share)).ToArray();
        for (var sample = 0; sample < Samples * draws.Length; sample++)
        {
            var language = draws[random.Next(draws.Length)];
            features.Clear();
            LanguageFeatures.Add(LanguageSamples.Draw(texts[language], random), features);
            if (features.Count > 0)
            {
                Learn(features, language, weights, squares, scores);
            }
        }

        var model = Pack(codes, weights);
        LanguageSamples.Evaluate(texts, new(model), log);
        return model;
    }

    private static void Learn(List<uint> features, int language, float[] weights, float[] squares, float[] scores)
    {
        var value = 1 / MathF.Sqrt(features.Count);
        Array.Clear(scores);
        foreach (var feature in features)
        {
            var row = (int)(feature >> (32 - Bits)) * scores.Length;
            for (var at = 0; at < scores.Length; at++)
            {
                scores[at] += weights[row + at] * value;
            }
        }

        var most = scores.Max();
        var sum = 0f;
        for (var at = 0; at < scores.Length; at++)
        {
            sum += scores[at] = MathF.Exp(scores[at] - most);
        }

        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] = ((scores[at] / sum) - (at == language ? 1 : 0)) * value;
        }

        if (MathF.Abs(scores[language]) < value * 0.002f)
        {
            return; // Told surely: nothing to learn.
        }

        foreach (var feature in features)
        {
            var row = (int)(feature >> (32 - Bits)) * scores.Length;
            for (var at = 0; at < scores.Length; at++)
            {
                var step = scores[at];
                squares[row + at] += step * step;
                weights[row + at] -= Rate * step / (MathF.Sqrt(squares[row + at]) + 1e-4f);
            }
        }
    }

    /// <summary>Rounds weights to bytes; the few largest are cut, so that the rest keeps its differences.</summary>
    private static byte[] Pack(List<string> codes, float[] weights)
    {
        var sizes = weights.Select(MathF.Abs).Where(size => size > 0).Order().ToArray();
        var scale = sizes[(int)(sizes.Length * 0.9995)] / 127;
        return LanguageModel.Pack(codes, Bits, scale, Array.ConvertAll(weights, weight => (sbyte)Math.Clamp(MathF.Round(weight / scale), -127, 127)));
    }
}

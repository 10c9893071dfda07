namespace Lagebild.Tools;

/// <summary>Trains the chain of the name tagger in fixed order, on one thread; the same bytes each time.</summary>
internal static class NameTrainer
{
    private const int Epochs = 6; // more gains nothing on held-back sentences
    private const float Rate = 0.1f, Decay = 4e-6f;

    /// <summary>Trains and returns the model file.</summary>
    public static byte[] Train(NameExamples examples, TextWriter log)
    {
        log.WriteLine($"chain: {examples.Count} sentences, {examples.Labels.Length} tokens, {examples.Chain.Keys.Count} features");
        var field = new RandomField(examples.Chain.Keys.Count, Rate, Decay);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var seed = 20140101u;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            NameExamples.Shuffle(order.AsSpan(), ref seed);
            var loss = order.Sum(sentence => field.Learn(examples, sentence));
            log.WriteLine($"epoch {epoch + 1}: loss {loss / examples.Count:F3}");
        }

        return NameModelWriter.Write(field, examples.Chain.Keys, log);
    }
}

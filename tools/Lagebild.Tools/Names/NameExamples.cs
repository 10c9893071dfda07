using Lagebild.Entities;

namespace Lagebild.Tools;

/// <summary>The sentences that the name tagger learns from: features of each token for the chain and for the net, and its label.</summary>
internal sealed class NameExamples
{
    private const int RarestOfChain = 2, RarestOfNet = 5; // features seen less often only learn their sentence

    private NameExamples(int sentences, int tokens) => (Starts, Labels) = (new int[sentences + 1], new byte[tokens]);

    /// <summary>Gets the number of sentences.</summary>
    public int Count => Starts.Length - 1;

    /// <summary>Gets the first token of each sentence, and behind the last one the number of tokens.</summary>
    public int[] Starts { get; }

    public byte[] Labels { get; }

    public FeatureTable Chain { get; } = new();

    public FeatureTable Net { get; } = new();

    /// <summary>Reads the training part of GermEval 2014.</summary>
    public static NameExamples Read(string shared)
    {
        var path = Path.Combine(shared, "data/names/germeval2014-train.bioes.gz");
        var data = NameData.ReadTrain(path);
        var examples = new NameExamples(data.Count, data.Sum(sentence => sentence.Tokens.Count));
        var reader = new NameFeatures(KnowledgeBase.German, OnlyAnnotated(shared, path));
        var at = 0;
        Span<uint> features = new uint[Math.Max(NameFeatures.Count, 2 * NameFeatures.MostOwn)];
        for (var sentence = 0; sentence < data.Count; sentence++)
        {
            examples.Starts[sentence] = at;
            var words = new Words(GivenTokens.ToDocument([data[sentence].Tokens]));
            var listed = ListedNames.Of(words.Count, new NameRecognizer(KnowledgeBase.German, words).Find());
            reader.Read(words, 0, words.Count, listed);
            for (var token = 0; token < words.Count; token++, at++)
            {
                examples.Chain.Add(features[..reader.Write(token, features)]);
                var place = reader.WritePlace(token, features);
                examples.Net.Add(features[..(place + reader.WriteWord(words[token], features[place..]))]);
                examples.Labels[at] = data[sentence].Labels[token];
            }
        }

        examples.Starts[^1] = at;
        examples.Chain.Number(RarestOfChain);
        examples.Net.Number(RarestOfNet);
        return examples;
    }

    /// <summary>Returns the sentences in another order, the same one for the same seed.</summary>
    public static void Shuffle<T>(Span<T> order, ref uint seed)
    {
        for (var at = order.Length - 1; at > 0; at--)
        {
            seed = (seed * 1664525u) + 1013904223u;
            var other = (int)((seed >> 8) % (uint)(at + 1));
            (order[at], order[other]) = (order[other], order[at]);
        }
    }

    /// <summary>Returns the words that the lexicon has from these very sentences.</summary>
    private static HashSet<string> OnlyAnnotated(string shared, string path)
    {
        var words = AnnotatedNames.Read(path).Select(name => name.Form).ToHashSet(StringComparer.Ordinal);
        foreach (var line in ToolData.Lines(Path.Combine(shared, "data/lexicon/german-pos-dict.tsv.gz")))
        {
            words.Remove(line[..Math.Max(0, line.IndexOf('\t'))]);
        }

        return words;
    }
}

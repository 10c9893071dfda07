using Lagebild.Cli.Evaluation.Syntax;
using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>What the role decoder learns from: a treebank's text as the engine reads it with a tagger that has not seen it, so that tags and cases are as often wrong as they will be.</summary>
internal static class RoleExamples
{
    private const int Parts = 4;

    /// <summary>Returns the choices of all clauses, each part read with models trained on the others.</summary>
    /// <param name="sentences">The lines of each sentence.</param>
    /// <param name="treebank">The same sentences.</param>
    public static unsafe List<RoleExample> Read(IReadOnlyList<IReadOnlyList<string>> sentences, IReadOnlyList<GoldSentence> treebank)
    {
        var examples = new List<RoleExample>();
        for (var part = 0; part < Parts; part++)
        {
            var (first, end) = (sentences.Count * part / Parts, sentences.Count * (part + 1) / Parts);
            GoldSentence[] others = [.. treebank.Where((_, at) => at < first || at >= end)];
            fixed (byte* tags = ModelFile.Pack(TagTrainer.Train(others)), cases = ModelFile.Pack(CaseTrainer.Train(others)))
            {
                var tagger = new Tagger(Lexicon.German, new PackedWeights(tags), new PackedWeights(cases));
                examples.AddRange(RoleRecorder.Read(SyntaxText.Read(sentences.Skip(first).Take(end - first)), tagger));
                examples.AddRange(part == 0 ? OwnSentences.Read().SelectMany(text => RoleRecorder.Read(text, tagger)) : []);
            }
        }

        return examples;
    }

    /// <summary>Returns the lines of all sentences of the treebank, in the order of <see cref="Treebank.Read"/>.</summary>
    public static List<IReadOnlyList<string>> Sentences(string folder) => [.. Part(folder, "dev"), .. Part(folder, "test")];

    private static List<IReadOnlyList<string>> Part(string folder, string part) =>
        SyntaxText.Split(ToolData.Lines(Path.Combine(folder, $"de_gsd-ud-{part}.conllu.gz")));
}

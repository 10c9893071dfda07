using System.Globalization;
using Lagebild.Cleaning;
using Lagebild.Cli.Evaluation.Syntax;
using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>The measures of <c>lagebild eval syntax</c> in ten-fold cross-validation: raw text; tagger, cases and roles trained without the tenth that is measured.</summary>
internal static class SyntaxCrossValidation
{
    private const int Folds = 10;

    public static unsafe void Run(string shared, TextWriter details)
    {
        var folder = Path.Combine(shared, "data/syntax");
        var treebank = Treebank.Read(folder);
        var sentences = RoleExamples.Sentences(folder);
        var tally = new SyntaxTally();
        for (var fold = 0; fold < Folds; fold++)
        {
            // Whole runs of sentences, so that the raw text of a fold is a piece of the treebank's.
            var (first, end) = (sentences.Count * fold / Folds, sentences.Count * (fold + 1) / Folds);
            GoldSentence[] others = [.. treebank.Where((_, at) => at < first || at >= end)];
            var examples = RoleExamples.Read([.. sentences.Where((_, at) => at < first || at >= end)], others);
            fixed (byte* tags = ModelFile.Pack(TagTrainer.Train(others)), cases = ModelFile.Pack(CaseTrainer.Train(others)), roles = ModelFile.Pack(RoleTrainer.Train(examples)))
            {
                var gold = SyntaxText.Read(sentences[first..end]);
                var analysis = new LanguageAnalysis(gold.Text, new(Lexicon.German, new PackedWeights(tags), new PackedWeights(cases)), new RoleDecoder<PackedWeights>(new(roles)));
                analysis.Add(new(0, gold.Text.Length), BlockKind.Paragraph);
                tally.Add(gold, analysis.Sentences, analysis.Tokens, details);
            }
        }

        foreach (var score in tally.Scores())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Name,-40} {score.Value,8:F2}"));
        }
    }
}

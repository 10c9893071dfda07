using System.Globalization;
using Lagebild.Language;

namespace Lagebild.Tools;

/// <summary>Ten-fold cross-validation of the tagger on gold tokens.</summary>
internal static class TagEvaluation
{
    private const int Folds = 10;

    public static void Run(string shared, TextWriter details)
    {
        var sentences = Treebank.Read(Path.Combine(shared, "data/syntax"));
        var (tokens, right, reachable) = (0, 0, 0);
        var (subRight, subGuessed, subGold) = (0, 0, 0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = TagTrainer.Train([.. sentences.Where((_, at) => at % Folds != fold)]);
            var lattice = new Lattice(new(Lexicon.German));
            var decoder = new TagDecoder<FloatWeights>(new(weights));
            for (var number = fold; number < sentences.Count; number += Folds)
            {
                var sentence = sentences[number];
                lattice.Read(sentence.Joined, sentence.Spans);
                var tags = new WordTag[lattice.Count];
                decoder.Decode(lattice.Slots, tags);
                for (var at = 0; at < tags.Length; at++)
                {
                    var gold = sentence.Tokens[at];
                    tokens++;
                    var isRight = WordTags.UposOf(tags[at]) == gold.Upos;
                    right += isRight ? 1 : 0;
                    var isReachable = GoldTags.Target(gold, lattice.Slots[at].Tags) is not null;
                    reachable += isReachable ? 1 : 0;
                    var isSub = tags[at] is WordTag.AuxSubjunctive or WordTag.VerbSubjunctive;
                    var isGoldSub = gold.Feature("Mood") == "Sub";
                    (subRight, subGuessed, subGold) = (subRight + (isSub && isGoldSub ? 1 : 0), subGuessed + (isSub ? 1 : 0), subGold + (isGoldSub ? 1 : 0));
                    if (!isRight || isSub != isGoldSub)
                    {
                        details.WriteLine($"{gold.Upos}/{gold.Xpos}\t{tags[at]}\t{(isReachable ? "" : "UNREACHABLE")}\t{gold.Form}\t{(at > 0 ? sentence.Tokens[at - 1].Form : "")} _ {(at + 1 < tags.Length ? sentence.Tokens[at + 1].Form : "")}");
                    }
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tokens {tokens}  UPOS {100.0 * right / tokens:F2}  reachable {100.0 * reachable / tokens:F2}  Mood=Sub F1 {200.0 * subRight / (subGuessed + subGold):F2} ({subRight} {subGuessed} {subGold})"));
    }
}

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
        var (caseTokens, caseRight, nameTokens, nameRight) = (0, 0, 0, 0);
        var lemmas = 0;
        var (subRight, subGuessed, subGold) = (0, 0, 0);
        for (var fold = 0; fold < Folds; fold++)
        {
            GoldSentence[] others = [.. sentences.Where((_, at) => at % Folds != fold)];
            var weights = TagTrainer.Train(others);
            var tagger = new SentenceTagger<FloatWeights>(new(Lexicon.German), new(weights, TagTrainer.Shift), new(CaseTrainer.Train(others), CaseTrainer.Shift));
            for (var number = fold; number < sentences.Count; number += Folds)
            {
                var sentence = sentences[number];
                var analyses = new TokenAnalysis[sentence.Tokens.Count];
                tagger.Tag(sentence.Joined, sentence.Spans, analyses);
                var tags = tagger.Tags;
                var lattice = tagger.Lattice;
                for (var at = 0; at < tags.Length; at++)
                {
                    var gold = sentence.Tokens[at];
                    tokens++;
                    var analysis = analyses[at];
                    if (gold.Upos is Upos.NOUN or Upos.PRON or Upos.PROPN && gold.Feature("Case").Length > 0)
                    {
                        var goldCase = Enum.Parse<Case>(gold.Feature("Case"));
                        caseTokens += gold.Upos == Upos.PROPN ? 0 : 1;
                        caseRight += gold.Upos != Upos.PROPN && analysis.Morphology.Case == goldCase ? 1 : 0;
                        nameTokens += gold.Upos == Upos.PROPN ? 1 : 0;
                        nameRight += gold.Upos == Upos.PROPN && analysis.Morphology.Case == goldCase ? 1 : 0;
                        if (analysis.Morphology.Case != goldCase)
                        {
                            details.WriteLine($"CASE\t{gold.Upos}\t{goldCase}\t{analysis.Morphology.Case}\t{gold.Form}\t{string.Join(' ', sentence.Tokens.Skip(Math.Max(0, at - 6)).Take(6).Select(token => token.Form))} __ {string.Join(' ', sentence.Tokens.Skip(at + 1).Take(5).Select(token => token.Form))}");
                        }
                    }

                    lemmas += analysis.Lemma == gold.Lemma ? 1 : 0;
                    if (analysis.Lemma != gold.Lemma)
                    {
                        details.WriteLine($"LEMMA\t{gold.Upos}\t{gold.Form}\t{gold.Lemma}\t{analysis.Lemma}\t{tags[at]}");
                    }

                    var isRight = WordTags.UposOf(tags[at]) == gold.Upos;
                    right += isRight ? 1 : 0;
                    var isReachable = GoldTags.Target(gold, lattice.Slots[at].Tags) is not null;
                    reachable += isReachable ? 1 : 0;
                    var isSub = tags[at] is WordTag.AuxSubjunctive or WordTag.VerbSubjunctive;
                    var isGoldSub = gold.Feature("Mood") == "Sub";
                    (subRight, subGuessed, subGold) = (subRight + (isSub && isGoldSub ? 1 : 0), subGuessed + (isSub ? 1 : 0), subGold + (isGoldSub ? 1 : 0));
                    if (!isRight || isSub != isGoldSub)
                    {
                        details.WriteLine($"{gold.Upos}/{gold.Xpos}{(isGoldSub ? "/SUB" : "")}\t{tags[at]}\t{(isReachable ? "" : "UNREACHABLE")}\t{gold.Form}\t{(at > 0 ? sentence.Tokens[at - 1].Form : "")} _ {(at + 1 < tags.Length ? sentence.Tokens[at + 1].Form : "")}");
                    }
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tokens {tokens}  UPOS {100.0 * right / tokens:F2}  lemma {100.0 * lemmas / tokens:F2}  case {100.0 * caseRight / caseTokens:F2} (names {100.0 * nameRight / nameTokens:F2})  reachable {100.0 * reachable / tokens:F2}  Mood=Sub F1 {200.0 * subRight / (subGuessed + subGold):F2} ({subRight} {subGuessed} {subGold})"));
    }
}

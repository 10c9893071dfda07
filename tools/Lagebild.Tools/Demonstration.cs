using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Tools;

/// <summary>Shows what the tagger does.</summary>
internal static class Demonstration
{
    /// <summary>Prints the analysis of a sentence whose tokens stand between blanks.</summary>
    public static void Tag(string sentence)
    {
        var spans = new List<TextSpan>();
        foreach (var range in sentence.AsSpan().Split(' '))
        {
            if (range.Start.Value < range.End.Value)
            {
                spans.Add(new(range.Start.Value, range.End.Value));
            }
        }

        var result = new TokenAnalysis[spans.Count];
        Tagger.German.Tag(sentence, [.. spans], result);
        for (var at = 0; at < result.Length; at++)
        {
            Console.WriteLine($"{sentence[spans[at].Start..spans[at].End],-24} {result[at].Lemma,-24} {result[at].Upos,-6} {result[at].Stts,-8} {result[at].Morphology.ToFeats(),-60} {result[at].Traits}");
        }
    }
}

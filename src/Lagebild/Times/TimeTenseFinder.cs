using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>Tells the direction of a time expression by the finite verb nearest to it in its sentence.</summary>
internal sealed class TimeTenseFinder(TimeGrammar grammar, TimeWords words)
{
    /// <summary>How many words a comma counts for: the verb of the own clause is preferred.</summary>
    private const int CommaCost = 10;

    /// <summary>How far a verb may stand, in words.</summary>
    private const int MaximumDistance = 40;

    private readonly int _future = grammar.Lexicon.CategoryOf("TENSEFUTURE", false);
    private readonly int _past = grammar.Lexicon.CategoryOf("TENSEPAST", false);
    private readonly int _notPast = grammar.Lexicon.CategoryOf("TENSEPASTNOT", false);

    /// <summary>Returns the direction at a word.</summary>
    public TimeTense At(int word)
    {
        var (after, costAfter) = Search(word, 1);
        var (before, costBefore) = Search(word, -1);
        return costBefore <= costAfter ? before : after;
    }

    private (TimeTense Tense, int Cost) Search(int from, int step)
    {
        var cost = 0;
        for (var at = from + step; at >= 0 && at < words.Count && cost < MaximumDistance; at += step, cost++)
        {
            var word = words[at];
            if (word.Kind == WordKind.Mark)
            {
                var mark = words.Text[word.Start];
                cost += mark == ',' ? CommaCost : 0;
                if (mark is '!' or '?' or ';' || (mark == '.' && EndsSentence(at)))
                {
                    break;
                }
            }
            else if (word.Kind == WordKind.Letters && Tense(at) is var tense and not TimeTense.Open)
            {
                return (tense, cost);
            }
        }

        return (TimeTense.Open, int.MaxValue);
    }

    private bool EndsSentence(int dot) =>
        dot + 1 >= words.Count || (!words[dot + 1].IsGlued && char.IsUpper(words.Text[words[dot + 1].Start]) && (dot == 0 || words[dot - 1].Kind != WordKind.Digits));

    private TimeTense Tense(int at)
    {
        var text = words.Span(at);
        if (words[at].Entry != 0)
        {
            if (words.HasSense(at, _notPast, out _))
            {
                return TimeTense.Open;
            }

            if (words.HasSense(at, _future, out _))
            {
                return TimeTense.Future;
            }

            if (words.HasSense(at, _past, out _))
            {
                return TimeTense.Past;
            }
        }

        // The weak preterite: "sagte", "erklärten". Adjectives in -te are few, and stand before nouns as attributes do.
        var isWeak = char.IsLower(text[0]) && text.Length > 4 && (text.EndsWith("te") || text.EndsWith("ten"))
            && !(at + 1 < words.Count && words[at + 1].Kind == WordKind.Letters && char.IsUpper(words.Text[words[at + 1].Start]) && at > 0 && words.HasSense(at - 1, grammar.Article, out _));
        return isWeak ? TimeTense.Past : TimeTense.Open;
    }
}

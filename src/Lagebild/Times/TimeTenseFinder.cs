using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>Tells the direction of a time expression by the finite verb nearest to it in its sentence.</summary>
/// <remarks>By tagged tokens where there are any, else by the forms of words.txt and the endings of the weak preterite.</remarks>
internal sealed class TimeTenseFinder(TimeGrammar grammar, TimeWords words, ImmutableArray<Token> tokens)
{
    /// <summary>How many words a mark between clauses counts for: the verb of the own clause is preferred.</summary>
    private const int MarkCost = 10;

    /// <summary>How far a verb may stand, in words.</summary>
    private const int MaximumDistance = 40;

    /// <summary>How many words an attribute may have between its time and its participle.</summary>
    private const int MaximumAttribute = 8;

    private readonly int _future = grammar.Lexicon.CategoryOf("TENSEFUTURE", false);
    private readonly int _past = grammar.Lexicon.CategoryOf("TENSEPAST", false);
    private readonly int _notPast = grammar.Lexicon.CategoryOf("TENSEPASTNOT", false);
    private readonly int _saying = grammar.Lexicon.CategoryOf("SAYING", false);

    /// <summary>Returns the direction at an expression.</summary>
    public TimeTense At(in TimeReading reading)
    {
        var word = reading.FirstWord;
        var next = word;
        while (next < words.Count && words[next].Start < reading.Span.End)
        {
            next++;
        }

        if (InAttribute(word, next) is var attribute and not TimeTense.Open)
        {
            return attribute;
        }

        var (after, costAfter) = Search(word, 1);
        var (before, costBefore) = Search(word, -1);
        return costBefore <= costAfter ? before : after;
    }

    /// <summary>"die am Dienstag begonnene Offensive" tells of the past, "die im Mai auf Bali beginnende Konferenz" of what is to come.</summary>
    private TimeTense InAttribute(int first, int next)
    {
        // After an article and a preposition an attribute is certain, however long; else its participle must follow at once.
        var isOpened = first >= 2 && words.HasSense(first - 2, grammar.Article, out _) && words[first - 1].Kind == WordKind.Letters && !words.HasShape(first - 1, TimeShape.CAP);
        for (var at = next; at + 1 < words.Count && at - next < (isOpened ? MaximumAttribute : 1) && words[at].Kind != WordKind.Mark; at++)
        {
            if (words.HasShape(at, TimeShape.ADJ) && words.HasShape(at + 1, TimeShape.CAP) && !words[at + 1].IsGlued && OfParticiple(words.Span(at)) is var tense and not TimeTense.Open)
            {
                return tense;
            }
        }

        return TimeTense.Open;
    }

    private static TimeTense OfParticiple(ReadOnlySpan<char> word)
    {
        var stem = word.TrimEnd("rnsm");
        return stem.Length <= 6 ? TimeTense.Open
            : stem.EndsWith("ende") ? TimeTense.Future
            : (stem.EndsWith("ene") || stem.EndsWith("te")) && !stem.EndsWith("ste") ? TimeTense.Past : TimeTense.Open;
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
                cost += mark is ',' or ':' or '„' or '“' or '”' or '"' or '»' or '«' ? MarkCost : 0;
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
        if (tokens.Length > 0)
        {
            var tense = TokenAt(words[at].Start) is var token and >= 0 ? TokenTense.Of(tokens, token) : TimeTense.Open;
            return tense == TimeTense.Present && words.HasSense(at, _saying, out _) ? TimeTense.Past : tense;
        }

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

    private int TokenAt(int position)
    {
        var (low, high) = (0, tokens.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = tokens[middle].Span;
            if (span.Contains(position))
            {
                return middle;
            }

            (low, high) = span.Start > position ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }
}

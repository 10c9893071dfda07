using System.Text;
using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Language;

/// <summary>Puts a noun phrase of a report into another case, so that it fits a sentence of ours: "nordkoreanischer Truppen" becomes "nordkoreanische Truppen".</summary>
/// <remarks>Determiner, adjectives and noun change; what hangs on the noun (genitive, prepositional phrase) stays. A word whose form the lexicon does not hold leaves the phrase as it is.</remarks>
public static class PhraseForms
{
    /// <summary>Returns the words of a phrase in the wanted case, as they stand where that cannot be made.</summary>
    /// <param name="document">A document with tokens.</param>
    /// <param name="phrase">The phrase, without its preposition.</param>
    /// <param name="target">The wanted case.</param>
    public static string InCase(Document document, TextSpan phrase, Case target)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.All<Token>().AsSpan();
        var first = FirstIn(tokens, phrase.Start);
        var text = new StringBuilder();
        var written = phrase.Start;
        while (NounAfter(tokens, first, phrase.End) is { } noun)
        {
            if (Inflected(document, tokens, first, noun, target) is not { } forms)
            {
                return document[phrase].ToString();
            }

            for (var at = first; at <= noun; at++)
            {
                text.Append(document[new(written, tokens[at].Span.Start)]).Append(forms[at - first]);
                written = tokens[at].Span.End;
            }

            first = noun + 1;
            if (first >= tokens.Length || tokens[first].Upos != Upos.CCONJ || tokens[first].Span.Start >= phrase.End)
            {
                break; // a genitive or a preposition follows: it keeps its case
            }

            text.Append(document[new(written, tokens[first].Span.End)]);
            written = tokens[first++].Span.End;
        }

        return text.Append(document[new(written, phrase.End)]).ToString();
    }

    private static int FirstIn(ReadOnlySpan<Token> tokens, int start)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Returns the noun that ends a run of determiners, numbers and adjectives, or null where something else stands between.</summary>
    private static int? NounAfter(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (var at = first; at < tokens.Length && tokens[at].Span.Start < end; at++)
        {
            if (tokens[at].Upos == Upos.NOUN)
            {
                return at;
            }

            if (tokens[at].Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADV))
            {
                return null;
            }
        }

        return null;
    }

    private static string[]? Inflected(Document document, ReadOnlySpan<Token> tokens, int first, int noun, Case target)
    {
        var head = tokens[noun].Morphology;
        if (head.Case == target || head.Number == Number.None || (head.Number == Number.Sing && head.Gender == Gender.None))
        {
            return head.Case == target ? AsWritten(document, tokens, first, noun) : null;
        }

        var cells = Agreement.Of(target) & Agreement.Of(head.Number) & (head.Gender == Gender.None ? Agreement.AnyNominal : Agreement.Of(head.Gender));
        var declension = Declension.Strong;
        var forms = new string[noun - first + 1];
        for (var at = first; at <= noun; at++)
        {
            var word = document[tokens[at].Span].ToString();
            var form = WordForms.In(word, tokens[at].Upos, cells, declension) ?? (Inflects(tokens[at]) ? null : word);
            if (form is null)
            {
                return null;
            }

            forms[at - first] = form;
            declension = tokens[at].Upos == Upos.DET ? After(tokens[at].Morphology) : declension;
        }

        return forms;
    }

    private static bool Inflects(Token token) => token.Upos is Upos.DET or Upos.NOUN || (token.Upos == Upos.ADJ && token.Morphology.Case != Case.None);

    private static Declension After(Morphology determiner) =>
        determiner.Possessive || determiner.PronType == PronType.Neg || determiner.Definite == Definite.Ind ? Declension.Mixed : Declension.Weak;

    private static string[] AsWritten(Document document, ReadOnlySpan<Token> tokens, int first, int noun)
    {
        var words = new string[noun - first + 1];
        for (var at = first; at <= noun; at++)
        {
            words[at - first] = document[tokens[at].Span].ToString();
        }

        return words;
    }
}

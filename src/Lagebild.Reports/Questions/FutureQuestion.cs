using Lagebild.Documents;
using Lagebild.Language;

namespace Lagebild.Reports.Questions;

/// <summary>Rephrases a question whose verb was not read as one.</summary>
/// <remarks>"Was beantragte Krahl?": weak past forms look like participles before a name. With "wird" and an infinitive at the end ("Was wird Krahl beantragen?") there is no doubt.</remarks>
internal static class FutureQuestion
{
    /// <summary>Returns the question in the future tense, or null where it has no word that may be a finite verb.</summary>
    /// <param name="document">The question, read.</param>
    /// <param name="start">Where the question words end; 0 where the verb comes first.</param>
    public static string? Of(Document document, int start)
    {
        var tokens = document.All<Token>();
        var verb = tokens.ToList().FindIndex(token => token.Span.Start >= start && (start == 0 || char.IsLower(document[token.Span][0])) && Infinitive(document, token) is not null);
        if (verb < 0 || Infinitive(document, tokens[verb]) is not { } infinitive)
        {
            return null;
        }

        var end = verb + 1;
        while (end < tokens.Length && tokens[end].Upos != Upos.PUNCT)
        {
            end++;
        }

        // "brach … zusammen": the prefix goes back to its verb.
        var last = end - 1;
        var prefix = last > verb && document[tokens[last].Span].ToString() is var word && Lexicon.German.Lookup(word + infinitive).Has(Upos.VERB) ? word : "";
        var (from, to) = (tokens[verb].Span.End, prefix.Length > 0 ? tokens[last].Span.Start : tokens[last].Span.End);
        var (wird, text) = (document[tokens[verb].Span][^1] == 'n' ? "werden" : "wird", document.Text);
        return $"{text[..tokens[verb].Span.Start]}{(start == 0 ? char.ToUpperInvariant(wird[0]) + wird[1..] : wird)}{text[from..Math.Max(from, to)].TrimEnd()} {prefix}{infinitive}{text[tokens[last].Span.End..]}";
    }

    private static string? Infinitive(Document document, Token token)
    {
        foreach (var reading in Lexicon.German.Lookup(document[token.Span], LetterCase.Small))
        {
            if (reading.Stts == Stts.VVFIN)
            {
                return reading.Lemma;
            }
        }

        return null;
    }
}

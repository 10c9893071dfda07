using System.Collections.Immutable;
using Lagebild.Language;

namespace Lagebild.Times;

/// <summary>Reads the tense of a predicate from its tagged tokens.</summary>
internal static class TokenTense
{
    /// <summary>How far the rest of a predicate may stand from its finite verb, in tokens.</summary>
    private const int Bracket = 40;

    /// <summary>Returns the direction that a finite verb gives its clause, or <see cref="TimeTense.Open"/> where the token is no finite verb.</summary>
    public static TimeTense Of(ImmutableArray<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Upos is not (Upos.VERB or Upos.AUX) || token.Morphology.VerbForm != VerbForm.Fin)
        {
            return TimeTense.Open;
        }

        var isPast = token.Morphology.Tense == Tense.Past;
        switch (token.Lemma)
        {
            case "werden" when !isPast:
                return TimeTense.Future;
            case "haben" or "sein":
                return isPast || Follows(tokens, at, VerbForm.Part) ? TimeTense.Past : TimeTense.Present;
            case "sollen" or "wollen" or "mögen" when !isPast || token.Morphology.Mood == Mood.Sub:
                return EndsPerfect(tokens, at) ? TimeTense.Past : TimeTense.Future;
            case "müssen" or "können" or "dürfen" when token.Morphology.Mood == Mood.Sub || !isPast:
                return EndsPerfect(tokens, at) ? TimeTense.Past : TimeTense.Future;
            default:
                return !isPast ? TimeTense.Present : token.Morphology.Mood == Mood.Sub ? TimeTense.Open : TimeTense.Past;
        }
    }

    /// <summary>"hat … gesagt", "gesagt hat": a participle in the same clause.</summary>
    private static bool Follows(ImmutableArray<Token> tokens, int at, VerbForm form)
    {
        if (at > 0 && tokens[at - 1].Sentence == tokens[at].Sentence && IsVerb(tokens[at - 1], form))
        {
            return true;
        }

        for (var next = at + 1; next < tokens.Length && next - at < Bracket && tokens[next].Sentence == tokens[at].Sentence; next++)
        {
            if (IsVerb(tokens[next], form))
            {
                return true;
            }

            if (tokens[next].Upos is Upos.VERB or Upos.AUX && tokens[next].Morphology.VerbForm == VerbForm.Fin)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"soll … gesagt haben" tells of the past.</summary>
    private static bool EndsPerfect(ImmutableArray<Token> tokens, int at)
    {
        for (var next = at + 2; next < tokens.Length && next - at < Bracket && tokens[next].Sentence == tokens[at].Sentence; next++)
        {
            if (tokens[next].Lemma is "haben" or "sein" && tokens[next].Morphology.VerbForm == VerbForm.Inf && IsVerb(tokens[next - 1], VerbForm.Part))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVerb(Token token, VerbForm form) => token.Upos is Upos.VERB or Upos.AUX && token.Morphology.VerbForm == form;
}

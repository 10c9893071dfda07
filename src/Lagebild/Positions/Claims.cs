using Lagebild.Frames;
using Lagebild.Language;

namespace Lagebild.Positions;

/// <summary>Says how far the words of a claim reach, and whether they deny.</summary>
internal static class Claims
{
    /// <summary>The longest run of phrases taken into a nominal claim, in tokens.</summary>
    private const int Reach = 24;

    /// <summary>Returns the token after the claim: a clause as it is, a noun phrase with the prepositional phrases right after it.</summary>
    public static int EndOf(DocumentLayout layout, Wording claim, int trigger)
    {
        if (layout.Tokens[claim.Head].Upos == Upos.DET && claim.End == claim.Head + 1)
        {
            return NounAfter(layout, claim); // an article cut off from its noun
        }

        if (layout.Tokens[claim.Head].Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return claim.End;
        }

        var end = Math.Max(claim.End, new NounPhrase(layout, claim.Head).End);
        end = Math.Min(end, claim.Head + Reach);

        // "stellte die Hilfe für Kiew in Frage": the noun of the light verb is no part of the claim.
        return trigger > claim.Head && trigger < end ? layout.Tokens[trigger - 1].Upos == Upos.ADP ? trigger - 1 : trigger : WithAccount(layout, WithApposition(layout, end));
    }

    /// <summary>Takes in the clause that says what a report tells: "Berichte, wonach die Armee die Stadt geräumt habe".</summary>
    private static int WithAccount(DocumentLayout layout, int end)
    {
        if (end + 1 >= layout.Tokens.Length || layout[end] is not "," || !FrameWordSets.Accounts.HasSmall(layout[end + 1]) || layout.ClauseOf[end + 1] is not (>= 0 and var clause))
        {
            return end;
        }

        var last = layout.Clauses[clause].EndToken;
        while (last > end + 2 && layout.Tokens[last - 1].Upos == Upos.PUNCT)
        {
            last--;
        }

        return last;
    }

    /// <summary>Takes in the bare nouns that say which: "Kooperation im Bereich Waffenhandel und militärische Technologien".</summary>
    private static int WithApposition(DocumentLayout layout, int end)
    {
        if (end >= layout.Tokens.Length || layout.Tokens[end - 1].Upos != Upos.NOUN || layout.Tokens[end].Upos != Upos.NOUN)
        {
            return end;
        }

        var at = end;
        while (at < Math.Min(layout.Tokens.Length, end + Reach) && layout.Tokens[at].Upos is (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.CCONJ))
        {
            at++;
        }

        return layout.Tokens[at - 1].Upos is Upos.CCONJ or Upos.ADJ ? end + 1 : at;
    }

    private static int NounAfter(DocumentLayout layout, Wording claim)
    {
        var end = claim.End;
        while (end < Math.Min(layout.Tokens.Length, claim.End + 8) && layout.Tokens[end].Upos is not (Upos.PUNCT or Upos.VERB or Upos.AUX) && !(FrameData.IsPrefix(layout[end]) && end + 1 < layout.Tokens.Length && layout.Tokens[end + 1].Upos == Upos.PUNCT) && !(layout.Tokens[end].Upos == Upos.ADP && layout.Tokens[end - 1].Upos is Upos.NOUN or Upos.PROPN))
        {
            end++;
        }

        return end;
    }

    /// <summary>Says whether the claim itself is negated: "dass keine Soldaten dort seien".</summary>
    public static bool IsNegated(DocumentLayout layout, Wording claim)
    {
        var clause = layout.ClauseOf[claim.Head];
        if (clause >= 0 && layout.Clauses[clause].FirstToken >= claim.First && layout.Clauses[clause].EndToken <= claim.End + 1)
        {
            return layout.Clauses[clause].IsNegated;
        }

        for (var at = claim.First; at < claim.Head; at++)
        {
            if (layout.Tokens[at].Upos == Upos.DET && layout[at].StartsWith("kein", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

using Lagebild.Language;

namespace Lagebild.Statements;

/// <summary>Whether a noun phrase agrees in number with a finite verb, as its subject must.</summary>
internal static class Agreement
{
    /// <summary>Says whether a phrase can be the subject of a finite verb by its number; true where the phrase leaves it open.</summary>
    public static bool Fits(Reading reading, TokenRange phrase, int finite)
    {
        var number = NumberOf(reading, phrase);
        return number == Number.None || number == (IsPlural(reading, finite) ? Number.Plur : Number.Sing);
    }

    /// <summary>Says whether a finite verb stands in the plural.</summary>
    // The third person plural ends in n in every tense and mood ("sagen", "sagten", "riefen"), but for "sind"; the singular never does.
    public static bool IsPlural(Reading reading, int finite) => reading[finite][^1] is 'n' || (reading.Is(finite, WordClass.Being) && reading.Tokens[finite].Morphology.Number == Number.Plur);

    private static Number NumberOf(Reading reading, TokenRange phrase)
    {
        if (phrase.IsEmpty)
        {
            return Number.None;
        }

        var head = Voices.Head(reading, phrase);
        if (head < 0 || reading.Tokens[head].Upos != Upos.NOUN || reading.IsName(head) || reading.Is(phrase.From, WordClass.Pronoun | WordClass.Personal) && head == phrase.From)
        {
            return Number.None;
        }

        if (head + 1 < phrase.To && reading.IsName(head + 1))
        {
            return Number.None; // "Bürgermeister Kern", "die Brüsseler Behörde": the form of a title leaves it open.
        }

        for (var at = phrase.From; at < phrase.To; at++)
        {
            if (reading.Is(at, WordClass.Joining) || reading.IsMark(at, ','))
            {
                return Number.None; // "Bund und Länder", and appositions: left open.
            }
        }

        if (reading.Is(phrase.From, WordClass.Masculine))
        {
            return Number.Sing; // "der" opens no nominative plural.
        }

        var noun = reading.Tokens[head].Morphology.Number;
        var first = reading.Tokens[phrase.From];
        var opens = head == phrase.From || first.Morphology.Number == noun;
        return noun == Number.Plur && opens && !reading.Is(phrase.From, WordClass.SingularArticle) ? Number.Plur
            : noun == Number.Sing && reading.Is(phrase.From, WordClass.SingularArticle) && !reading.Is(head, WordClass.Collective) ? Number.Sing
            : Number.None;
    }
}

namespace Lagebild.Language;

/// <content>What a relative clause belongs to.</content>
internal sealed partial class ClauseFinder
{
    /// <summary>Finds the noun that a relative clause belongs to: the nearest phrase before it that agrees in gender and number.</summary>
    private (int Parent, int Antecedent) Antecedent(Segment segment)
    {
        var pronoun = Words[segment.Opener];
        var fallback = -1;
        var seen = 0;
        for (var at = segment.Start - 1; at >= 0 && seen < 4 && segment.Start - at < 60; at--)
        {
            var index = sequence.PhraseOf[at];
            if (index < 0)
            {
                if (Words[at].Stts == Stts.SentenceEnd)
                {
                    break;
                }

                continue;
            }

            var phrase = sequence.Phrases[index];
            at = phrase.Start;
            if (phrase.Kind == PhraseKind.Adverb || (phrase.Kind == PhraseKind.Pronoun && Words[phrase.Head].Stts is Stts.PRF or Stts.PRELS))
            {
                continue;
            }

            seen++;
            var noun = LastAgreeing(phrase, pronoun);
            if (noun >= 0)
            {
                return (sequence.ClauseOf[noun], noun);
            }

            fallback = fallback < 0 ? phrase.Head : fallback;
        }

        return fallback < 0 || pronoun.Stts is Stts.PWS or Stts.PWAV ? (TopIndex, pronoun.Stts is Stts.PWS ? -1 : fallback) : (sequence.ClauseOf[fallback], fallback);
    }

    // Within "die Regierung der Ukraine, die …" both nouns may be meant; the last that agrees is taken.
    private int LastAgreeing(Phrase phrase, AnalysedWord pronoun)
    {
        if (pronoun.Stts is Stts.PWS or Stts.PWAV)
        {
            return -1;
        }

        for (var at = phrase.End - 1; at >= phrase.Start; at--)
        {
            if ((at == phrase.Head || Words[at].IsNoun && sequence.Relations[at] is DependencyRelation.Nmod or DependencyRelation.Conj) && Agrees(at == phrase.Head ? phrase.Cells : Words[at].Cells, Words[at].Cells, pronoun))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool Agrees(Agreement phrase, Agreement noun, AnalysedWord pronoun)
    {
        if (pronoun.Stts == Stts.PRELAT || !pronoun.Cells.IsNominal)
        {
            return true;
        }

        var cells = noun.IsNominal && (phrase & noun).IsEmpty ? noun : phrase;
        return !cells.IsNominal || (ShapesOf(cells) & ShapesOf(pronoun.Cells)) != 0;
    }

    // Gender and number without case: six bits; the plural has one shape for all genders.
    private static uint ShapesOf(Agreement cells)
    {
        var shapes = (cells.Bits | (cells.Bits >> 6) | (cells.Bits >> 12) | (cells.Bits >> 18)) & 0x3F;
        return (shapes & 0x38) != 0 ? shapes | 0x38 : shapes;
    }
}

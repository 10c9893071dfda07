using Lagebild.Concepts;

namespace Lagebild.Reports.Questions;

/// <summary>Says how much of a question a passage is about.</summary>
internal sealed class Coverage(PassageIndex passages, NameIndex names)
{
    /// <summary>The share of a question's weight that a passage must be about to answer it.</summary>
    public const double Enough = 0.7;

    /// <summary>What a name weighs against a word; a question on somebody else is another question.</summary>
    private const double NameWeight = 4;

    /// <summary>What the sentence before lends: its subject goes on, its verb does not.</summary>
    private const double Lent = 0.6;

    /// <summary>Returns the share, from 0 to 1; 0 where a name of the question is missing.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passage">The sentence.</param>
    /// <param name="known">Entities that need not be named, because the element itself says so.</param>
    /// <param name="saying">Whether the question's verbs of saying are known to hold.</param>
    public double Of(Question question, PassageIndex.Passage passage, IReadOnlyCollection<int>? known = null, bool saying = false)
    {
        var (found, all) = (0.0, 0.0);
        foreach (var entity in question.Entities)
        {
            all += NameWeight;
            var here = (known?.Any(other => names.AreOne(other, entity)) ?? false) || passage.Named.Any(other => names.AreOne(other, entity));
            if (!here && (saying || !(passage.Before?.Named.Contains(entity) ?? false)))
            {
                return 0;
            }

            found += here ? NameWeight : NameWeight * Lent;
        }

        foreach (var (_, concept, isNoun, _) in question.Terms)
        {
            if (saying && !isNoun)
            {
                continue;
            }

            var weight = passages.Weight(concept);
            all += weight;
            found += Has(passage.Concepts, concept) ? weight : isNoun && passage.Before is { } before && Has(before.Concepts, concept) ? weight * Lent : 0;
        }

        if (question.VerbConcept != 0 && !saying)
        {
            all += passages.Weight(question.VerbConcept);
            found += Has(passage.Concepts, question.VerbConcept) ? passages.Weight(question.VerbConcept) : 0;
        }

        if (question.Times.Any(time => !passage.IsAt(time.Words, time.Value)))
        {
            return 0;
        }

        return all == 0 ? 0 : found / all;
    }

    private static bool Has(ConceptBag bag, ulong concept) => bag.Concepts.AsSpan().BinarySearch(concept) >= 0;
}

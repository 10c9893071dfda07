using System.Collections.Frozen;
using Lagebild.Concepts;

namespace Lagebild.Reports.Questions;

/// <summary>Says whether a word of a report stands for what a word of a question names.</summary>
internal static class WordKinds
{
    /// <summary>A last part shorter than this is no word to go by ("Rat" in "Apparat").</summary>
    private const int ShortestHead = 4;

    private static readonly Lazy<FrozenSet<ulong>> Lumping = new(() => QuestionWords.Kinds.Select(word => ConceptReader.OfLemma(word)).ToFrozenSet());

    /// <summary>Says whether a word meets a term: the same word, a compound of it, or another word of its meaning.</summary>
    /// <remarks>Where a concept lumps kinds of things, another word of it counts only for the general word: "Panzer" are "Waffen", but no "Granaten".</remarks>
    public static bool Meets(QuestionTerm term, string lemma, ulong concept) =>
        string.Equals(term.Lemma, lemma, StringComparison.OrdinalIgnoreCase)
        || (term.IsNoun && term.Lemma.Length >= ShortestHead && lemma.EndsWith(term.Lemma, StringComparison.OrdinalIgnoreCase))
        || (concept != 0 && concept == term.Concept && (!Lumping.Value.Contains(concept) || QuestionWords.Kinds.Contains(term.Lemma)));

    /// <summary>Says whether a word is the last part of the term, a compound.</summary>
    public static bool Shortens(QuestionTerm term, string lemma) => term.IsNoun && lemma.Length >= ShortestHead && term.Lemma.Length > lemma.Length && term.Lemma.EndsWith(lemma, StringComparison.OrdinalIgnoreCase);
}

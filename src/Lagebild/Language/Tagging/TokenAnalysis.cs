namespace Lagebild.Language;

/// <summary>What the tagger says of one token.</summary>
public readonly record struct TokenAnalysis
{
    /// <summary>Gets the universal part of speech.</summary>
    public required Upos Upos { get; init; }

    /// <summary>Gets the finer part of speech in STTS.</summary>
    public required Stts Stts { get; init; }

    /// <summary>Gets the features. <see cref="Morphology.Case"/>, gender, number and person are set where they are decided.</summary>
    public required Morphology Morphology { get; init; }

    /// <summary>Gets the base form as one shared string; of a verb with a separated prefix without that prefix ("kündigen").</summary>
    public required string Lemma { get; init; }

    /// <summary>Gets the cells that the form still allows within its phrase: empty for words that do not inflect, all cells of the governed cases for a preposition.</summary>
    public required Agreement Agreement { get; init; }

    /// <summary>Gets the cells that the form allows by itself, before its phrase and its case are decided.</summary>
    public Agreement FormAgreement { get; init; }

    /// <summary>Gets what else is known of the word.</summary>
    public required WordTraits Traits { get; init; }
}

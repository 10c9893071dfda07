namespace Lagebild.Language;

/// <summary>What a phrase is built of.</summary>
internal enum PhraseKind : byte
{
    /// <summary>A noun or name with what belongs to it.</summary>
    Noun,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>An adverb, or an adjective without a noun.</summary>
    Adverb,
}

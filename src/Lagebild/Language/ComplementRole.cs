namespace Lagebild.Language;

/// <summary>What a phrase does in its clause.</summary>
public enum ComplementRole : byte
{
    /// <summary>Nominative, agreeing with the finite verb.</summary>
    Subject,

    /// <summary>Accusative object.</summary>
    DirectObject,

    /// <summary>Dative object.</summary>
    IndirectObject,

    /// <summary>Genitive object.</summary>
    GenitiveObject,

    /// <summary>Nominative or adjective after sein, werden, bleiben.</summary>
    Predicative,

    /// <summary>Prepositional phrase, complement and adjunct alike.</summary>
    Prepositional,

    /// <summary>Adverb or bare noun phrase of time or measure.</summary>
    Adverbial,

    /// <summary>The actor of a passive: "von der Polizei".</summary>
    Agent,

    /// <summary>Reflexive "sich" that belongs to the verb.</summary>
    Reflexive,
}

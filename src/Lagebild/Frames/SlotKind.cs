namespace Lagebild.Frames;

/// <summary>Where the words for a role stand, seen from the trigger.</summary>
internal enum SlotKind : byte
{
    /// <summary>The subject; in the passive the agent. Of a noun of action inside an adverbial ("bei einem Besuch sagte er"): the subject of the clause.</summary>
    Subject,

    /// <summary>Of a noun of action: the subject of the clause, where its verb or "mit" says that the subject does it ("setzt den Streik fort", "mit der Übernahme stärkt er").</summary>
    Doer,

    /// <summary>The accusative object; in the passive the subject.</summary>
    Object,

    /// <summary>The dative object.</summary>
    Dative,

    /// <summary>The genitive object of a verb; the genitive, possessive or genitive name of a noun.</summary>
    Genitive,

    /// <summary>The predicative.</summary>
    Predicative,

    /// <summary>After a preposition.</summary>
    Preposition,

    /// <summary>The adjective of a state before a noun: "russischer Angriff".</summary>
    Adjective,

    /// <summary>The first part of a compound: "Waffenlieferung".</summary>
    Compound,

    /// <summary>The noun of action itself with its number: "vier Tote".</summary>
    Self,

    /// <summary>A content clause: dass, ob, infinitive, verb-second with Konjunktiv.</summary>
    Content,
}

namespace Lagebild.Tellings;

/// <summary>What a phrase does in what is told, whatever the voice: in "Kursk wurde von Truppen besetzt" the troops act.</summary>
public enum PartRole : byte
{
    /// <summary>Who or what acts: the subject, in the passive the agent.</summary>
    Actor,

    /// <summary>What or whom it is done to: the direct object, in the passive the subject.</summary>
    Undergoer,

    /// <summary>To whom: the object in the dative or genitive.</summary>
    Receiver,

    /// <summary>What the actor is said to be.</summary>
    Predicative,

    /// <summary>A phrase after a preposition.</summary>
    Prepositional,

    /// <summary>An adverb, or a bare phrase of time or measure.</summary>
    Adverbial,

    /// <summary>The genitive or possessive of a noun of action ("Putins Besuch"): who acts or what it is done to.</summary>
    Genitive,
}

namespace Lagebild.Language;

/// <summary>How a clause is built.</summary>
public enum ClauseKind : byte
{
    /// <summary>Finite verb second: "Am Montag sagte er".</summary>
    Main,

    /// <summary>Finite verb first and no question: "so Rutte" has none, "Kommt er, …" has.</summary>
    VerbFirst,

    /// <summary>Opened by a subordinator, finite verb last: "dass er kommt".</summary>
    Subordinate,

    /// <summary>Opened by a relative pronoun or adverb.</summary>
    Relative,

    /// <summary>Opened by a question word or "ob".</summary>
    Interrogative,

    /// <summary>With zu-infinitive: "um zu helfen".</summary>
    Infinitive,

    /// <summary>With a participle and no finite verb.</summary>
    Participial,

    /// <summary>Without a verb: headings, "so Rutte", parentheses.</summary>
    Verbless,
}

namespace Lagebild.Statements;

/// <summary>How words are rendered; the contract's names.</summary>
public enum StatementType : byte
{
    /// <summary>Verbatim, mostly in quotation marks.</summary>
    Direct,

    /// <summary>In a clause that depends on a cue: "sagte, dass …", "sagte, er komme".</summary>
    Indirect,

    /// <summary>The speaker's words in the narrator's grammar, without a cue.</summary>
    FreeIndirect,

    /// <summary>Konjunktiv that runs on over sentence borders, or partial quotes woven in.</summary>
    IndirectFreeIndirect,

    /// <summary>The act of speaking with its topic, not its wording: "lobte die Unterstützung".</summary>
    Reported,
}

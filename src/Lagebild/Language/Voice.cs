namespace Lagebild.Language;

/// <summary>Voice of a predicate.</summary>
public enum Voice : byte
{
    /// <summary>The subject acts.</summary>
    Active,

    /// <summary>werden + participle: the subject is acted upon; the actor stands after "von" or "durch".</summary>
    Passive,

    /// <summary>sein + participle of a transitive verb: the state after the act.</summary>
    StatalPassive,
}

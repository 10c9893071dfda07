namespace Lagebild.Language;

/// <summary>What the role decoder knows of the clause that the candidates stand in.</summary>
internal struct RoleClause
{
    /// <summary>The token of the verb that carries the meaning, counted in the sentence.</summary>
    public int VerbToken;

    /// <summary>The token of the finite verb, or -1.</summary>
    public int FiniteToken;

    /// <summary>A hash of the verb's lemma, prefix included.</summary>
    public uint Verb;

    /// <summary>A hash of the modal's lemma, or 0.</summary>
    public uint Modal;

    /// <summary>Verb second (0), first (1), last (2), none that is finite (3).</summary>
    public uint Order;

    /// <summary>Active (0), passive (1), passive of state (2); +4 where it may have a predicative, +8 where it has one, +16 with a reflexive.</summary>
    public uint Kind;

    /// <summary>What lists say of the verb: 1 dative object, 2 perfect with sein, 4 "es" before its subject, 8 "es" as its subject, 16 saying.</summary>
    public uint Government;

    /// <summary>The person of the finite verb, +4 in the plural; 0 where the form leaves several.</summary>
    public uint Person;

    /// <summary>0 not joined to another clause, 1 joined, 2 so that it may share the subject before, 3 so that it must.</summary>
    public uint Joined;
}

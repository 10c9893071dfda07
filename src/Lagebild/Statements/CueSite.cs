namespace Lagebild.Statements;

/// <summary>A cue verb where it stands.</summary>
internal sealed record CueSite
{
    /// <summary>Gets the verb.</summary>
    public required CueVerb Verb { get; init; }

    /// <summary>Gets the finite verb of the clause, which may be an auxiliary, or -1 in an infinitive.</summary>
    public required int Finite { get; init; }

    /// <summary>Gets the token that carries the meaning.</summary>
    public required int Main { get; init; }

    /// <summary>Gets the separated prefix, or the word that makes the verb a cue, or -1.</summary>
    public int Prefix { get; init; } = -1;

    /// <summary>Gets a value indicating whether the finite verb stands last ("wie er sagte").</summary>
    public bool IsVerbLast { get; init; }

    /// <summary>Gets a value indicating whether the verb is passive ("wurde berichtet").</summary>
    public bool IsPassive { get; init; }

    /// <summary>Gets the clause: from its first word to the mark before the content or the end.</summary>
    public TokenRange Clause { get; init; }

    /// <summary>Gets the last token of the verb with its prefix.</summary>
    public int Last => Math.Max(Math.Max(Finite, Main), Prefix);

    /// <summary>Gets the first token of the verb.</summary>
    public int First => Finite < 0 ? Main : Math.Min(Finite, Main);

    /// <summary>Returns a site of any finite verb, to ask for its subject.</summary>
    public static CueSite Plain(int finite, TokenRange clause) =>
        new() { Verb = CueVerb.Any, Finite = finite, Main = finite, Clause = clause };
}

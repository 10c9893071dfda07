namespace Lagebild.Statements;

/// <summary>A form of a cue verb.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Kind">Finite, participle or infinitive; a form can be several ("erklärt", "haben").</param>
/// <param name="IsJoined">Whether the separable prefix stands in the form ("mitteilte"), so that none is to be looked for.</param>
internal readonly record struct CueForm(CueVerb Verb, CueFormKind Kind, bool IsJoined);

/// <summary>What a form of a cue verb can be.</summary>
[Flags]
internal enum CueFormKind : byte
{
    None = 0,
    Finite = 1,
    Participle = 2,
    Infinitive = 4,
    ZuInfinitive = 8,

    /// <summary>Finite and Konjunktiv I ("erkläre").</summary>
    Konjunktiv = 16,
}

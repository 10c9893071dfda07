using System.Collections.Immutable;

namespace Lagebild.Frames;

/// <summary>A trigger and where the parts of what it tells stand: one line of a frame file.</summary>
/// <param name="Id">The name for <c>--explain</c>: the file and the trigger as written (<c>events:üben + Kritik</c>).</param>
/// <param name="Verb">The lemma of the verb with its prefix, or "" for a noun of action.</param>
/// <param name="IsReflexive">Whether the verb stands with "sich".</param>
/// <param name="Noun">The lemma of the noun of action, or of the noun in a light verb construction, or "".</param>
/// <param name="IsHead">Whether compounds that end in the noun count too ("Staatsbesuch").</param>
/// <param name="NounPreposition">The preposition before the noun in a light verb construction ("in Streik treten"), or "".</param>
/// <param name="Sense">What the frame tells: type and mode, kind, or stance.</param>
/// <param name="Roles">The parts.</param>
/// <param name="Negation">What a negated predicate makes of it: "" negates the reality, else the sense that then holds, or "-" for nothing.</param>
/// <param name="IsPromise">Whether what it tells is to come: "sagte Panzer zu" (<c>planned</c> after the sense).</param>
internal sealed record Frame(string Id, string Verb, bool IsReflexive, string Noun, bool IsHead, string NounPreposition, string Sense, ImmutableArray<Role> Roles, string Negation, bool IsPromise)
{
    /// <summary>Gets a value indicating whether a dative has a part in it.</summary>
    public bool HasDative { get; } = Roles.Any(role => role.Slots.Any(slot => slot.Slot.Kind == SlotKind.Dative));

    /// <summary>Gets a value indicating whether an accusative has a part in it, the noun of a light verb construction aside.</summary>
    public bool HasObject { get; } = Roles.Any(role => role.Slots.Any(slot => slot.Slot.Kind == SlotKind.Object));

    /// <summary>Gets the type in its sense, without the mode: CONSULT of CONSULT/visit.</summary>
    public string Type { get; } = Sense.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? Sense[..slash] : Sense;

    /// <summary>Gets a value indicating whether the trigger is a verb with a predicative adjective: "ist insolvent".</summary>
    public bool IsState { get; } = Verb.Length > 0 && Noun.Length > 0 && !IsHead && char.IsLower(Noun[0]);

    /// <summary>Says whether a required part of a class of nouns may stand in a slot: then the verb needs the phrase, wherever it was put.</summary>
    public bool Needs(Slot slot) => Roles.Any(role => role.IsRequired && role.Slots.Any(way => way.Slot == slot && (way.Classes.IsEmpty ? role.Name == "about" : way.Classes.All(NounClasses.Exists))));

    /// <summary>Gets a value indicating whether the trigger is a verb with a noun.</summary>
    public bool IsLightVerb => Verb.Length > 0 && Noun.Length > 0;
}

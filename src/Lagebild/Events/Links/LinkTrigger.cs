namespace Lagebild.Events;

/// <summary>A word that may tell an event of one of the trained types.</summary>
/// <param name="Token">The token.</param>
/// <param name="Verb">The verb of a light verb construction, or -1.</param>
/// <param name="Type">The index of type and mode in <see cref="LinkLexicon.Types"/>.</param>
/// <param name="Told">The event of this type that a frame read at the word, or null.</param>
internal readonly record struct LinkTrigger(int Token, int Verb, int Type, Event? Told);

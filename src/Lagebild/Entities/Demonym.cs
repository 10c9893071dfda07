using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>A word for the people of a state.</summary>
/// <param name="State">The index of the state in the knowledge base.</param>
/// <param name="Gender">The gender of the form; <see cref="Gender.None"/> where the form does not tell.</param>
/// <param name="Number">The number of the form; <see cref="Number.None"/> where the form does not tell.</param>
internal readonly record struct Demonym(int State, Gender Gender, Number Number);

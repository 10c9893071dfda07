using Lagebild.Language;

namespace Lagebild.Entities;

/// <summary>One form of a role noun.</summary>
/// <param name="Noun">The noun.</param>
/// <param name="Gender">The gender of the person, or <see cref="Gender.None"/> for groups and bodies.</param>
/// <param name="Number">The number, or <see cref="Number.None"/> where the form does not tell.</param>
public readonly record struct RoleForm(RoleNoun Noun, Gender Gender, Number Number);

using System.Collections.Immutable;

namespace Lagebild.Entities;


/// <summary>A noun that stands for a person, group or body by what it does or is.</summary>
/// <param name="Lemma">The masculine or only form, singular where there is one.</param>
/// <param name="Feminine">The feminine form, or null.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Offices">The offices that it can name, as in persons.tsv; <c>office@body</c> where it names that of one body only.</param>
public sealed record RoleNoun(string Lemma, string? Feminine, RoleKind Kind, ImmutableArray<string> Offices);

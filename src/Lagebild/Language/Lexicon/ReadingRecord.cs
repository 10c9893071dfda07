using System.Runtime.InteropServices;

namespace Lagebild.Language;

/// <summary>What all forms with the same inflection share, as it lies in the lexicon file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct ReadingRecord
{
    public required uint Features { get; init; }

    public required uint Weak { get; init; }

    public required uint Mixed { get; init; }

    public required uint Strong { get; init; }

    public required ushort Traits { get; init; }

    public required Stts Stts { get; init; }

    public required Upos Upos { get; init; }

    /// <summary>Gets a value indicating whether it is ein, irgendein or kein before a noun.</summary>
    public bool IsMixedDeterminer => Stts is Stts.ART or Stts.PIAT && ((Definite)((Features >> 12) & 3) == Definite.Ind || (PronType)((Features >> 8) & 15) == PronType.Neg);

    /// <summary>Packs everything but case, gender, number and person, which the cells hold.</summary>
    public static uint Pack(Morphology value) =>
        (uint)value.Mood | ((uint)value.Tense << 2) | ((uint)value.VerbForm << 4) | ((uint)value.Degree << 6) | ((uint)value.PronType << 8)
        | ((uint)value.Definite << 12) | (value.Possessive ? 1u << 14 : 0) | (value.Reflexive ? 1u << 15 : 0) | ((uint)value.Person << 16);

    /// <summary>Unpacks, and decides case, gender, number and person where the cells leave one.</summary>
    public static Morphology Unpack(uint features, Agreement cells) => new()
    {
        Mood = (Mood)(features & 3),
        Tense = (Tense)((features >> 2) & 3),
        VerbForm = (VerbForm)((features >> 4) & 3),
        Degree = (Degree)((features >> 6) & 3),
        PronType = (PronType)((features >> 8) & 15),
        Definite = (Definite)((features >> 12) & 3),
        Possessive = (features & (1u << 14)) != 0,
        Reflexive = (features & (1u << 15)) != 0,
        Person = (features >> 16) > 0 ? (byte)(features >> 16) : cells.Person,
        Case = cells.Case,
        Gender = cells.Gender,
        Number = cells.Number,
    };
}

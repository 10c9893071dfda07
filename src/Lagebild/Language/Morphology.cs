#pragma warning disable CS1591 // Names and values are defined at https://universaldependencies.org/u/feat/; words of ours would only repeat them.
using System.Text;

namespace Lagebild.Language;

public enum Case : byte { None, Nom, Gen, Dat, Acc }

public enum Gender : byte { None, Masc, Fem, Neut }

public enum Number : byte { None, Sing, Plur }

public enum Mood : byte { None, Ind, Sub, Imp }

/// <summary>Tense of the form. Konjunktiv I is <see cref="Mood.Sub"/> with <see cref="Pres"/>, Konjunktiv II <see cref="Mood.Sub"/> with <see cref="Past"/>.</summary>
public enum Tense : byte { None, Pres, Past }

public enum VerbForm : byte { None, Fin, Inf, Part }

public enum Degree : byte { None, Pos, Cmp, Sup }

public enum PronType : byte { None, Prs, Dem, Ind, Int, Rel, Art, Neg, Tot, Rcp }

public enum Definite : byte { None, Def, Ind }

/// <summary>The morphological features of a token (Universal Dependencies v2). <c>None</c> means "does not apply" or "undecided".</summary>
public readonly record struct Morphology
{
    public Case Case { get; init; }

    public Gender Gender { get; init; }

    public Number Number { get; init; }

    /// <summary>Gets 1, 2 or 3, or 0 where it does not apply.</summary>
    public byte Person { get; init; }

    public Mood Mood { get; init; }

    public Tense Tense { get; init; }

    public VerbForm VerbForm { get; init; }

    public Degree Degree { get; init; }

    public PronType PronType { get; init; }

    public Definite Definite { get; init; }

    public bool Possessive { get; init; }

    public bool Reflexive { get; init; }

    /// <summary>Gets a value indicating whether the form is Konjunktiv I, the mood of reported speech.</summary>
    public bool IsKonjunktiv1 => Mood == Mood.Sub && Tense == Tense.Pres;

    /// <summary>Gets a value indicating whether the form is Konjunktiv II.</summary>
    public bool IsKonjunktiv2 => Mood == Mood.Sub && Tense == Tense.Past;

    /// <summary>Returns the features as CoNLL-U writes them, sorted by name, or <c>_</c>.</summary>
    public string ToFeats()
    {
        var text = new StringBuilder();
        Add(text, "Case", Case);
        Add(text, "Definite", Definite);
        Add(text, "Degree", Degree);
        Add(text, "Gender", Gender);
        Add(text, "Mood", Mood);
        Add(text, "Number", Number);
        if (Person > 0)
        {
            Separate(text).Append("Person=").Append((char)('0' + Person));
        }

        if (Possessive)
        {
            Separate(text).Append("Poss=Yes");
        }

        Add(text, "PronType", PronType);
        if (Reflexive)
        {
            Separate(text).Append("Reflex=Yes");
        }

        Add(text, "Tense", Tense);
        Add(text, "VerbForm", VerbForm);
        return text.Length == 0 ? "_" : text.ToString();
    }

    private static void Add<T>(StringBuilder text, string name, T value)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
        {
            Separate(text).Append(name).Append('=').Append(value);
        }
    }

    private static StringBuilder Separate(StringBuilder text) => text.Length == 0 ? text : text.Append('|');
}

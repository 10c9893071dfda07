using Lagebild.Language;

namespace Lagebild.Frames;

/// <summary>One way in which a role may be filled, as a frame file writes it: <c>subj</c>, <c>doer</c>, <c>obj</c>, <c>dat</c>, <c>gen</c>, <c>pred</c>, <c>adj</c>, <c>comp</c>, <c>self</c>, <c>dass</c>, or a preposition, with <c>+acc</c> or <c>+dat</c> where the case decides.</summary>
internal readonly record struct Slot(SlotKind Kind, string Preposition, Case Case)
{
    /// <summary>Returns the slot as a frame file writes it.</summary>
    public override string ToString() => Kind switch
    {
        SlotKind.Preposition => Case switch { Case.Acc => Preposition + "+acc", Case.Dat => Preposition + "+dat", _ => Preposition },
        SlotKind.Subject => "subj",
        SlotKind.Object => "obj",
        SlotKind.Dative => "dat",
        SlotKind.Genitive => "gen",
        SlotKind.Predicative => "pred",
        SlotKind.Adjective => "adj",
        SlotKind.Compound => "comp",
        SlotKind.Content => "dass",
        _ => Kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Reads a slot.</summary>
    public static Slot Parse(string word) => word switch
    {
        "subj" => new(SlotKind.Subject, "", Case.Nom),
        "doer" => new(SlotKind.Doer, "", Case.Nom),
        "obj" => new(SlotKind.Object, "", Case.Acc),
        "dat" => new(SlotKind.Dative, "", Case.Dat),
        "gen" => new(SlotKind.Genitive, "", Case.Gen),
        "pred" => new(SlotKind.Predicative, "", Case.Nom),
        "adj" => new(SlotKind.Adjective, "", Case.None),
        "comp" => new(SlotKind.Compound, "", Case.None),
        "self" => new(SlotKind.Self, "", Case.None),
        "dass" => new(SlotKind.Content, "", Case.None),
        _ when word.EndsWith("+acc", StringComparison.Ordinal) => new(SlotKind.Preposition, word[..^4], Case.Acc),
        _ when word.EndsWith("+dat", StringComparison.Ordinal) => new(SlotKind.Preposition, word[..^4], Case.Dat),
        _ => new(SlotKind.Preposition, word, Case.None),
    };
}

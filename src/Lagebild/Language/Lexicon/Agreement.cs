namespace Lagebild.Language;

/// <summary>A set of case, gender and number combinations of a nominal form, or of person and number combinations of a finite verb.</summary>
/// <remarks>
/// 24 nominal cells (4 cases × 3 genders × 2 numbers) and 6 verbal ones in one integer, so that agreement inside a phrase is
/// an intersection: "den" ∩ "alten" ∩ "Männern" leaves one cell. The default value is the empty set: does not inflect.
/// </remarks>
/// <param name="Bits">Bit (case-1)·6 + (number-1)·3 + (gender-1) for nominals; bit 24 + (number-1)·3 + (person-1) for verbs.</param>
public readonly record struct Agreement(uint Bits)
{
    private const uint NominalBits = 0xFFFFFF;

    /// <summary>Gets all nominal cells.</summary>
    public static Agreement AnyNominal => new(NominalBits);

    /// <summary>Gets a value indicating whether no cell is left.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>Gets a value indicating whether there are nominal cells.</summary>
    public bool IsNominal => (Bits & NominalBits) != 0;

    /// <summary>Gets the only case, or <see cref="Case.None"/> where several are left.</summary>
    public Case Case
    {
        get
        {
            var only = Case.None;
            for (var at = Case.Nom; at <= Case.Acc; at++)
            {
                if (Has(at))
                {
                    if (only != Case.None)
                    {
                        return Case.None;
                    }

                    only = at;
                }
            }

            return only;
        }
    }

    /// <summary>Gets the only gender, or <see cref="Gender.None"/>.</summary>
    public Gender Gender => (Has(Gender.Masc), Has(Gender.Fem), Has(Gender.Neut)) switch
    {
        (true, false, false) => Gender.Masc,
        (false, true, false) => Gender.Fem,
        (false, false, true) => Gender.Neut,
        _ => Gender.None,
    };

    /// <summary>Gets the only number, nominal or verbal, or <see cref="Number.None"/>.</summary>
    public Number Number => (Has(Number.Sing), Has(Number.Plur)) switch
    {
        (true, false) => Number.Sing,
        (false, true) => Number.Plur,
        _ => Number.None,
    };

    /// <summary>Gets the only person of a verb form (1 to 3), or 0.</summary>
    public byte Person
    {
        get
        {
            var persons = ((Bits >> 24) | (Bits >> 27)) & 7;
            return persons switch { 1 => 1, 2 => 2, 4 => 3, _ => 0 };
        }
    }

    /// <summary>Returns what both allow.</summary>
    public static Agreement operator &(Agreement left, Agreement right) => new(left.Bits & right.Bits);

    /// <summary>Returns what one of both allows.</summary>
    public static Agreement operator |(Agreement left, Agreement right) => new(left.Bits | right.Bits);

    /// <summary>Returns all cells of a case.</summary>
    public static Agreement Of(Case value) => new(value == Case.None ? 0 : 0x3Fu << (((int)value - 1) * 6));

    /// <summary>Returns all nominal cells of a gender.</summary>
    public static Agreement Of(Gender value) => new(value == Gender.None ? 0 : 0x249249u << ((int)value - 1));

    /// <summary>Returns all nominal and verbal cells of a number.</summary>
    public static Agreement Of(Number value) => new(value switch { Number.Sing => 0x071C71C7u, Number.Plur => 0x38E38E38u, _ => 0 });

    /// <summary>Returns one nominal cell.</summary>
    public static Agreement Of(Case @case, Gender gender, Number number) => Of(@case) & Of(gender) & Of(number);

    /// <summary>Returns one verbal cell.</summary>
    /// <param name="person">1 to 3.</param>
    /// <param name="number">Singular or plural.</param>
    public static Agreement Of(int person, Number number) => new(1u << (24 + (number == Number.Plur ? 3 : 0) + person - 1));

    /// <summary>Returns whether a cell of the case is left.</summary>
    public bool Has(Case value) => (Bits & Of(value).Bits) != 0;

    /// <summary>Returns whether a cell of the gender is left.</summary>
    public bool Has(Gender value) => (Bits & Of(value).Bits) != 0;

    /// <summary>Returns whether a nominal or verbal cell of the number is left.</summary>
    public bool Has(Number value) => (Bits & Of(value).Bits) != 0;
}

namespace Lagebild.Entities;

/// <summary>One person's time in one office.</summary>
/// <param name="Role">The office: <c>foreign-minister</c>, <c>secretary-general</c>; the words are those of roles.tsv.</param>
/// <param name="Body">The identifier of the state or organisation.</param>
/// <param name="From">The first day; a month or year alone means its first day.</param>
/// <param name="To">The last day; a month or year alone means its last day, and <see cref="DateOnly.MaxValue"/> that no end is known.</param>
public readonly record struct TermOfOffice(string Role, string Body, DateOnly From, DateOnly To)
{
    /// <summary>Says whether the two share more than the day of handover.</summary>
    public bool Overlaps(TermOfOffice other) => From < other.To && other.From < To;

    /// <summary>Says whether some day from <paramref name="earliest"/> to <paramref name="latest"/> lies in the term.</summary>
    public bool Covers(DateOnly earliest, DateOnly latest) => From <= latest && earliest <= To;
}

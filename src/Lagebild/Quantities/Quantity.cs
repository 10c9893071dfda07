using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Quantities;

/// <summary>A number, range or count with unit, modifier and what is counted.</summary>
public sealed record Quantity : IAnnotation
{
    /// <summary>Gets modifier, number and unit: "mehr als 10.000", "rund 9,2 Milliarden Dollar", "23 der 32"; without the counted thing unless it is the unit ("50.000 Mann").</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Gets the value, or the lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>Gets the upper end of a range, or null.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Gets the bound or approximation.</summary>
    public QuantityModifier Modifier { get; init; }

    /// <summary>Gets the unit (<c>person</c>, <c>USD</c>, <c>percent</c>, <c>hour</c>, <c>kilometer</c>, <c>ordinal</c>), or null for a bare number.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the lemma or name of what is counted ("Soldaten", "Siedlungen"), or null.</summary>
    public string? Counted { get; init; }

    /// <summary>Gets the phrase that is counted ("nordkoreanische Soldaten"), or null.</summary>
    public TextSpan? CountedSpan { get; init; }

    /// <summary>Gets the whole of which this is a part: 32 in "23 der 32 Bündnispartner", or null.</summary>
    public decimal? Whole { get; init; }

    /// <summary>Gets the index of the quantity of which this is said to be a part ("davon 7,1 Milliarden"), or -1.</summary>
    public int PartOf { get; init; } = -1;

    /// <summary>Gets the rule that read it, for <c>--explain</c>.</summary>
    public required string Rule { get; init; }
}

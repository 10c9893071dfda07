using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Times;

/// <summary>A TIMEX3 (TimeML 1.2.1; German guidelines as in KRAUTS).</summary>
/// <param name="Span">The expression without its preposition: "Mittwoch (13.11.2024)", "den letzten vier Jahren".</param>
/// <param name="Type">DATE, TIME, DURATION or SET.</param>
/// <param name="Value">The ISO 8601 value in TimeML's form: <c>2024-11-13</c>, <c>2024-W45</c>, <c>2024-11-13TEV</c>, <c>P4Y</c>, <c>PRESENT_REF</c>; <c>XXXX-…</c> where the anchor is unknown.</param>
/// <param name="Modifier">TimeML's mod (<c>START</c>, <c>END</c>, <c>MORE_THAN</c>, <c>APPROX</c>…), or null.</param>
/// <param name="Basis">What the value rests on.</param>
/// <param name="Rule">The rule that read it, for <c>--explain</c>.</param>
public sealed record TimeExpression(TextSpan Span, TimeType Type, string Value, string? Modifier, TimeBasis Basis, string Rule) : IAnnotation
{
    /// <summary>Gets TimeML's quant of a SET (<c>EACH</c>, <c>EVERY</c>), or null.</summary>
    public string? Quantifier { get; init; }

    /// <summary>Gets TimeML's freq of a SET (<c>2X</c>: twice in the value's period), or null.</summary>
    public string? Frequency { get; init; }

    /// <summary>Gets the first day or moment of a duration that is tied to the calendar ("vor zwei Jahren", "die letzten drei Wochen"), as an ISO value, or null.</summary>
    public string? Begin { get; init; }

    /// <summary>Gets the last day or moment of a duration that is tied to the calendar, or null.</summary>
    public string? End { get; init; }
}

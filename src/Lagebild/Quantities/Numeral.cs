namespace Lagebild.Quantities;

/// <summary>A number as it was read, before its unit.</summary>
/// <param name="Value">The value, or the least it can be.</param>
/// <param name="Next">The word after it.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Factor">The scale in it ("Millionen"), or 1.</param>
/// <param name="Modifier">The bound that lies in the number itself ("Dutzende").</param>
/// <param name="NeedsUnit">Whether it is a number only before a unit: "ein" in "ein Prozent".</param>
internal readonly record struct Numeral(decimal Value, int Next, string Rule, decimal Factor = 1, QuantityModifier Modifier = QuantityModifier.None, bool NeedsUnit = false);

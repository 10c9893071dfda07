using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Concepts;
using Lagebild.Quantities;

namespace Lagebild.Pictures;

/// <summary>One figure of one document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Quantity">The number.</param>
/// <param name="Owner">The actor whose soldiers, money or goods are counted, or the entity that is measured, or -1.</param>
/// <param name="Head">The concept of the counted noun; 0 for none and for a people.</param>
/// <param name="Around">The concepts of its sentence.</param>
/// <param name="State">In what state counted persons are (<see cref="PersonStates"/>), or "".</param>
/// <param name="Place">The place named in its sentence or last before it, as a merged entity; -1 for none.</param>
/// <param name="IsEstimate">Whether its sentence only gives another source's number for what was counted just before.</param>
/// <param name="IsChange">Whether its clause tells that the number changed to it.</param>
/// <param name="AsOf">The ISO day for which it holds, or null.</param>
/// <param name="According">The merged entities that give it.</param>
internal sealed record FigureEntry(int Document, Quantity Quantity, int Owner, ulong Head, ConceptBag Around, string State, int Place, bool IsEstimate, bool IsChange, string? AsOf, ImmutableArray<int> According)
{
    /// <summary>The letters of a noun that may be the head of a compound.</summary>
    private const int ShortestHead = 4;

    /// <summary>Gets a value indicating whether it is a sum of money; currencies are three capital letters.</summary>
    public bool IsMoney => Quantity.Unit is { Length: 3 } unit && unit.All(char.IsAsciiLetterUpper);

    /// <summary>Gets a value indicating whether it measures something: metres, tonnes, hectares.</summary>
    public bool IsMeasure => IsMeasureOf(Quantity);

    /// <summary>Says whether a number measures something.</summary>
    public static bool IsMeasureOf(Quantity quantity) => quantity.Unit is { Length: > 3 } and not ("person" or "percent");

    /// <summary>Says whether both count the same by their noun, or one by the head of the other's compound ("Briefwahlstimmen", "Stimmen").</summary>
    public bool HasNounOf(FigureEntry other) =>
        (Head == other.Head && Head != 0)
        || (Quantity.Counted is { Length: >= ShortestHead } noun && other.Quantity.Counted is { Length: >= ShortestHead } otherNoun
            && (noun.EndsWith(otherNoun, StringComparison.OrdinalIgnoreCase) || otherNoun.EndsWith(noun, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Gets a value indicating whether both give the same number.</summary>
    public bool HasValueOf(FigureEntry other) => Quantity.Value == other.Quantity.Value && Quantity.Upper == other.Quantity.Upper;

    /// <summary>Gets a value indicating whether the number is so precise that another report hardly gives it for something else: two digits or more besides trailing zeros.</summary>
    public bool IsPrecise
    {
        get
        {
            var value = Math.Abs(Quantity.Value);
            while (value >= 10 && value % 10 == 0)
            {
                value /= 10;
            }

            return value >= 10 || value != decimal.Truncate(value);
        }
    }

    /// <summary>Says whether both may hold of one time: as-of days within the given number, or one unknown.</summary>
    public bool IsNearInTime(FigureEntry other, int days) =>
        !DateOnly.TryParse(AsOf, CultureInfo.InvariantCulture, out var one) || !DateOnly.TryParse(other.AsOf, CultureInfo.InvariantCulture, out var two) || Math.Abs(one.DayNumber - two.DayNumber) <= days;
}

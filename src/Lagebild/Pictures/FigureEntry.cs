using System.Collections.Immutable;
using Lagebild.Concepts;
using Lagebild.Quantities;

namespace Lagebild.Pictures;

/// <summary>One figure of one document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Quantity">The number.</param>
/// <param name="Owner">The actor whose soldiers, money or goods are counted, or -1.</param>
/// <param name="Head">The concept of the counted noun; 0 for none and for a people.</param>
/// <param name="Around">The concepts of its sentence.</param>
/// <param name="IsEstimate">Whether its sentence only gives another source's number for what was counted just before.</param>
/// <param name="IsChange">Whether its clause tells that the number changed to it.</param>
/// <param name="AsOf">The ISO day for which it holds, or null.</param>
/// <param name="According">The merged entities that give it.</param>
internal sealed record FigureEntry(int Document, Quantity Quantity, int Owner, ulong Head, ConceptBag Around, bool IsEstimate, bool IsChange, string? AsOf, ImmutableArray<int> According)
{
    /// <summary>The letters of a noun that may be the head of a compound.</summary>
    private const int ShortestHead = 4;

    /// <summary>Gets a value indicating whether it is a sum of money; currencies are three capital letters.</summary>
    public bool IsMoney => Quantity.Unit is { Length: 3 } unit && unit.All(char.IsAsciiLetterUpper);

    /// <summary>Says whether both count the same by their noun, or one by the head of the other's compound ("Briefwahlstimmen", "Stimmen").</summary>
    public bool HasNounOf(FigureEntry other) =>
        (Head == other.Head && Head != 0)
        || (Quantity.Counted is { Length: >= ShortestHead } noun && other.Quantity.Counted is { Length: >= ShortestHead } otherNoun
            && (noun.EndsWith(otherNoun, StringComparison.OrdinalIgnoreCase) || otherNoun.EndsWith(noun, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Gets a value indicating whether both give the same number.</summary>
    public bool HasValueOf(FigureEntry other) => Quantity.Value == other.Quantity.Value && Quantity.Upper == other.Quantity.Upper;
}

namespace Lagebild.Quantities;

/// <summary>What a word between numbers, units and nouns says; the words stand in links.txt, a word may say several of these.</summary>
[Flags]
internal enum QuantityLink
{
    None = 0,
    And = 1 << 0,
    Or = 1 << 1,
    To = 1 << 2,
    Between = 1 << 3,
    Minus = 1 << 4,
    Per = 1 << 5,
    Head = 1 << 6,
    One = 1 << 7,
    Few = 1 << 8,
    Several = 1 << 9,
    SmallScale = 1 << 10,
    Dozen = 1 << 11,
    The = 1 << 12,
    Half = 1 << 13,
    HalfOf = 1 << 14,
    Of = 1 << 15,
    AllOf = 1 << 16,
    Total = 1 << 17,
    Whole = 1 << 18,
    Strong = 1 << 19,
    Made = 1 << 20,
    Old = 1 << 21,
    Part = 1 << 22,
    Continues = 1 << 23,
}

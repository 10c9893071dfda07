namespace Lagebild.Times;

/// <summary>Categories that words have by their form, not by the lexicon; grammar.txt explains them.</summary>
internal enum TimeShape
{
    DAY,
    MONTHNUM,
    YEAR,
    ANYYEAR,
    BAREYEAR,
    YY,
    HOUR,
    MIN,
    INT,
    NUM,
    ORD,
    CARD,
    ADJ,
    CAP,
    LETTERS,
    DOT,
    COMMA,
    COLON,
    SLASH,
    DASH,
    LPAR,
    RPAR,
    PERCENT,
    SPANNING,
    Count,
}

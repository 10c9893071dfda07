using System.Globalization;

namespace Lagebild.Language;

/// <summary>Classes of characters as the token rules see them.</summary>
internal static class TokenCharacters
{
    /// <summary>Says whether a character stands inside words: letters, digits, marks, the underscore, the soft hyphen.</summary>
    public static bool IsWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || c == '_' || (c >= '\u00AD' && (char.IsLetterOrDigit(c) || c == '\u00AD' || IsCombining(c)));

    /// <summary>Says whether a character is a hyphen (not a dash).</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Says whether a character is an apostrophe when it stands between letters.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u00B4' or '`';

    /// <summary>Says whether a character ends sentences.</summary>
    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '\u2026' or '\u203D' or '\u3002';

    /// <summary>Says whether a character can be a quotation mark of any style, opening or closing.</summary>
    public static bool IsQuotation(char c) => c is '"' or '\'' or '\u201E' or '\u201C' or '\u201D' or '\u201F' or '\u00AB' or '\u00BB'
        or '\u201A' or '\u2018' or '\u2019' or '\u201B' or '\u2039' or '\u203A' or '`' or '\u00B4';

    /// <summary>Says whether a character is an opening or closing bracket.</summary>
    public static bool IsBracket(char c) => c is '(' or ')' or '[' or ']' or '{' or '}';

    /// <summary>Says whether a quotation mark or bracket opens: by its shape, or, where both are possible, by the white space around it.</summary>
    public static bool Opens(char c, bool spaceBefore, bool spaceAfter) => c switch
    {
        '(' or '[' or '{' or '\u201E' or '\u201A' => true,
        ')' or ']' or '}' or '\u201D' => false,
        _ => spaceBefore && !spaceAfter,
    };

    private static bool IsCombining(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

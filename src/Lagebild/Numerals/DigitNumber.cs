namespace Lagebild.Numerals;

/// <summary>Reads numbers written in digits, with German thousands and decimal marks (DIN 5008: "10.000", "10 000", "9,2").</summary>
internal static class DigitNumber
{
    /// <summary>The most significant digits that a decimal holds; longer numbers are refused.</summary>
    private const int MaximumDigits = 28;

    /// <summary>Reads the number at a digit and moves behind it; where the number is too long for a decimal, moves behind it and returns false.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out decimal value)
    {
        value = 0;
        var (digits, first) = (0, at);
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            Append(text[at++], ref value, ref digits);
        }

        if (at - first <= 3 && at > first)
        {
            ReadGroups(text, ref at, ref value, ref digits);
        }

        if (at + 1 < text.Length && text[at] == ',' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            ReadDecimals(text, ref at, ref value, ref digits);
        }

        return digits <= MaximumDigits;
    }

    private static void ReadGroups(ReadOnlySpan<char> text, ref int at, ref decimal value, ref int digits)
    {
        var mark = at < text.Length ? text[at] : '\0';
        if (mark is not ('.' or ' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '’'))
        {
            return;
        }

        while (IsGroup(text, at, mark))
        {
            for (var digit = 1; digit <= 3; digit++)
            {
                Append(text[at + digit], ref value, ref digits);
            }

            at += 4;
        }
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at, char mark) =>
        at + 3 < text.Length && text[at] == mark
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static void ReadDecimals(ReadOnlySpan<char> text, ref int at, ref decimal value, ref int digits)
    {
        var unit = 0.1m;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++, unit /= 10)
        {
            if (++digits <= MaximumDigits)
            {
                value += (text[at] - '0') * unit;
            }
        }
    }

    private static void Append(char digit, ref decimal value, ref int digits)
    {
        digits += digits > 0 || digit != '0' ? 1 : 0;
        if (digits <= MaximumDigits)
        {
            value = (value * 10) + (digit - '0');
        }
    }
}

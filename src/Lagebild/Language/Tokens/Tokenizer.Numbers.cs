using static Lagebild.Language.TokenCharacters;

namespace Lagebild.Language;

/// <content>Numbers, dates, times, ordinals.</content>
internal sealed partial class Tokenizer
{
    private void Number()
    {
        var length = char.IsAsciiDigit(Peek(0)) ? 0 : 1;
        var integer = DigitsFrom(length);
        length += integer;
        var isPlain = true;
        while (Peek(length) is '.' or ',' or ':' or '/' or '\'' or '\u2019' or '-' && char.IsAsciiDigit(Peek(length + 1)))
        {
            length += 1 + DigitsFrom(length + 1);
            isPlain = false;
        }

        if (Peek(length) is ',' or '.' && Peek(length + 1) is '-' or '\u2013' or '\u2014' && !IsWord(Peek(length + 2)))
        {
            // Round prices: "14,-", "14.--".
            var dash = Peek(++length);
            while (Peek(length) == dash)
            {
                length++;
            }

            Add(length, TokenKind.Number);
        }
        else if (char.IsLetter(Peek(length)) || (IsHyphen(Peek(length)) && IsWord(Peek(length + 1))))
        {
            WordFrom(length); // "20-jährige", "250g", "10.000-Euro-Frage"
        }
        else if (Peek(length) == '.' && Peek(length + 1) != '.' && (isPlain ? IsOrdinal(integer, length) : IsDayAndMonth(length)))
        {
            Add(length + 1, TokenKind.Number, AbbreviationKind.MayEnd);
        }
        else
        {
            Add(length, TokenKind.Number);
        }
    }

    private int DigitsFrom(int offset)
    {
        var count = 0;
        while (char.IsAsciiDigit(Peek(offset + count)))
        {
            count++;
        }

        return count;
    }

    // "am 6. August", "im 19. Jahrhundert", "der 3. Versuch", "3. und 4. Klasse"; but "Er ist 35. Die …", "im Jahr 2019. …".
    private bool IsOrdinal(int digits, int length)
    {
        if (digits > 3)
        {
            return false;
        }

        var next = Beyond(length + 1);
        var c = next < _end ? text[next] : '\0';
        if (c != '\0' && (_tokens.Count == 0 || (_tokens[^1].Kind == TokenKind.Terminal && next > _at + length + 1)))
        {
            return true; // the number of a list item
        }

        if (char.IsLower(c) || (c is ',' or '/' || IsHyphen(c) || c == '\u2013') || char.IsAsciiDigit(c))
        {
            return c != '\0' && (next > _at + length + 1 || !char.IsLower(c)) && (!char.IsAsciiDigit(c) || digits < 3);
        }

        var word = WordAt(next);
        if (TokenData.IsAfterOrdinal(word))
        {
            return true;
        }

        return char.IsLetter(c) && !TokenData.IsStarter(word) && (TokenData.IsBeforeOrdinal(TextOf(1)) || IsSecondOrdinal);
    }

    private bool IsSecondOrdinal =>
        _tokens.Count > 1 && _tokens[^2].Kind == TokenKind.Number && _tokens[^2].Dot != AbbreviationKind.None && TextOf(1) is "und" or "oder" or "bis" or "sowie" or ",";

    private ReadOnlySpan<char> TextOf(int back) =>
        back <= _tokens.Count ? text.AsSpan(_tokens[^back].Span.Start, _tokens[^back].Span.Length) : default;

    // "am 13.11. in Brüssel": the second full stop belongs to the date.
    private bool IsDayAndMonth(int length)
    {
        var digits = text.AsSpan(_at, length);
        var stop = digits.IndexOf('.');
        if (stop is not (1 or 2) || length - stop - 1 is not (1 or 2))
        {
            return false;
        }

        var next = Beyond(length + 1);
        return next < _end && (char.IsLower(text[next]) || !char.IsLetter(text[next]) || IsAfterDatePreposition);
    }

    private bool IsAfterDatePreposition => TextOf(1) is "am" or "Am" or "vom" or "Vom" or "bis" or "zum" or "ab" or "seit" or "dem" or "den" or "der";

    /// <summary>Returns the position of the first character after white space.</summary>
    private int Beyond(int offset)
    {
        var at = _at + offset;
        while (at < _end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    // With its full stop, if it has one and is short: "Sept."
    private ReadOnlySpan<char> WordAt(int at)
    {
        var end = at;
        while (end < _end && IsWord(text[end]) && end - at < 40)
        {
            end++;
        }

        return end - at <= 4 && end < _end && text[end] == '.' && TokenData.IsAfterOrdinal(text.AsSpan(at, end + 1 - at))
            ? text.AsSpan(at, end + 1 - at)
            : text.AsSpan(at, end - at);
    }
}

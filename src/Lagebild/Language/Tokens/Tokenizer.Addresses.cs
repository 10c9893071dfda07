using static Lagebild.Language.TokenCharacters;

namespace Lagebild.Language;

/// <content>Web and mail addresses, hashtags, handles.</content>
internal sealed partial class Tokenizer
{
    private const int LongestMailName = 64; // RFC 5321, 4.5.3.1.1

    private bool TryAddress(char c)
    {
        if (c is '#' or '@')
        {
            var length = 1 + Run(1, IsWord) - 1;
            if (length > 1 && !char.IsAsciiDigit(Peek(1)) && SpaceOrMarkBefore)
            {
                Add(length, TokenKind.Address);
                return true;
            }

            return false;
        }

        if (c is 'h' or 'H' or 'w' or 'W' && IsWebStart())
        {
            Add(WebLength(), TokenKind.Address);
            return true;
        }

        return IsWord(c) && TryMail();
    }

    private bool SpaceOrMarkBefore => _at == 0 || !IsWord(text[_at - 1]);

    private bool IsWebStart()
    {
        var rest = text.AsSpan(_at, _end - _at);
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && rest.Length > 4 && IsWord(rest[4]));
    }

    // The marks at the end of an address belong to the sentence: "(siehe www.example.org)."
    private int WebLength()
    {
        var length = Run(0, static c => !char.IsWhiteSpace(c) && c is not ('"' or '<' or '>' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB'));
        while (length > 1 && text[_at + length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '\u2026')
        {
            length--;
        }

        return length;
    }

    private bool TryMail()
    {
        var name = 0;
        while (name <= LongestMailName && (IsWord(Peek(name)) || (Peek(name) is '.' or '-' or '+' && IsWord(Peek(name + 1)))))
        {
            name++;
        }

        if (Peek(name) != '@' || !IsWord(Peek(name + 1)))
        {
            return false;
        }

        var length = name + 1;
        while (IsWord(Peek(length)) || (Peek(length) is '.' or '-' && IsWord(Peek(length + 1))))
        {
            length++;
        }

        Add(length, TokenKind.Address);
        return true;
    }
}

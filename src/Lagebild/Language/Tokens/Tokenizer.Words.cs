using static Lagebild.Language.TokenCharacters;

namespace Lagebild.Language;

/// <content>Words, hyphenated words, abbreviations, initials.</content>
internal sealed partial class Tokenizer
{
    private void Word() => WordFrom(IsHyphen(Peek(0)) ? 1 : 0);

    private void WordFrom(int length)
    {
        while (true)
        {
            var segment = length;
            while (IsWord(Peek(length)))
            {
                length++;
            }

            var next = Join(segment, length);
            if (next == length)
            {
                break;
            }

            length = next;
        }

        if (IsGenitiveApostrophe(length))
        {
            length++;
        }

        var dot = Peek(length) == '.' && Peek(length + 1) != '.' ? DotAfter(length) : AbbreviationKind.None;
        Add(dot == AbbreviationKind.None ? length : length + 1, TokenKind.Word, dot);
    }

    /// <summary>Returns where the word goes on after a mark inside it, or <paramref name="length"/> where it ends.</summary>
    private int Join(int segment, int length)
    {
        var (c, after) = (Peek(length), Peek(length + 1));
        if (IsHyphen(c))
        {
            return JoinHyphen(length, after);
        }

        if (IsApostrophe(c) && char.IsLetter(after))
        {
            // "geht's" is a verb and a pronoun; "TV's", "D'Alema", "L'Aquila" are one word.
            var isClitic = char.ToLowerInvariant(after) == 's' && !IsWord(Peek(length + 2)) && char.IsLower(Peek(0));
            return isClitic ? length : length + 1;
        }

        if (c == '.')
        {
            return JoinDot(segment, length, after);
        }

        var isGender = c is '*' or ':' && (StartsWith(length + 1, "innen") || StartsWith(length + 1, "in")) && char.IsLower(Peek(length - 1));
        var isSlash = c == '/' && ((char.IsLetterOrDigit(after) && IsHyphen(Peek(length - 1))) || StartsWith(length + 1, "innen") || StartsWith(length + 1, "-in"));
        var isAnd = c == '&' && char.IsUpper(after) && length - segment <= 3 && char.IsUpper(Peek(length - 1)) && !char.IsLower(Peek(length + 2));
        return isGender || isSlash || isAnd ? length + 1 : length;
    }

    private int JoinHyphen(int length, char after)
    {
        if (IsWord(after))
        {
            return length + 1;
        }

        // "Staats- und Regierungschefs", "mittel-/langfristig"; a hyphen that hangs on a word is no dash.
        return char.IsWhiteSpace(after) || after is '\0' or ',' or '/' or ')' or '.' ? JoinSlash(length + 1) : length;
    }

    private int JoinSlash(int length) => Peek(length) == '/' && char.IsLetter(Peek(length + 1)) ? length + 1 : length;

    // "z.B.", "a.D.", "U.S.", "bild.de", "Dipl.-Ing."
    private int JoinDot(int segment, int length, char after)
    {
        if (!char.IsLetterOrDigit(after))
        {
            return IsHyphen(after) && char.IsLetter(Peek(length + 2)) && TokenData.Abbreviation(text.AsSpan(_at, length + 1)) != AbbreviationKind.None
                ? length + 2
                : length;
        }

        var next = 0;
        while (next <= 24 && IsWord(Peek(length + 1 + next)))
        {
            next++;
        }

        var isChain = length - segment <= 3 && next <= 3 && Peek(length + 1 + next) == '.' && char.IsLetter(Peek(segment)) && char.IsLetter(after);
        var isNumbered = char.IsAsciiDigit(after) && TokenData.Abbreviation(text.AsSpan(_at, Math.Min(length + 1, 24))) == AbbreviationKind.BeforeNumber;
        return isChain || isNumbered || TokenData.IsDomain(text.AsSpan(_at + length + 1, next)) ? length + 1 : length;
    }

    private bool StartsWith(int offset, string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (Peek(offset + at) != word[at])
            {
                return false;
            }
        }

        return !char.IsLetter(Peek(offset + word.Length)) || word.EndsWith('-');
    }

    // "Hans' Haus", "Grass’ Roman"; not where a single quotation is open.
    private bool IsGenitiveApostrophe(int length)
    {
        if (Peek(length) is not ('\'' or '\u2019') || Peek(length - 1) is not ('s' or 'ß' or 'z' or 'x') || !char.IsUpper(Peek(0)) || !char.IsWhiteSpace(Peek(length + 1)))
        {
            return false;
        }

        for (var at = _tokens.Count - 1; at >= 0 && at >= _tokens.Count - 60; at--)
        {
            var span = _tokens[at].Span;
            if (span.Length == 1 && text[span.Start] is '\u201A' or '\u2018' or '\'' or '\u203A')
            {
                return _tokens[at].Kind != TokenKind.Opening;
            }
        }

        return true;
    }

    /// <summary>Decides whether the full stop after a word of this length belongs to it.</summary>
    private AbbreviationKind DotAfter(int length)
    {
        var word = text.AsSpan(_at, length);
        var next = Beyond(length + 1);
        var c = next < _end ? text[next] : '\0';
        var known = TokenData.Abbreviation(text.AsSpan(_at, length + 1));
        known = known == AbbreviationKind.None && word.LastIndexOf('-') is > 0 and var hyphen ? TokenData.Abbreviation(text.AsSpan(_at + hyphen + 1, length - hyphen)) : known; // "Goethe-Str."
        if (known == AbbreviationKind.BeforeNumber)
        {
            return char.IsAsciiDigit(c) || IsRoman(WordAt(next)) ? AbbreviationKind.Title : AbbreviationKind.None;
        }

        if (known != AbbreviationKind.None)
        {
            return known;
        }

        if (word.Contains('.') && !TokenData.IsDomain(word[(word.LastIndexOf('.') + 1)..]) && LastSegment(word) <= 3)
        {
            return AbbreviationKind.MayEnd; // "U.S.", "S.p.A."
        }

        if (length == 1 && char.IsLetter(word[0]))
        {
            return InitialDot(word[0], next, c);
        }

        var isRegnal = IsRoman(word) && _tokens.Count > 0 && _tokens[^1].Kind == TokenKind.Word && char.IsUpper(text[_tokens[^1].Span.Start]);
        return isRegnal && c != '\0' && !TokenData.IsStarter(WordAt(next)) ? AbbreviationKind.MayEnd : AbbreviationKind.None;
    }

    private static int LastSegment(ReadOnlySpan<char> word) => word.Length - word.LastIndexOf('.') - 1;

    // "J. D. Vance", "z. B."; but "Plan B. Der …".
    private AbbreviationKind InitialDot(char letter, int next, char c)
    {
        if (c == '\0')
        {
            return IsAfterInitial ? AbbreviationKind.MayEnd : AbbreviationKind.None;
        }

        if (char.IsLower(letter))
        {
            return AbbreviationKind.MayEnd;
        }

        var startsSentence = TokenData.IsStarter(WordAt(next)) && !(next + 1 < _end && text[next + 1] == '.');
        return startsSentence && !IsAfterInitial ? AbbreviationKind.None : AbbreviationKind.MayEnd;
    }

    private bool IsAfterInitial => _tokens.Count > 0 && _tokens[^1].Dot != AbbreviationKind.None && _tokens[^1].Span.Length == 2;

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length is > 0 and <= 6 && word.IndexOfAnyExcept("IVXLC") < 0;
}

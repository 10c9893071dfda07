using Lagebild.Text;
using static Lagebild.Language.TokenCharacters;

namespace Lagebild.Language;

/// <summary>Cuts one block of German text into tokens, by rules; every character but white space lies in exactly one token.</summary>
/// <remarks>
/// The conventions are those of UD German-GSD, except that hyphenated words ("US-Bürger") are one token.
/// Linear in the length of the block. Not thread-safe; make one for each run and reuse it.
/// </remarks>
internal sealed partial class Tokenizer(string text)
{
    private readonly List<SurfaceToken> _tokens = [];
    private int _at;
    private int _end;

    /// <summary>Gets the tokens of the block last scanned, in text order.</summary>
    public List<SurfaceToken> Tokens => _tokens;

    /// <summary>Scans one block; what was scanned before is forgotten.</summary>
    public void Scan(TextSpan block)
    {
        _tokens.Clear();
        (_at, _end) = (block.Start, block.End);
        while (true)
        {
            while (_at < _end && char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }

            if (_at >= _end)
            {
                return;
            }

            Next();
        }
    }

    private void Next()
    {
        var c = text[_at];
        if (TryException(c) || TryAddress(c))
        {
            return;
        }

        if (char.IsAsciiDigit(c) || (c is '-' or '+' or '\u2212' && SpaceBefore && char.IsAsciiDigit(Peek(1))))
        {
            Number();
        }
        else if (IsWord(c) || (IsHyphen(c) && SpaceBefore && char.IsLetter(Peek(1))))
        {
            Word();
        }
        else if (IsApostrophe(c) && char.ToLowerInvariant(Peek(1)) == 's' && !IsWord(Peek(2)) && char.IsLetter(Peek(-1)))
        {
            Add(2, TokenKind.Word); // "geht's": the verb before it has already been cut off
        }
        else
        {
            Mark(c);
        }
    }

    private bool SpaceBefore => _at == 0 || char.IsWhiteSpace(text[_at - 1]);

    private char Peek(int offset)
    {
        var at = _at + offset;
        return at >= 0 && at < _end ? text[at] : '\0';
    }

    private void Add(int length, TokenKind kind, AbbreviationKind dot = AbbreviationKind.None)
    {
        var start = _at;
        var space = _tokens.Count == 0 || _tokens[^1].Span.End < start;
        _at += length;
        _tokens.Add(new(new(start, _at), kind, space, dot));
    }

    private bool TryException(char c)
    {
        foreach (var exception in TokenData.Exceptions)
        {
            if (exception[0] == c && text.AsSpan(_at, _end - _at).StartsWith(exception, StringComparison.Ordinal) && SpaceBefore && !IsWord(Peek(exception.Length)))
            {
                Add(exception.Length, char.IsLetterOrDigit(c) ? TokenKind.Word : TokenKind.Symbol);
                return true;
            }
        }

        return false;
    }

    private void Mark(char c)
    {
        if (char.IsSurrogate(c))
        {
            Add(Run(0, static next => char.IsSurrogate(next) || next is '\u200D' or '\uFE0F'), TokenKind.Symbol);
        }
        else if (c is '\'' or '`' or ',' && Peek(1) == c && Peek(2) != c && (c != ',' || (SpaceBefore && IsWord(Peek(2)))))
        {
            // Typewriter marks: ``so'' and ,,so''.
            Add(2, c == '\'' ? TokenKind.Closing : TokenKind.Opening);
        }
        else if (IsQuotation(c) || IsBracket(c))
        {
            var after = Peek(1);
            Add(1, Opens(c, SpaceBefore || IsOpeningBefore, after == '\0' || char.IsWhiteSpace(after)) ? TokenKind.Opening : TokenKind.Closing);
        }
        else if (IsTerminal(c))
        {
            Add(c == '.' ? Run(0, static next => next == '.') : 1, TokenKind.Terminal);
        }
        else if (char.IsPunctuation(c) && !IsRunSymbol(c) && c is not ('%' or '&' or '@' or '\u2030' or '\u00A7'))
        {
            Add(1, TokenKind.Mark);
        }
        else
        {
            var length = IsRunSymbol(c) ? SameRun(c) : 1;
            Add(length, IsRunSymbol(c) && c != '+' ? TokenKind.Mark : TokenKind.Symbol);
        }
    }

    private bool IsOpeningBefore => _tokens.Count > 0 && _tokens[^1].Span.End == _at && _tokens[^1].Kind == TokenKind.Opening;

    private static bool IsRunSymbol(char c) => c is '-' or '+' or '*' or '=' or '#' or '>' or '<' or '\u2013' or '\u2014' or '~' or '|';

    private int SameRun(char c)
    {
        var length = 1;
        while (Peek(length) == c)
        {
            length++;
        }

        return length;
    }

    private int Run(int from, Func<char, bool> accepts)
    {
        var length = from;
        while (_at + length < _end && accepts(text[_at + length]))
        {
            length++;
        }

        return Math.Max(1, length);
    }
}
